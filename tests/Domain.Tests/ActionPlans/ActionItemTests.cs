using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Demarches;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.ActionPlans;

public sealed class ActionItemTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);

    private readonly ActionItem _action = Proposed();

    [Fact]
    public void A_proposal_promises_nothing_until_somebody_takes_it()
    {
        Assert.False(_action.IsLate(Today.AddYears(1)));
        Assert.Equal(0, PromisesKept.Of([_action], Today).All);
    }

    [Theory]
    [InlineData("", 7, "action.owner-missing")]
    [InlineData("L’infirmière", null, "action.due-missing")]
    [InlineData("L’infirmière", -1, "action.due-past")]
    public void An_action_needs_somebody_and_a_day(string owner, int? inDays, string code)
    {
        Assert.True(_action.Commit("Fermer la porte", owner, inDays is { } days ? Today.AddDays(days) : null, "", Today).Failed(out var error));
        Assert.Equal(code, error.Code);
    }

    [Fact]
    public void An_action_is_late_the_day_after_its_date_and_not_before()
    {
        Take(inDays: 7);

        Assert.False(_action.IsLate(Today.AddDays(7)));
        Assert.True(_action.IsLate(Today.AddDays(8)));
    }

    [Fact]
    public void Moving_the_date_needs_a_reason_and_does_not_make_a_kept_promise()
    {
        Take(inDays: 7);
        Assert.True(_action.MoveTo(Today.AddDays(20), " ", Today).Failed(out var error));
        Assert.Equal(ActionErrors.ReasonMissing, error);

        Assert.False(_action.MoveTo(Today.AddDays(20), "La livraison glisse.", Today).Failed(out _));
        Assert.False(_action.Finish(Today.AddDays(18), Today.AddDays(18)).Failed(out _));

        Assert.False(_action.WasKept);
        Assert.Equal(1, PromisesKept.Of([_action], Today.AddDays(18)).KeptLate);
    }

    [Fact]
    public void Giving_up_says_why_and_done_is_done()
    {
        Take(inDays: 7);
        Assert.True(_action.Abandon("", Today).Failed(out _));
        Assert.False(_action.Abandon("Le lieu ferme.", Today).Failed(out _));
        Assert.True(_action.Finish(Today, Today).Failed(out var error));

        Assert.Equal(ActionErrors.NotRunning, error);
    }

    [Fact]
    public void Every_action_that_somebody_took_is_counted_once() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 5)).ToArbitrary(), kinds =>
        {
            var items = kinds.Select(Made).ToList();
            var counts = PromisesKept.Of(items, Today.AddDays(10));
            return counts.All == items.Count(i => i.FirstDueOn is not null)
                && counts.Late == kinds.Count(k => k == 1) && counts.Kept == kinds.Count(k => k == 3) && counts.KeptLate == kinds.Count(k => k == 4);
        }).QuickCheckThrowOnFailure();

    private static ActionItem Made(int kind)
    {
        var item = Proposed();
        if (kind == 0) return item;
        _ = item.Commit("Fermer la porte", "La cadre", Today.AddDays(kind == 2 ? 30 : 7), "", Today);
        _ = kind switch
        {
            3 => item.Finish(Today.AddDays(7), Today.AddDays(10)),
            4 => item.Finish(Today.AddDays(9), Today.AddDays(10)),
            5 => item.Abandon("Plus utile.", Today),
            _ => default(Common.Done),
        };
        return item;
    }

    private void Take(int inDays) =>
        Assert.False(_action.Commit("Fermer la porte", "L’infirmière", Today.AddDays(inDays), "Une affiche", Today).Failed(out _));

    private static ActionItem Proposed()
    {
        Assert.False(ActionItem.Propose(
            new(Guid.CreateVersion7()), new EstablishmentId(Guid.CreateVersion7()), new DemarcheId(Guid.CreateVersion7()), null, null, "Fermer la porte", Today)
            .Failed(out _, out var item));
        return item!;
    }
}
