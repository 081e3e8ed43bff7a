using System.Security.Cryptography;

namespace Essaim.Domain.Voice.Publishing;

/// <summary>What somebody wrote, and how far the author lets it travel.</summary>
public sealed record Words(string Text, Readership Readers);

/// <summary>Words of one question and one pool, let out together or not at all.</summary>
/// <param name="Lines">In an order drawn for this question alone: no line stands for the same person in two lists.</param>
public sealed record Verbatims(string Pool, string Question, IReadOnlyList<Words> Lines, Refusal? Refusal)
{
    /// <summary>Where too few let their words travel far, these go no further than those of the others.</summary>
    public static Verbatims Of(PublishingRules rules, PoolSize pool, string question, IReadOnlyList<Words> words, bool isClosed)
    {
        if (pool.Size < SizeClass.Small) return new(pool.Key, question, [], new(RefusalReason.WordsInRoom, SizeClass.Small));
        if (!isClosed) return new(pool.Key, question, [], new(RefusalReason.WordsAtClosing));
        var open = Enum.GetValues<Readership>().Where(level => words.Count(w => w.Readers >= level) >= Threshold(rules, level)).ToList();
        if (!open.Contains(Readership.Group)) return new(pool.Key, question, [], new(RefusalReason.TooFewWords, rules.Thresholds.Verbatims));

        var lines = words.Select(w => w with { Readers = open.Where(level => level <= w.Readers).Max() }).ToArray();
        RandomNumberGenerator.Shuffle<Words>(lines);
        return new(pool.Key, question, lines, null);
    }

    private static int Threshold(PublishingRules rules, Readership level) =>
        level is Readership.Agency ? Math.Max(rules.Thresholds.Verbatims, rules.Thresholds.Agency) : rules.Thresholds.Verbatims;
}
