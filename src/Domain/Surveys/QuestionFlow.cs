namespace Essaim.Domain.Surveys;

/// <summary>One screen of a phone: one question, or one statement of an agreement question, with the title of its part where that begins.</summary>
public sealed record Screen(SurveyQuestion Question, Choice? Row, SurveySection? Opens)
{
    /// <summary>Under which name its answer is kept.</summary>
    public string Key => Row is null ? Question.Key : Question.KeyOf(Row.Key);
}

/// <summary>Which questions are put to somebody, given what they answered so far. Answers stand under the names of <see cref="SurveyQuestion.Keys"/>.</summary>
public static class QuestionFlow
{
    /// <summary>The questions shown, in order. A condition looks at answers of shown questions only: what was hidden again counts no more.</summary>
    public static IReadOnlyList<SurveyQuestion> Shown(QuestionnaireContent content, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        var shown = new List<SurveyQuestion>();
        foreach (var question in content.Questions)
        {
            if (question.ShowIf is not { } condition || IsMet(condition, shown, answers)) shown.Add(question);
        }

        return shown;
    }

    /// <summary>The shown questions as screens; a part whose questions are all hidden has none.</summary>
    public static IReadOnlyList<Screen> Screens(QuestionnaireContent content, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        var screens = new List<Screen>();
        SurveySection? current = null;
        foreach (var question in Shown(content, answers))
        {
            var section = content.SectionOf(question.Key);
            foreach (var row in RowsOf(question))
            {
                screens.Add(new(question, row, section == current ? null : section));
                current = section;
            }
        }

        return screens;
    }

    /// <summary>What leaves the phone: answers of shown questions only, each of them one that was offered.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Kept(QuestionnaireContent content, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        var kept = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var question in Shown(content, answers))
        {
            foreach (var key in question.Keys)
            {
                if (answers.GetValueOrDefault(key) is { Count: > 0 } given && Allowed(question, given) is { Count: > 0 } allowed) kept[key] = allowed;
            }
        }

        return kept;
    }

    private static IEnumerable<Choice?> RowsOf(SurveyQuestion question) => question.Kind is SurveyKind.Agreement ? question.Rows : Enumerable.Repeat<Choice?>(null, 1);

    private static bool IsMet(ShowIf condition, List<SurveyQuestion> shown, IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        shown.Exists(q => q.Key == condition.Question) && answers.GetValueOrDefault(condition.Question)?.Any(condition.Options.Contains) is true;

    private static IReadOnlyList<string> Allowed(SurveyQuestion question, IReadOnlyList<string> given)
    {
        if (question.IsText) return [.. given.Take(1).Select(g => g.Trim()).Where(g => g.Length > 0)];
        var offered = question.Answers.Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        var known = given.Where(offered.Contains).Distinct(StringComparer.Ordinal).ToList();
        return question.Kind switch
        {
            SurveyKind.Many or SurveyKind.Ranking => [.. (known.Exists(IsSilence) ? known.Where(IsSilence) : known).Take(question.AtMost ?? known.Count)],
            _ => [.. known.Take(1)],
        };
    }

    private static bool IsSilence(string key) => key is Choice.DontKnow or Choice.RatherNot;
}
