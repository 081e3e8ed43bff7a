using Essaim.Domain.Common;

namespace Essaim.Domain.Surveys;

/// <summary>The edits of a questionnaire, each giving a new content. What they leave broken is refused by <see cref="ContentRules"/>.</summary>
public static class Editing
{
    public static QuestionnaireContent AddSection(this QuestionnaireContent content, Bilingual title, Bilingual intro) =>
        content with { Sections = [.. content.Sections, new(NewKey("p", content.Sections.Select(s => s.Key)), title) { Intro = intro }] };

    public static Result<QuestionnaireContent> ChangeSection(this QuestionnaireContent content, string key, Bilingual title, Bilingual intro) =>
        content.InSection(key, s => s with { Title = title, Intro = intro });

    public static Result<QuestionnaireContent> RemoveSection(this QuestionnaireContent content, string key)
    {
        if (content.Sections.FirstOrDefault(s => s.Key == key) is not { } section) return Unknown;
        return section.Questions.Count > 0 ? QuestionnaireErrors.SectionNotEmpty : content with { Sections = [.. content.Sections.Where(s => s != section)] };
    }

    public static Result<QuestionnaireContent> MoveSection(this QuestionnaireContent content, string key, int by)
    {
        if (content.Sections.All(s => s.Key != key)) return Unknown;
        return Checked(content with { Sections = Moved(content.Sections, s => s.Key == key, by) });
    }

    /// <summary>Adds the question at the end of the section, or puts it in the place of the one with its key, wherever that stands.</summary>
    public static Result<QuestionnaireContent> PutQuestion(this QuestionnaireContent content, string section, SurveyQuestion question)
    {
        if (content.SectionOf(question.Key) is { } home)
            return Checked(content.WithSection(home.Key, s => s with { Questions = [.. s.Questions.Select(q => q.Key == question.Key ? question : q)] }));
        return content.InSection(section, s => s with { Questions = [.. s.Questions, question] });
    }

    public static Result<QuestionnaireContent> RemoveQuestion(this QuestionnaireContent content, string key)
    {
        if (content.SectionOf(key) is not { } section) return Unknown;
        return Checked(content.WithSection(section.Key, s => s with { Questions = [.. s.Questions.Where(q => q.Key != key)] }));
    }

    /// <summary>Moves a question up (−1) or down (1); at the edge of its section it goes into the neighbouring one.</summary>
    public static Result<QuestionnaireContent> MoveQuestion(this QuestionnaireContent content, string key, int by)
    {
        if (content.SectionOf(key) is not { } section) return Unknown;
        var place = section.Questions.ToList().FindIndex(q => q.Key == key) + by;
        if (place >= 0 && place < section.Questions.Count)
            return Checked(content.WithSection(section.Key, s => s with { Questions = Moved(s.Questions, q => q.Key == key, by) }));

        var neighbour = content.Sections.ToList().IndexOf(section) + by;
        if (neighbour < 0 || neighbour >= content.Sections.Count) return content;
        var question = content.Question(key)!;
        return Checked(content
            .WithSection(section.Key, s => s with { Questions = [.. s.Questions.Where(q => q.Key != key)] })
            .WithSection(content.Sections[neighbour].Key, s => s with { Questions = by < 0 ? [.. s.Questions, question] : [question, .. s.Questions] }));
    }

    /// <summary>The first free key of its kind: <c>q7</c>. A key that was given once in the draft is not given again while it stands.</summary>
    public static string NewQuestionKey(this QuestionnaireContent content) => NewKey("q", content.Questions.Select(q => q.Key));

    private static readonly Error Unknown = Error.NotFound("questionnaire.part-unknown");

    private static Result<QuestionnaireContent> InSection(this QuestionnaireContent content, string key, Func<SurveySection, SurveySection> change) =>
        content.Sections.Any(s => s.Key == key) ? content.WithSection(key, change) : Unknown;

    private static QuestionnaireContent WithSection(this QuestionnaireContent content, string key, Func<SurveySection, SurveySection> change) =>
        content with { Sections = [.. content.Sections.Select(s => s.Key == key ? change(s) : s)] };

    /// <summary>A condition that lost its question is the fault of this edit, and is said in its words.</summary>
    private static Result<QuestionnaireContent> Checked(QuestionnaireContent content) =>
        ContentRules.Of(content).Any(f => f.Error == QuestionnaireErrors.ConditionUnknown) ? QuestionnaireErrors.StillNeeded : content;

    private static List<T> Moved<T>(IReadOnlyList<T> list, Func<T, bool> isIt, int by)
    {
        var moved = list.ToList();
        var from = moved.FindIndex(i => isIt(i));
        var to = Math.Clamp(from + by, 0, moved.Count - 1);
        var item = moved[from];
        moved.RemoveAt(from);
        moved.Insert(to, item);
        return moved;
    }

    private static string NewKey(string letter, IEnumerable<string> taken)
    {
        var all = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(all.Count + 1, all.Count + 2).Select(n => $"{letter}{n}").First(k => !all.Contains(k));
    }
}
