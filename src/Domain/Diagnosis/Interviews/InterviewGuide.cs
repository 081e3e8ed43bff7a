using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Interviews;

/// <summary>A question of the guide, with what helps the answer along.</summary>
/// <param name="Key">Its number in the guide: <c>II.3</c>. Notes and codings keep it.</param>
public sealed record GuideQuestion(string Key, string Text, IReadOnlyList<string> Prompts);

/// <summary>A part of the guide: the opening, one of three axes, the closing.</summary>
public sealed record GuidePart(string Title, IReadOnlyList<GuideQuestion> Questions);

/// <summary>One version of the guide in one language. A version that was used is never changed: a new one is written beside it.</summary>
public sealed record InterviewGuide(int Version, string Opening, IReadOnlyList<GuidePart> Parts)
{
    public IEnumerable<GuideQuestion> Questions => Parts.SelectMany(p => p.Questions);

    public Result<GuideQuestion> Find(string key) => Questions.FirstOrDefault(q => q.Key == key) is { } known ? known : InterviewErrors.UnknownQuestion;
}
