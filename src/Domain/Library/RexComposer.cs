using System.Globalization;
using Essaim.Domain.Experiments;

namespace Essaim.Domain.Library;

/// <summary>What the register remembers of a story from words to effect.</summary>
public sealed record Trail(TrailTopic? Topic, TrailExperiment Experiment, IReadOnlyList<TrailAction> Actions);

/// <summary>Where it began, as the group wrote it.</summary>
public sealed record TrailTopic(string Title, string Situation);

public sealed record TrailArm(ArmLetter Letter, string Name, string What, string WentWrong);

public sealed record TrailExperiment(
    string Title, string Hypothesis, TrailArm A, TrailArm B, DateOnly StartsOn, int Weeks, IReadOnlyList<string> Adjustments, Verdict Verdict);

public sealed record TrailAction(string What, bool Done);

/// <summary>Writes the first draft of a sheet out of what was already written on the way: nobody starts from an empty page.</summary>
public static class RexComposer
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static RexText From(Trail trail) => new(
        TitleOf(trail.Experiment),
        Paragraphs([trail.Topic?.Title, trail.Topic?.Situation, trail.Experiment.Hypothesis]),
        Paragraphs([CourseOf(trail.Experiment), .. trail.Experiment.Adjustments.Select(a => $"En route : {Sentence(a)}"), ActionsOf(trail.Actions)]),
        Paragraphs([TroubleOf(trail.Experiment.A), TroubleOf(trail.Experiment.B), Given(trail.Experiment, VerdictKind.Abandoned)]),
        Paragraphs([Given(trail.Experiment, VerdictKind.Adopted), Given(trail.Experiment, VerdictKind.Adapted)]),
        Paragraphs([trail.Experiment.Verdict.Lesson]));

    private static string TitleOf(TrailExperiment experiment)
    {
        var title = experiment.Verdict.Kept switch
        {
            ArmLetter.A => $"{experiment.A.Name}, plutôt que {LowerFirst(experiment.B.Name)}",
            ArmLetter.B => $"{experiment.B.Name}, plutôt que {LowerFirst(experiment.A.Name)}",
            _ => $"{experiment.Title.TrimEnd(' ', '?', '\u00A0', '\u202F')} : pourquoi nous avons arrêté",
        };
        return title.Length <= RexText.LongestLine ? title : title[..RexText.LongestLine];
    }

    private static string CourseOf(TrailExperiment experiment) => string.Join('\n', [
        $"Nous avons essayé deux façons de faire, une semaine chacune à tour de rôle, pendant {experiment.Weeks} semaines à partir de {experiment.StartsOn.ToString("MMMM yyyy", French)}.",
        $"A, {LowerFirst(experiment.A.Name)} : {Sentence(experiment.A.What)}",
        $"B, {LowerFirst(experiment.B.Name)} : {Sentence(experiment.B.What)}",
        "Le personnel et les personnes accueillies ont répondu aux trois mêmes questions, sans donner leur nom.",
    ]);

    private static string? ActionsOf(IReadOnlyList<TrailAction> actions) =>
        actions.Count is 0 ? null : "Ensuite : " + string.Join(" ; ", actions.Select(a => LowerFirst(a.What.Trim().TrimEnd('.')) + (a.Done ? " (fait)" : ""))) + ".";

    private static string? TroubleOf(TrailArm arm) => arm.WentWrong.Length is 0 ? null : $"{arm.Name} : {LowerFirst(Sentence(arm.WentWrong))}";

    private static string? Given(TrailExperiment experiment, VerdictKind kind) => experiment.Verdict.Kind == kind ? Sentence(experiment.Verdict.Reason) : null;

    private static string Paragraphs(IEnumerable<string?> parts)
    {
        var text = string.Join("\n\n", parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim()));
        return text.Length <= RexText.LongestText ? text : text[..RexText.LongestText];
    }

    private static string Sentence(string text) => text.Trim() is { Length: > 0 } trimmed && trimmed[^1] is not ('.' or '!' or '?') ? trimmed + "." : text.Trim();

    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLower(text[0], French) + text[1..] : text;
}
