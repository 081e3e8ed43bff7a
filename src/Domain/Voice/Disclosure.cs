namespace Essaim.Domain.Voice;

/// <summary>A published figure: how many answers chose one of these neighbouring options.</summary>
public sealed record Part(IReadOnlyList<string> Options, int Count);

/// <summary>
/// Which table of a question may be shown, knowing all that was shown before. Each figure, and each difference between a figure and
/// an earlier one that it contains, rests on at least <c>smallest</c> answers: nobody computes the answer of one to four people by subtracting.
/// </summary>
public static class Disclosure
{
    /// <summary>The most detailed table that may follow; null when the last one has to stand.</summary>
    /// <param name="counts">All answers of the question so far, in the order of its options.</param>
    /// <param name="shown">Every table published before, oldest first.</param>
    public static IReadOnlyList<Part>? Next(IReadOnlyList<(string Option, int Count)> counts, IReadOnlyList<IReadOnlyList<Part>> shown, int smallest)
    {
        var least = shown.Count == 0 ? 1 : shown[^1].Count;
        return Tables(counts)
            .Where(table => table.Count >= least && IsSafe(table, shown, smallest))
            .OrderByDescending(table => IsCutInTheMiddle(table, counts.Count)).ThenByDescending(table => table.Count).ThenByDescending(table => table.Min(p => p.Count))
            .FirstOrDefault();
    }

    /// <summary>Whether no union of figures, less an earlier one that lies within it, leaves fewer than <paramref name="smallest"/> answers.</summary>
    public static bool IsSafe(IReadOnlyList<Part> table, IReadOnlyList<IReadOnlyList<Part>> shown, int smallest) =>
        table.All(part => part.Count >= smallest) && Unions(table).All(union => shown.All(earlier => union.Count - Within(union, earlier) >= smallest));

    /// <summary>The finest table that two tables of the same question can both be brought to, so that they stand side by side.</summary>
    public static (IReadOnlyList<Part> First, IReadOnlyList<Part> Second) SideBySide(IReadOnlyList<Part> first, IReadOnlyList<Part> second)
    {
        var ends = Ends(first).Intersect(Ends(second)).ToHashSet();
        return (Merge(first, ends), Merge(second, ends));
    }

    /// <summary>"Yes" apart from "no" says more than two shades of "yes" apart: options go from the best to the worst.</summary>
    private static bool IsCutInTheMiddle(IReadOnlyList<Part> table, int options) => options % 2 is 0 && Ends(table).Contains(options / 2);

    private static IEnumerable<int> Ends(IReadOnlyList<Part> table)
    {
        var end = 0;
        foreach (var part in table) yield return end += part.Options.Count;
    }

    private static List<Part> Merge(IReadOnlyList<Part> table, HashSet<int> ends)
    {
        var (merged, open, at) = (new List<Part>(), new Part([], 0), 0);
        foreach (var part in table)
        {
            open = new([.. open.Options, .. part.Options], open.Count + part.Count);
            if (!ends.Contains(at += part.Options.Count)) continue;
            merged.Add(open);
            open = new([], 0);
        }

        return merged;
    }

    /// <summary>All ways of cutting the row of options into neighbouring parts.</summary>
    private static IEnumerable<IReadOnlyList<Part>> Tables(IReadOnlyList<(string Option, int Count)> counts)
    {
        for (var cuts = 0; cuts < 1 << (counts.Count - 1); cuts++)
        {
            var table = new List<Part>();
            var start = 0;
            for (var end = 1; end <= counts.Count; end++)
            {
                if (end < counts.Count && (cuts & (1 << (end - 1))) == 0) continue;
                var cells = counts.Skip(start).Take(end - start).ToList();
                table.Add(new([.. cells.Select(c => c.Option)], cells.Sum(c => c.Count)));
                start = end;
            }

            yield return table;
        }
    }

    private static IEnumerable<Part> Unions(IReadOnlyList<Part> table)
    {
        for (var chosen = 1; chosen < 1 << table.Count; chosen++)
        {
            var parts = table.Where((_, i) => (chosen & (1 << i)) != 0).ToList();
            yield return new([.. parts.SelectMany(p => p.Options)], parts.Sum(p => p.Count));
        }
    }

    private static int Within(Part union, IReadOnlyList<Part> earlier) =>
        earlier.Where(part => part.Options.All(union.Options.Contains)).Sum(part => part.Count);
}
