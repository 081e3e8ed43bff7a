namespace Essaim.Domain.Meetings;

/// <summary>The five questions a recap answers, in the order in which it answers them.</summary>
public enum RecapKind
{
    Decided,
    Promised,
    Done,
    Late,
    Open,
}

/// <summary>One thing worth remembering when people meet again.</summary>
/// <param name="Detail">Said more softly after the text: the body and the day.</param>
public sealed record RecapLine(RecapKind Kind, string Text, string? Href, DateOnly? On, string? Detail = null);

/// <summary>The lines of one kind, the most telling first.</summary>
public sealed record RecapSection(RecapKind Kind, IReadOnlyList<RecapLine> Lines);

/// <summary>"Where we were", short enough to be read aloud in three minutes.</summary>
public sealed record ShortRecap(IReadOnlyList<RecapSection> Sections, int Left)
{
    public bool IsEmpty => Sections.Count == 0;
}

/// <summary>Chooses what fits in three minutes among all that happened.</summary>
public static class RecapComposer
{
    /// <summary>Three minutes at 150 words a minute, the pace of reading aloud to a room.</summary>
    public const int WordBudget = 450;

    public const int LinesPerKind = 3;

    /// <summary>Every kind gets its first line before any gets its second; late things lead with the oldest, the others with the newest.</summary>
    public static ShortRecap Compose(IEnumerable<RecapLine> lines)
    {
        var ranked = lines.GroupBy(l => l.Kind).ToDictionary(g => g.Key, g => Ranked(g.Key, g).ToList());
        var kept = new List<RecapLine>();
        var words = 0;
        for (var turn = 0; turn < LinesPerKind; turn++)
        {
            foreach (var kind in Enum.GetValues<RecapKind>())
            {
                if (!ranked.TryGetValue(kind, out var ofKind) || ofKind.Count <= turn) continue;
                var cost = Words(ofKind[turn]);
                if (words + cost > WordBudget) continue;
                words += cost;
                kept.Add(ofKind[turn]);
            }
        }

        var sections = kept.GroupBy(l => l.Kind).OrderBy(g => g.Key).Select(g => new RecapSection(g.Key, [.. g])).ToList();
        return new(sections, ranked.Values.Sum(l => l.Count) - kept.Count);
    }

    public static int Words(RecapLine line) => Count(line.Text) + Count(line.Detail ?? "");

    private static IEnumerable<RecapLine> Ranked(RecapKind kind, IEnumerable<RecapLine> lines) =>
        kind is RecapKind.Late or RecapKind.Promised ? lines.OrderBy(l => l.On ?? DateOnly.MaxValue) : lines.OrderByDescending(l => l.On ?? DateOnly.MinValue);

    private static int Count(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
