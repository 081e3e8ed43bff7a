using Essaim.Domain.Diagnosis;

namespace Essaim.Domain.ActionPlans;

/// <summary>How many words were said, how many have their answer and how many wait for it, as far as it may be told.</summary>
public sealed record MirrorCounts(WordTally Answered, WordTally Waiting)
{
    public WordTally All => Answered + Waiting;

    /// <param name="answered">Words of each subject that has its public answer.</param>
    /// <param name="waiting">Words of each subject that has none yet.</param>
    public static MirrorCounts Of(IEnumerable<WordTally> answered, IEnumerable<WordTally> waiting) => new(Sum(answered), Sum(waiting));

    private static WordTally Sum(IEnumerable<WordTally> tallies) => tallies.Aggregate(default(WordTally), (sum, tally) => sum + tally);
}
