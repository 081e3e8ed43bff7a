using Essaim.Domain.Topics;

namespace Essaim.Domain.ActionPlans;

/// <summary>
/// How many words were said and answered, where it may be told. A sum is kept back as soon as one subject in it has one to four
/// words: beside the others' counts, or beside yesterday's sum, it would tell that one.
/// </summary>
public sealed record MirrorCounts(int? Answered, int? Waiting)
{
    public int? All => Answered + Waiting;

    /// <param name="answered">Words of each subject that has its public answer.</param>
    /// <param name="waiting">Words of each subject that has none yet.</param>
    public static MirrorCounts Of(IReadOnlyCollection<int> answered, IReadOnlyCollection<int> waiting) =>
        answered.Concat(waiting).Any(words => words > 0 && WordCount.Shown(words) is null) ? new(null, null) : new(answered.Sum(), waiting.Sum());
}
