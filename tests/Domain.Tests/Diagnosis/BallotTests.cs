using Essaim.Domain.Diagnosis;
using FsCheck;
using FsCheck.Fluent;
using static Essaim.Domain.Tests.Diagnosis.Walls;

namespace Essaim.Domain.Tests.Diagnosis;

public sealed class BallotTests
{
    private readonly Wall _wall = In(WallPhase.Voting);
    private readonly WallGroupId _first = new(Guid.CreateVersion7());
    private readonly WallGroupId _second = new(Guid.CreateVersion7());

    [Fact]
    public void A_phone_spends_its_budget_and_no_more()
    {
        Done(Check(new() { [_first] = 2, [_second] = 1 }));
        Done(Check(new() { [_first] = 3 }));
        Refused(WallErrors.OverBudget(3), Check(new() { [_first] = 2, [_second] = 2 }));
        Refused(WallErrors.OverBudget(3), Check(new() { [_first] = int.MaxValue, [_second] = int.MaxValue }));
        Refused(WallErrors.EmptyBallot, Check(new() { [_first] = 0 }));
        Refused(WallErrors.VoteUnreadable, Check(new() { [_first] = -1, [_second] = 4 }));
        Refused(WallErrors.VoteUnreadable, Check(new() { [new(Guid.CreateVersion7())] = 1 }));
    }

    [Fact]
    public void No_vote_before_or_after_the_vote()
    {
        foreach (var phase in new[] { WallPhase.Writing, WallPhase.Grouping, WallPhase.Exits, WallPhase.Closed })
            Refused(WallErrors.VoteNotOpen, BallotFor(new() { [_first] = 1 }).Check(In(phase), Groups));
    }

    [Fact]
    public void Votes_of_one_phone_share_nothing_and_the_same_ballot_gives_the_same_rows()
    {
        var ballot = BallotFor(new() { [_first] = 2, [_second] = 1 });
        var votes = ballot.Cast(_wall.Id).ToList();

        Assert.Equal(votes.Select(v => v.Id), ballot.Cast(_wall.Id).Select(v => v.Id));
        Assert.Equal(3, votes.Sum(v => v.Count));
        Assert.Equal(4, votes.Select(v => v.Id.Value).Append(ballot.Fingerprint.Value).Append(ballot.Key).Distinct().Count());
    }

    [Fact]
    public void Fewer_than_five_votes_of_phones_are_never_a_number()
    {
        Prop.ForAll(Gen.Choose(0, 300).ToArbitrary(), Gen.Choose(0, 50).ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (phones, hands, others) =>
        {
            var tally = VoteTally.Of(phones, hands, phones + others);
            Assert.Equal(hands, tally.Hands);
            if (phones is > 0 and < VoteTally.Least) Assert.Null(tally.Phones);
            else if (tally.Phones is { } shown) Assert.Equal(phones, shown);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(14, 10)]
    [InlineData(17, 15)]
    [InlineData(29, 20)]
    [InlineData(187, 100)]
    public void A_size_is_said_as_people_say_it(int count, int band) => Assert.Equal(band, Roughly.Of(count));

    [Fact]
    public void A_rough_size_never_tells_more_than_the_count()
    {
        Prop.ForAll(Gen.Choose(0, 2000).ToArbitrary(), n => Roughly.Of(n) <= n && Roughly.Of(n) <= Roughly.Of(n + 1)).QuickCheckThrowOnFailure();
    }

    private HashSet<WallGroupId> Groups => [_first, _second];

    private static Ballot BallotFor(Dictionary<WallGroupId, int> votes) => new(Guid.CreateVersion7(), votes);

    private Essaim.Domain.Common.Result<Essaim.Domain.Common.Done> Check(Dictionary<WallGroupId, int> votes) => BallotFor(votes).Check(_wall, Groups);
}
