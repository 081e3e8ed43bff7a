using Essaim.Domain.Common;

namespace Essaim.Domain.Voice.Publishing;

/// <summary>How many people of the roll are counted together: staff and management never are.</summary>
public sealed record PoolSize(string Key, int Size);

/// <summary>A question by which figures may be cut: a shift, a profession. Neighbours are put together where their order has a meaning.</summary>
public sealed record Axis(string Question, bool IsOrdered);

/// <summary>One table of the fixed menu: a question, for everybody or cut by one axis. There is no other cut, and no crossing of two axes.</summary>
public sealed record MenuLine(string Question, string? Axis = null);

/// <summary>What the publisher knows of a roll campaign: thresholds, pools and the fixed menu of tables. All of it follows from the manifest.</summary>
/// <param name="Asked">The closed questions, axes included, in the order of the sheets.</param>
/// <param name="AnswersPerPerson">Where it is more than one, nothing is cut and nothing is shown before the closing.</param>
public sealed record PublishingRules(
    Thresholds Thresholds, IReadOnlyList<PoolSize> Pools, IReadOnlyList<Axis> Axes, IReadOnlyList<Asked> Asked, IReadOnlyList<MenuLine> Menu, int AnswersPerPerson = 1)
{
    public const int MostAxes = 4;

    /// <summary>Every closed question in total and by every axis.</summary>
    public static PublishingRules Full(Thresholds thresholds, IReadOnlyList<PoolSize> pools, IReadOnlyList<Axis> axes, IReadOnlyList<Asked> asked)
    {
        var questions = asked.Where(q => axes.All(a => a.Question != q.Key)).ToList();
        return new(
            thresholds, pools, axes, asked, [.. questions.Select(q => new MenuLine(q.Key)), .. axes.SelectMany(a => questions.Select(q => new MenuLine(q.Key, a.Question)))]);
    }

    /// <summary>Of a manifest with a roll.</summary>
    public static PublishingRules Of(Manifest manifest)
    {
        var (roll, closed) = (manifest.Roll!, manifest.Questions.Where(q => q.Kind is not AnswerKind.Text).ToList());
        var rules = Full(
            manifest.Thresholds ?? Thresholds.LowestFor(roll.TokensPerPerson),
            [.. roll.Pools.Select(p => new PoolSize(p.Key, p.Size))],
            [.. closed.Where(q => q.IsAxis).Select(q => new Axis(q.Key, q.IsOrdered))],
            closed.ConvertAll(q => new Asked(q.Key, [.. q.Options.Select(o => o.Key)], q.Kind is AnswerKind.One ? q.Favourable : 0, q.Kind is AnswerKind.Rank)));
        return roll.TokensPerPerson is 1 ? rules : rules with { AnswersPerPerson = roll.TokensPerPerson, Axes = [], Menu = [.. rules.Menu.Where(line => line.Axis is null)] };
    }

    /// <summary>Why these rules cannot be frozen, and the urn does not publish under them; null when they can.</summary>
    public Error? Fault()
    {
        if (!Thresholds.AreAtLeast(Thresholds.LowestFor(AnswersPerPerson))) return PublishingErrors.Lowered;
        if (Pools.Count is 0 || Pools.Any(p => p.Size < 0) || Pools.Select(p => p.Key).Distinct(StringComparer.Ordinal).Count() != Pools.Count) return PublishingErrors.Malformed;
        if (Asked.Any(q => q.Favourable < 0 || q.Favourable >= q.Options.Count)) return PublishingErrors.Malformed;
        var known = Asked.Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        var axes = Axes.Select(a => a.Question).ToHashSet(StringComparer.Ordinal);
        if (Axes.Count > MostAxes || axes.Count != Axes.Count || !axes.IsSubsetOf(known) || (axes.Count > 0 && AnswersPerPerson > 1)) return PublishingErrors.Malformed;
        var isKnown = Menu.All(line => known.Contains(line.Question) && !axes.Contains(line.Question) && (line.Axis is null || axes.Contains(line.Axis)));
        return isKnown && Menu.Distinct().Count() == Menu.Count ? null : PublishingErrors.Malformed;
    }
}
