using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;

namespace Essaim.Domain.Tests.Topics;

public sealed class RankingTests
{
    private static readonly DateOnly Today = new(2026, 9, 10);
    private static readonly DateTimeOffset Now = new(2026, 9, 11, 8, 0, 0, TimeSpan.Zero);
    private static readonly EstablishmentId House = new(Guid.CreateVersion7());
    private static readonly DemarcheId Demarche = new(Guid.CreateVersion7());
    private static readonly TopicId Handover = new(Guid.CreateVersion7());
    private static readonly TopicId BreakRoom = new(Guid.CreateVersion7());
    private static readonly TopicId Hoist = new(Guid.CreateVersion7());

    private readonly Ranking _group = Recorded(RankingBody.Group, [Handover, BreakRoom, Hoist]);
    private readonly Ranking _committee = Recorded(RankingBody.Committee, [Handover, Hoist, BreakRoom]);

    [Fact]
    public void An_order_with_an_unexplained_departure_is_not_returned_to_the_group()
    {
        Assert.True(_committee.Return(_group.Id, _group.Order, Now).Failed(out var error));

        Assert.Equal("ranking.reasons-missing", error.Code);
        Assert.Null(_committee.ReturnedAt);
    }

    [Fact]
    public void Once_every_departure_has_its_reason_the_order_goes_back()
    {
        foreach (var topic in _committee.Unexplained(_group.Order))
            Assert.False(_committee.Explain(topic, "Elle demande des travaux, et le budget est clos.").Failed(out _));

        Assert.False(_committee.Return(_group.Id, _group.Order, Now).Failed(out _));

        Assert.Equal(Now, _committee.ReturnedAt);
        Assert.Equal(_group.Id, _committee.ComparedWith);
        Assert.Single(_committee.Events, e => e is RankingReturned);
    }

    [Fact]
    public void The_same_order_goes_back_without_a_word()
    {
        var same = Recorded(RankingBody.Committee, _group.Order);

        Assert.False(same.Return(_group.Id, _group.Order, Now).Failed(out _));
    }

    [Fact]
    public void A_reason_of_one_word_is_no_reason()
    {
        Assert.True(_committee.Explain(Hoist, "  non  ").Failed(out var error));
        Assert.Equal(RankingErrors.ReasonMissing, error);
    }

    [Fact]
    public void The_group_owes_no_reason_to_anybody()
    {
        Assert.True(_group.Explain(Hoist, "Elle demande des travaux.").Failed(out var error));
        Assert.Equal(RankingErrors.NotOfCommittee, error);
    }

    [Fact]
    public void A_returned_order_is_not_rewritten_and_returning_it_twice_is_once()
    {
        var same = Recorded(RankingBody.Committee, _group.Order);
        _ = same.Return(_group.Id, _group.Order, Now);
        _ = same.Return(_group.Id, _group.Order, Now.AddDays(1));

        Assert.True(same.Explain(Hoist, "Une raison qui vient trop tard.").Failed(out var error));
        Assert.Equal(RankingErrors.AlreadyReturned, error);
        Assert.Equal(Now, same.ReturnedAt);
        Assert.Single(same.Events, e => e is RankingReturned);
    }

    [Theory]
    [InlineData(1, 11, 0, "ranking.empty")]
    [InlineData(3, 0, 0, "ranking.present")]
    [InlineData(3, 201, 0, "ranking.present")]
    [InlineData(3, 11, 1, "ranking.future")]
    public void An_order_that_no_meeting_could_have_taken_is_refused(int topics, int present, int daysAhead, string code)
    {
        TopicId[] all = [Handover, BreakRoom, Hoist];

        var refused = Ranking.Record(
            new(Guid.CreateVersion7()), House, Demarche, RankingBody.Group, 1, Today.AddDays(daysAhead), present, all[..topics], Today).Failed(out var error);

        Assert.True(refused);
        Assert.Equal(code, error!.Code);
    }

    [Fact]
    public void A_subject_stands_once_in_an_order()
    {
        Assert.True(Ranking.Record(
            new(Guid.CreateVersion7()), House, Demarche, RankingBody.Group, 1, Today, 11, [Hoist, Hoist], Today).Failed(out var error));
        Assert.Equal(RankingErrors.TopicTwice, error);
    }

    private static Ranking Recorded(RankingBody body, IReadOnlyList<TopicId> order)
    {
        Assert.False(Ranking.Record(new(Guid.CreateVersion7()), House, Demarche, body, 1, Today, 9, order, Today).Failed(out _, out var ranking));
        return ranking!;
    }
}
