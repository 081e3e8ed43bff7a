namespace Essaim.Domain.Diagnosis.Interviews;

/// <summary>The three axes on which any account of a démarche is read.</summary>
public enum AnalysisAxis
{
    /// <summary>Whether staff can say what they see.</summary>
    Speaking,

    /// <summary>Whether they can act on the content of their work and on the problems they found.</summary>
    Acting,

    /// <summary>Whether the work done afterwards is of better quality.</summary>
    QualityOfWork,
}

/// <summary>Which way a passage points. There is no score.</summary>
public enum Tendency
{
    Gained,
    Unchanged,
    Lost,
}

/// <summary>One passage read on one axis: what it shows, and the words if there are any to keep.</summary>
/// <param name="Question">The question of the guide it comes from; empty for the conversation as a whole.</param>
public sealed record Coding(Guid Id, AnalysisAxis Axis, Tendency Tendency, string Question, string Analysis, string Verbatim)
{
    public const int LongestAnalysis = 600;

    public const int LongestVerbatim = 400;
}

/// <summary>What the interviews of an establishment say on one axis.</summary>
/// <param name="Silent">Interviews that say nothing on it: the absence of a sign is shown, it is not a sign.</param>
public sealed record AxisSummary(AnalysisAxis Axis, int Speaking, int Silent, IReadOnlyDictionary<Tendency, int> Codings, IReadOnlyDictionary<Tendency, int> Interviews);

/// <summary>All three axes, counted over interviews that were not withdrawn.</summary>
public static class InterviewSummary
{
    public static IReadOnlyList<AxisSummary> Of(IReadOnlyCollection<Interview> interviews)
    {
        var kept = interviews.Where(i => i.WithdrawnOn is null).ToList();
        return
        [
            .. Enum.GetValues<AnalysisAxis>().Select(axis =>
            {
                var coded = kept.Select(i => i.Codings.Where(c => c.Axis == axis).ToList()).ToList();
                return new AxisSummary(
                    axis, coded.Count(c => c.Count > 0), coded.Count(c => c.Count is 0),
                    Enum.GetValues<Tendency>().ToDictionary(t => t, t => coded.Sum(c => c.Count(k => k.Tendency == t))),
                    Enum.GetValues<Tendency>().ToDictionary(t => t, t => coded.Count(c => c.Exists(k => k.Tendency == t))));
            }),
        ];
    }
}
