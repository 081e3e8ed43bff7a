namespace Essaim.Domain.Voice.Publishing;

/// <summary>Puts small categories together until each part is large enough: neighbours where they have an order, else the smallest with the next smallest.</summary>
internal static class Merging
{
    /// <summary>Those who did not say stand after the last category.</summary>
    public static List<List<int>> Start(IReadOnlyList<int> counts, int smallest, bool isOrdered)
    {
        var parts = Enumerable.Range(0, counts.Count).Where(c => c < counts.Count - 1 || counts[c] > 0).Select(c => new List<int> { c }).ToList();
        while (parts.Count > 1 && parts.Exists(p => Size(p, counts) < smallest)) parts = Coarser(parts, counts, isOrdered);
        return parts;
    }

    /// <summary>One part fewer.</summary>
    public static List<List<int>> Coarser(List<List<int>> parts, IReadOnlyList<int> counts, bool isOrdered)
    {
        var small = parts.MinBy(p => Size(p, counts))!;
        var place = parts.IndexOf(small);
        var others = isOrdered && !small.Contains(counts.Count - 1)
            ? parts.Where((_, i) => i == place - 1 || i == place + 1)
            : parts.Where(p => p != small);
        var partner = others.MinBy(p => Size(p, counts))!;
        var merged = parts.ConvertAll(p => p == partner ? [.. p.Concat(small).Order()] : p);
        merged.RemoveAt(place);
        return merged;
    }

    private static int Size(List<int> part, IReadOnlyList<int> counts) => part.Sum(c => counts[c]);
}
