using Essaim.Domain.Experiments;
using Essaim.Domain.Voice;
using Essaim.Web.Ui;
using Essaim.Web.Ui.Charts;

namespace Essaim.Web.Features.Experiments;

/// <summary>How trials are spoken of on screen.</summary>
public static class ExperimentWords
{
    public static string Of(this Texts texts, VerdictKind verdict) => verdict switch
    {
        VerdictKind.Adopted => texts["Adopté"],
        VerdictKind.Adapted => texts["Adapté"],
        _ => texts["Abandonné"],
    };

    public static StateKind KindOf(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Adopted => StateKind.Done,
        VerdictKind.Adapted => StateKind.Info,
        _ => StateKind.No,
    };

    public static string Of(this Texts texts, ExperimentState state) => state switch
    {
        ExperimentState.Planned => texts["À venir"],
        ExperimentState.Running => texts["En cours"],
        ExperimentState.ToDecide => texts["Verdict à rendre"],
        _ => texts["Terminé"],
    };

    public static StateKind KindOf(ExperimentState state) => state switch
    {
        ExperimentState.Planned => StateKind.Later,
        ExperimentState.Running => StateKind.Info,
        ExperimentState.ToDecide => StateKind.Now,
        _ => StateKind.Done,
    };

    /// <summary>"28 sept."</summary>
    public static string Briefly(this Texts texts, DateOnly day) => day.ToString("d MMM", texts.Culture);

    /// <summary>"A, salle fermée", as a column is headed.</summary>
    public static string Named(this Texts texts, Arm arm) => $"{arm.Letter}, {LowerFirst(texts.Own(arm.Name))}";

    public static Side SideOf(ArmLetter letter) => letter is ArmLetter.A ? Side.A : Side.B;

    public static string Of(this Texts texts, AnswerOption option) => texts[option.Label];

    /// <summary>The sentence a reader takes away: it is the title of the figures.</summary>
    public static string Of(this Texts texts, Leaning leaning, Experiment experiment) => (leaning.Kind, leaning.Towards) switch
    {
        (LeaningKind.Missing, _) => texts["Pas encore assez d’avis pour comparer"],
        (LeaningKind.Undetailed, _) => texts["Des avis trop semblables pour être détaillés"],
        (LeaningKind.Even, _) => texts["A et B recueillent autant d’avis favorables"],
        (_, null) => texts["Les avis se partagent entre A et B"],
        (LeaningKind.Leans, { } arm) => leaning.For == leaning.OutOf
            ? texts["{0} recueille plus d’avis favorables partout", texts.Own(experiment.Arm(arm).Name)]
            : texts["{0} recueille plus d’avis favorables à {1} questions sur {2}", texts.Own(experiment.Arm(arm).Name), leaning.For, leaning.OutOf],
        (_, { } arm) => texts.Count(
            leaning.Against, "{1} recueille plus d’avis favorables, sauf à {0} question sur {2}", "{1} recueille plus d’avis favorables, sauf à {0} questions sur {2}",
            texts.Own(experiment.Arm(arm).Name), leaning.OutOf),
    };

    private static string LowerFirst(string text) => text.Length > 1 && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>The four answers are kept in French in the urn and read in the reader's language.</summary>
    internal static readonly string[] Answers = [Texts.Mark("oui"), Texts.Mark("plutôt oui"), Texts.Mark("plutôt non"), Texts.Mark("non")];
}
