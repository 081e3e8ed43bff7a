using Essaim.Domain.Access;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Decisions;

public sealed class DecisionTests
{
    private static readonly DateOnly Day = new(2026, 9, 17);
    private static readonly College[] Everybody = Enum.GetValues<College>();
    private static readonly EstablishmentId House = new(Guid.CreateVersion7());
    private static readonly DemarcheId Demarche = new(Guid.CreateVersion7());

    private static readonly DecisionDraft Draft = new(
        Day, "Deux façons de transmettre, une semaine sur deux.", "Le sujet est circonscrit.", Consensus.Broad, DecisionOutcome.Retained) { Present = Everybody };

    [Theory]
    [InlineData(College.Management)]
    [InlineData(College.StaffRepresentatives)]
    [InlineData(College.Professions)]
    public void A_validation_without_one_of_the_three_sides_is_blocked(College missing)
    {
        var error = RefusalOf(Draft with { Present = [.. Everybody.Where(c => c != missing)] });

        Assert.Equal("decision.college-missing", error);
    }

    [Fact]
    public void Where_nobody_is_elected_two_sides_are_enough_and_the_decision_says_so()
    {
        var decision = Taken(Draft with { Present = [College.Management, College.Professions], BinomeAllowed = true });

        Assert.True(decision.ByDerogation);
    }

    [Fact]
    public void Whatever_sides_are_present_a_decision_stands_only_if_all_required_ones_are() => Prop.ForAll(
        Gen.SubListOf(Everybody).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (present, binome) =>
        {
            var required = Everybody.Where(c => !binome || c is not College.StaffRepresentatives);
            return (ParityGate.Refusal(present, binome) is null) == required.All(present.Contains);
        }).QuickCheckThrowOnFailure();

    public static TheoryData<string, DecisionDraft> Refused => new()
    {
        { "decision.text-missing", Draft with { Text = " " } },
        { "decision.reasons-missing", Draft with { Reasons = "" } },
        { "decision.future", Draft with { DecidedOn = Day.AddDays(1) } },
        { "decision.unanimous-dissent", Draft with { Consensus = Consensus.Unanimous, Dissents = [new(College.Management, "Trop tôt.")] } },
        { "decision.unanimous-votes", Draft with { Consensus = Consensus.Unanimous, VotesFor = 8, Voters = 9 } },
        { "decision.votes-incomplete", Draft with { VotesFor = 8 } },
        { "decision.votes", Draft with { VotesFor = 10, Voters = 9 } },
        { "decision.review-missing", Draft with { Outcome = DecisionOutcome.NotNow } },
        { "decision.review-early", Draft with { ReviewOn = Day } },
        { "decision.promise-incomplete", Draft with { Promises = [new(Guid.CreateVersion7(), "La directrice", " ", Day)] } },
        { "decision.promise-early", Draft with { Promises = [new(Guid.CreateVersion7(), "La directrice", "répond", Day.AddDays(-1))] } },
        { "decision.colleges-missing", Draft with { Present = [] } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_draft_that_breaks_a_rule_says_which(string code, DecisionDraft draft) => Assert.Equal(code, RefusalOf(draft));

    [Fact]
    public void A_promise_kept_twice_is_kept_once()
    {
        var promise = new DecisionPromise(Guid.CreateVersion7(), "La directrice", "répond par écrit", Day.AddDays(30));
        var decision = Taken(Draft with { Promises = [promise] });

        _ = decision.KeepPromise(promise.Id, Day.AddDays(20));
        _ = decision.KeepPromise(promise.Id, Day.AddDays(25));

        Assert.Equal(Day.AddDays(20), Assert.Single(decision.Promises).KeptOn);
        Assert.Single(decision.Events, e => e is DecisionPromiseKept);
    }

    [Fact]
    public void A_promise_is_late_from_the_day_after_its_date()
    {
        var promise = new DecisionPromise(Guid.CreateVersion7(), "La directrice", "répond", Day);

        Assert.False(promise.IsLate(Day));
        Assert.True(promise.IsLate(Day.AddDays(1)));
    }

    private static string? RefusalOf(DecisionDraft draft)
    {
        Decision.Take(new(Guid.CreateVersion7()), House, Demarche, draft, DecisionLink.Start, new byte[32], Day).Failed(out var error);
        return error?.Code;
    }

    private static Decision Taken(DecisionDraft draft)
    {
        Assert.False(Decision.Take(new(Guid.CreateVersion7()), House, Demarche, draft, DecisionLink.Start, new byte[32], Day).Failed(out _, out var decision));
        return decision!;
    }
}
