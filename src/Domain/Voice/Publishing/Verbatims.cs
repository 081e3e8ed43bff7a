using System.Security.Cryptography;

namespace Essaim.Domain.Voice.Publishing;

/// <summary>Words of one question, let out together or not at all.</summary>
/// <param name="Texts">In an order drawn for this question alone: no line stands for the same person in two lists.</param>
public sealed record Verbatims(string Pool, string Question, IReadOnlyList<string> Texts, Refusal? Refusal)
{
    /// <param name="texts">Those whose authors accepted the readers in question.</param>
    /// <param name="isForAgency">Whether these readers stand outside the establishment.</param>
    public static Verbatims Of(PublishingRules rules, PoolSize pool, string question, IReadOnlyList<string> texts, bool isClosed, bool isForAgency = false)
    {
        var threshold = isForAgency ? Math.Max(rules.Thresholds.Verbatims, rules.Thresholds.Agency) : rules.Thresholds.Verbatims;
        if (pool.Size < SizeClass.Small) return new(pool.Key, question, [], new(RefusalReason.WordsInRoom, SizeClass.Small));
        if (!isClosed) return new(pool.Key, question, [], new(RefusalReason.WordsAtClosing));
        if (texts.Count < threshold) return new(pool.Key, question, [], new(RefusalReason.TooFewWords, threshold));

        var shuffled = texts.ToArray();
        RandomNumberGenerator.Shuffle<string>(shuffled);
        return new(pool.Key, question, shuffled, null);
    }
}
