using Essaim.Domain.Topics;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Topics;

public sealed class RankingDifferenceTests
{
    private static readonly TopicId[] Known = [.. Enumerable.Range(1, 9).Select(n => new TopicId(new Guid(n, 0, 0, new byte[8])))];

    /// <summary>Two orders of some of the same nine subjects, as two meetings would take them.</summary>
    private static readonly Arbitrary<(TopicId[] Group, TopicId[] Committee)> TwoOrders = (
        from all in Gen.Shuffle(Known)
        from inGroup in Gen.Choose(2, 9)
        from other in Gen.Shuffle(Known)
        from inCommittee in Gen.Choose(2, 9)
        select (all.Take(inGroup).ToArray(), other.Take(inCommittee).ToArray())).ToArbitrary();

    [Fact]
    public void The_same_order_asks_for_no_reason() =>
        Assert.DoesNotContain(RankingDifference.Between(Known, Known), p => p.IsDeparture || p.HasMoved);

    [Fact]
    public void One_subject_moved_down_is_one_departure_and_the_others_only_slide()
    {
        TopicId[] committee = [Known[0], Known[2], Known[3], Known[4], Known[1]];

        var places = RankingDifference.Between(Known[..5], committee);

        Assert.Equal(Known[1], Assert.Single(places, p => p.IsDeparture).TopicId);
        Assert.Equal(4, places.Count(p => p.HasMoved));
    }

    [Fact]
    public void Of_equal_explanations_the_subjects_that_moved_furthest_are_the_departures()
    {
        TopicId[] committee = [Known[3], Known[0], Known[4], Known[2], Known[1]];

        var departures = RankingDifference.Between(Known[..5], committee).Where(p => p.IsDeparture).Select(p => p.TopicId).ToHashSet();

        Assert.Contains(Known[3], departures);
        Assert.Contains(Known[1], departures);
        Assert.Equal(3, departures.Count);
    }

    [Fact]
    public void A_subject_that_the_committee_leaves_out_owes_a_reason()
    {
        var left = Assert.Single(RankingDifference.Between(Known[..3], Known[..2]), p => p.IsDeparture);

        Assert.Equal(Known[2], left.TopicId);
        Assert.Null(left.Committee);
    }

    [Fact]
    public void Without_the_departures_both_orders_read_the_same() => Prop.ForAll(TwoOrders, orders =>
    {
        var gone = RankingDifference.Between(orders.Group, orders.Committee).Where(p => p.IsDeparture).Select(p => p.TopicId).ToHashSet();
        return orders.Group.Where(t => !gone.Contains(t)).SequenceEqual(orders.Committee.Where(t => !gone.Contains(t)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_subject_left_out_moves_no_other() => Prop.ForAll(TwoOrders, orders =>
        RankingDifference.Between(orders.Group, orders.Group.Intersect(orders.Committee).ToArray()).Where(p => p.IsDeparture).All(p => p.Committee is null)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_subject_of_either_order_is_there_once_with_its_place() => Prop.ForAll(TwoOrders, orders =>
    {
        var places = RankingDifference.Between(orders.Group, orders.Committee);
        return places.Select(p => p.TopicId).ToHashSet().SetEquals(orders.Group.Union(orders.Committee))
            && places.Count == orders.Group.Union(orders.Committee).Count()
            && places.All(p => p.Group is not { } g || orders.Group[g - 1] == p.TopicId)
            && places.All(p => p.Committee is not { } c || orders.Committee[c - 1] == p.TopicId);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_smaller_set_of_moves_explains_the_difference() => Prop.ForAll(TwoOrders, orders =>
    {
        var departures = RankingDifference.Between(orders.Group, orders.Committee).Count(p => p.IsDeparture);
        return orders.Group.Union(orders.Committee).Count() - departures == LongestCommon(orders.Group, orders.Committee);
    }).QuickCheckThrowOnFailure();

    /// <summary>The textbook table, to check the clever one against.</summary>
    private static int LongestCommon(TopicId[] one, TopicId[] other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
                table[i, j] = one[i - 1] == other[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        }

        return table[one.Length, other.Length];
    }
}
