using Essaim.Domain.Common;

namespace Essaim.Domain.Voice.Publishing;

/// <summary>How many people of the roll are counted together: staff and management never are.</summary>
public sealed record PoolSize(string Key, int Size);

/// <summary>A question by which figures may be cut: a shift, a profession. Neighbours are put together where their order has a meaning.</summary>
public sealed record Axis(string Question, bool IsOrdered);

/// <summary>One table of the fixed menu: a question, for everybody or cut by one axis. There is no other cut, and no crossing of two axes.</summary>
public sealed record MenuLine(string Question, string? Axis = null);

/// <summary>
/// From how many answers a figure of a roll campaign is shown, and which tables there will be. Chosen before the opening and frozen in the
/// manifest, where those who answer can read them. Each threshold may be raised, never lowered.
/// </summary>
/// <param name="Smallest">Answers that any figure rests on, and new answers that a batch needs.</param>
/// <param name="Distribution">Answers from which every option of a question is shown, and not only the share of favourable ones.</param>
/// <param name="Verbatims">Texts from which words are shown.</param>
/// <param name="Agency">Answers under every figure that leaves the establishment.</param>
public sealed record PublishingRules(
    int Smallest, int Distribution, int Verbatims, int Agency, IReadOnlyList<PoolSize> Pools, IReadOnlyList<Axis> Axes, IReadOnlyList<MenuLine> Menu)
{
    public const int LowestSmallest = 5;
    public const int LowestDistribution = 8;
    public const int LowestVerbatims = 10;
    public const int LowestAgency = 11;
    public const int MostAxes = 4;

    /// <summary>The usual thresholds, and every closed question in total and by every axis.</summary>
    public static PublishingRules Usual(IReadOnlyList<PoolSize> pools, IReadOnlyList<Axis> axes, IReadOnlyList<Asked> asked) => new(
        LowestSmallest, LowestDistribution, LowestVerbatims, LowestAgency, pools, axes, FullMenu(axes, asked));

    /// <summary>Why these rules cannot be frozen; null when they can.</summary>
    public Error? Fault(IReadOnlyList<Asked> asked)
    {
        if (Smallest < LowestSmallest || Distribution < LowestDistribution || Verbatims < LowestVerbatims || Agency < LowestAgency) return PublishingErrors.Lowered;
        if (Pools.Count is 0 || Pools.Any(p => p.Size < 0) || Pools.Select(p => p.Key).Distinct(StringComparer.Ordinal).Count() != Pools.Count) return PublishingErrors.Malformed;
        var known = asked.Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        var axes = Axes.Select(a => a.Question).ToHashSet(StringComparer.Ordinal);
        if (Axes.Count > MostAxes || axes.Count != Axes.Count || !axes.IsSubsetOf(known)) return PublishingErrors.Malformed;
        var isKnown = Menu.All(line => known.Contains(line.Question) && !axes.Contains(line.Question) && (line.Axis is null || axes.Contains(line.Axis)));
        return isKnown && Menu.Distinct().Count() == Menu.Count ? null : PublishingErrors.Malformed;
    }

    private static List<MenuLine> FullMenu(IReadOnlyList<Axis> axes, IReadOnlyList<Asked> asked)
    {
        var questions = asked.Where(q => axes.All(a => a.Question != q.Key)).ToList();
        return [.. questions.Select(q => new MenuLine(q.Key)), .. axes.SelectMany(a => questions.Select(q => new MenuLine(q.Key, a.Question)))];
    }
}
