using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;

namespace Essaim.Domain.Tests.Selection;

public sealed class CallTests
{
    [Fact]
    public void A_call_opens_when_published_and_closes_at_its_hour()
    {
        CallForApplications.Prepare(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new("52"), Some.Text).Failed(out _, out var call);

        Assert.Equal(CallState.Draft, call!.StateAt(Some.Now));
        call.Publish(Some.Now).Failed(out _);
        Assert.Equal(CallState.Published, call.StateAt(call.ClosesAt.AddSeconds(-1)));
        Assert.Equal(CallState.Closed, call.StateAt(call.ClosesAt));
    }

    [Fact]
    public void Publishing_twice_is_publishing_once()
    {
        var call = Some.Call();
        var events = call.Events.Count;

        Assert.False(call.Publish(Some.Now.AddDays(1)).Failed(out _));
        Assert.Equal(events, call.Events.Count);
        Assert.Equal(Some.Now, call.PublishedAt);
    }

    [Fact]
    public void A_call_is_not_published_after_its_own_closing()
    {
        CallForApplications.Prepare(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new("52"), Some.Text).Failed(out _, out var call);

        Assert.True(call!.Publish(Some.Text.ClosesAt).Failed(out var error));
        Assert.Equal(CallErrors.ClosesInThePast, error);
    }

    [Fact]
    public void Empty_lines_of_the_grid_are_not_criteria() => Assert.Equal(2, Some.Call().Criteria.Count);

    [Fact]
    public void Once_published_the_grid_and_the_seats_no_longer_change_but_dates_do()
    {
        var call = Some.Call();

        Assert.Equal(CallErrors.RulesFrozen, Refusal(call.Rewrite(Some.Text with { Criteria = [new(0, "Autre", "", 1)] })));
        Assert.Equal(CallErrors.RulesFrozen, Refusal(call.Rewrite(Some.Text with { AllowsBinome = false })));
        Assert.False(call.Rewrite(Some.Text with { FirstDayOn = new(2027, 1, 14) }).Failed(out _));
        Assert.Equal(new(2027, 1, 14), call.FirstDayOn);
    }

    [Fact]
    public void The_first_thing_wrong_is_said_by_its_field()
    {
        Assert.Equal(CallErrors.TitleMissing, (Some.Text with { Title = "…" }).Fault());
        Assert.Equal(CallErrors.TitleTooLong, (Some.Text with { Title = new('x', 121) }).Fault());
        Assert.Equal(CallErrors.SummaryMissing, (Some.Text with { Summary = "" }).Fault());
        Assert.Equal(CallErrors.TextMissing, (Some.Text with { Text = " " }).Fault());
        Assert.Equal(CallErrors.SizeReversed, (Some.Text with { MinSize = 9 }).Fault());
        Assert.Equal(CallErrors.SizeOutOfRange, (Some.Text with { MinSize = 1 }).Fault());
        Assert.Equal(CallErrors.SeatsTooFew, (Some.Text with { WantedSeats = [College.Management] }).Fault());
        Assert.Equal(CallErrors.SeatsTooFew, (Some.Text with { WantedSeats = [College.Professions, College.StaffRepresentatives] }).Fault());
        Assert.Equal(CallErrors.ClosesBeforePublication, (Some.Text with { PublishOn = new(2026, 10, 30) }).Fault());
        Assert.Equal(CallErrors.DecidesBeforeClosing, (Some.Text with { DecisionOn = new(2026, 10, 29) }).Fault());
        Assert.Equal(CallErrors.StartsBeforeDecision, (Some.Text with { FirstDayOn = new(2026, 11, 20) }).Fault());
        Assert.Equal(CallErrors.DaysOutOfRange, (Some.Text with { CollectiveDays = 0 }).Fault());
        Assert.Equal(CallErrors.CriteriaMissing, (Some.Text with { Criteria = [] }).Fault());
        Assert.Equal(CallErrors.WeightOutOfRange, (Some.Text with { Criteria = [new(0, "Sujet", "", 6)] }).Fault());
        Assert.Equal(CallErrors.CriterionTwice, (Some.Text with { Criteria = [new(0, "Sujet", "", 1), new(1, "SUJET ", "", 2)] }).Fault());
        Assert.Null(Some.Text.Fault());
    }

    [Fact]
    public void A_binome_leaves_out_staff_representatives_only_where_the_call_allows_it()
    {
        Assert.Equal([College.Management, College.Professions], Some.Call().SeatsFor(binome: true));
        Assert.Equal(3, Some.Call(Some.Text with { AllowsBinome = false }).SeatsFor(binome: true).Count);
    }

    private static Error Refusal(Result<Done> result)
    {
        Assert.True(result.Failed(out var error));
        return error;
    }
}
