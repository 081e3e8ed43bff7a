namespace Essaim.Domain.Voice;

/// <summary>Whether the questions of a campaign have the form that its kind asks for.</summary>
internal static class ManifestForm
{
    public const int MostQuestions = 80;
    public const int MostOptions = 40;
    public const int LongestWords = 2000;

    public static bool IsWellFormed(this Manifest manifest) => manifest.Kind switch
    {
        CampaignKind.Wall => manifest is { Roll: null, Questions: [{ Key: Question.OfWall, Options.Count: 0 }] },
        CampaignKind.Pulse => manifest is { Roll: null, Questions.Count: >= 1 and <= 12 }
            && AreDistinct(manifest.Questions.Select(q => q.Key))
            && manifest.Questions.All(q => q.Options is { Count: >= 2 and <= 7 } && AreDistinct(q.Options.Select(o => o.Key))),
        _ => manifest is { Roll: not null, Questions.Count: >= 1 and <= MostQuestions }
            && AreDistinct(manifest.Questions.Select(q => q.Key))
            && manifest.Questions.All(IsWellFormed),
    };

    private static bool IsWellFormed(Question question) => question.Kind is AnswerKind.Text
        ? question is { IsAxis: false, Options.Count: 0, Longest: >= 1 and <= LongestWords }
        : question is { Options.Count: >= 2 and <= MostOptions, Most: >= 0 }
            && question.Most <= question.Options.Count
            && (!question.IsAxis || question.Kind is AnswerKind.One)
            && AreDistinct(question.Options.Select(o => o.Key));

    internal static bool AreDistinct(IEnumerable<string> keys)
    {
        var all = keys.ToList();
        return all.TrueForAll(IsKey) && all.Distinct(StringComparer.Ordinal).Count() == all.Count;
    }

    private static bool IsKey(string key) => key.Length is >= 1 and <= 24 && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');
}
