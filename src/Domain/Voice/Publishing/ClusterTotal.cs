namespace Essaim.Domain.Voice.Publishing;

/// <summary>What one establishment brings to the total of its cluster.</summary>
/// <param name="IsShown">Whether its own table of the question is published.</param>
/// <param name="Counts">Answers per option of the question.</param>
public sealed record House(string Key, int Roll, bool IsShown, IReadOnlyList<int> Counts)
{
    public int Answers => Counts.Sum();
}

/// <summary>The total of a cluster: which establishments are in it, and its figures; or why there is none.</summary>
public sealed record ClusterTable(IReadOnlyList<string> Houses, PublishedPart? Part, Refusal? Refusal);

/// <summary>
/// Adds up establishments for a question with one answer each. What one of them does not show by itself cannot be had by taking the others
/// away: those that are hidden enter together, enough of them, or stay out.
/// </summary>
public static class ClusterTotal
{
    public static ClusterTable Of(PublishingRules rules, Asked question, IReadOnlyList<House> houses)
    {
        var included = houses.Where(h => h.IsShown).Concat(Hidden(rules, houses)).OrderBy(h => h.Key, StringComparer.Ordinal).ToList();
        var answers = included.Sum(h => h.Answers);
        if (answers < rules.Thresholds.Distribution) return new([], null, new(RefusalReason.TooFew, rules.Thresholds.Distribution));
        if (included is [_]) return new([], null, new(RefusalReason.TooAlike));

        var precision = SizeClass.Precision(included.Sum(h => h.Roll), answers);
        var shares = question.Options.Select((option, o) => Shares.Of([option], included.Sum(h => h.Counts[o]), answers, precision));
        return new([.. included.Select(h => h.Key)], new([], answers / 5 * 5, precision, [.. shares]), null);
    }

    /// <summary>Even those who know the answers of the largest one are left with a sum of enough people.</summary>
    private static List<House> Hidden(PublishingRules rules, IReadOnlyList<House> houses)
    {
        var hidden = houses.Where(h => !h.IsShown && h.Answers > 0).ToList();
        return hidden.Count > 1 && hidden.Sum(h => h.Answers) - hidden.Max(h => h.Answers) >= rules.Thresholds.Smallest ? hidden : [];
    }
}
