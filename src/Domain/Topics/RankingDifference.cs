namespace Essaim.Domain.Topics;

/// <summary>One subject seen in both orders. Places count from one; a subject that a body left out has no place there.</summary>
/// <param name="IsDeparture">
/// Whether the committee itself moved it and owes a reason (G1). A subject that only slid because others passed it owes none.
/// </param>
public sealed record RankedPlace(TopicId TopicId, int? Group, int? Committee, bool IsDeparture)
{
    public bool HasMoved => Group != Committee;
}

/// <summary>Where the committee's order leaves the group's: the fewest moves that turn one into the other.</summary>
public static class RankingDifference
{
    /// <summary>Every subject of either order, by the group's order and then by the committee's.</summary>
    public static IReadOnlyList<RankedPlace> Between(IReadOnlyList<TopicId> group, IReadOnlyList<TopicId> committee)
    {
        var inGroup = Places(group);
        var inCommittee = Places(committee);
        var kept = Kept([.. group.Where(inCommittee.ContainsKey)], inGroup, inCommittee);

        return
        [
            .. group.Concat(committee.Where(t => !inGroup.ContainsKey(t))).Select(topic => new RankedPlace(
                topic, PlaceIn(inGroup, topic), PlaceIn(inCommittee, topic), !kept.Contains(topic))),
        ];
    }

    private static Dictionary<TopicId, int> Places(IReadOnlyList<TopicId> order) =>
        order.Select((topic, index) => (topic, Place: index + 1)).ToDictionary(p => p.topic, p => p.Place);

    private static int? PlaceIn(Dictionary<TopicId, int> places, TopicId topic) => places.TryGetValue(topic, out var place) ? place : null;

    /// <summary>
    /// The longest run of subjects that both bodies put in the same order; among equals, the run that leaves as departures those that moved furthest.
    /// </summary>
    private static HashSet<TopicId> Kept(List<TopicId> shared, Dictionary<TopicId, int> inGroup, Dictionary<TopicId, int> inCommittee)
    {
        var best = new (int Length, int Slide, int Before)[shared.Count];
        for (var i = 0; i < shared.Count; i++)
        {
            best[i] = (0, 0, -1);
            for (var j = 0; j < i; j++)
            {
                if (inCommittee[shared[j]] >= inCommittee[shared[i]] || !IsBetter(best[j], best[i])) continue;
                best[i] = (best[j].Length, best[j].Slide, j);
            }

            best[i].Length++;
            best[i].Slide += Math.Abs(inGroup[shared[i]] - inCommittee[shared[i]]);
        }

        var end = -1;
        for (var i = 0; i < best.Length; i++) end = end < 0 || IsBetter(best[i], best[end]) ? i : end;

        var kept = new HashSet<TopicId>();
        for (; end >= 0; end = best[end].Before) kept.Add(shared[end]);
        return kept;
    }

    private static bool IsBetter((int Length, int Slide, int Before) one, (int Length, int Slide, int Before) other) =>
        one.Length > other.Length || (one.Length == other.Length && one.Slide < other.Slide);
}
