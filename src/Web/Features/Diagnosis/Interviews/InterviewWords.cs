using Essaim.Domain.Diagnosis.Interviews;

namespace Essaim.Web.Features.Diagnosis.Interviews;

/// <summary>The words of interviews, for every page of them.</summary>
internal static class InterviewWords
{
    public static string Axis(Texts T, AnalysisAxis axis) => axis switch
    {
        AnalysisAxis.Speaking => T["Pouvoir s’exprimer"],
        AnalysisAxis.Acting => T["Pouvoir agir sur le travail et ses problèmes"],
        _ => T["Faire un travail de qualité"],
    };

    public static string Tendency(Texts T, Tendency tendency) => tendency switch
    {
        Domain.Diagnosis.Interviews.Tendency.Gained => T["A progressé"],
        Domain.Diagnosis.Interviews.Tendency.Unchanged => T["N’a pas changé"],
        _ => T["A reculé"],
    };

    public static string Side(Texts T, RespondentSide side) => side switch
    {
        RespondentSide.Management => T["Direction"],
        RespondentSide.FrontlineManagement => T["Encadrement de proximité"],
        RespondentSide.StaffRepresentatives => T["Représentants du personnel"],
        RespondentSide.Professions => T["Métiers du soin"],
        _ => T["Services et logistique"],
    };

    public static string Scope(Texts T, ConsentScope scope) => scope switch
    {
        ConsentScope.Interviewer => T["Seulement la personne qui mène l’entretien"],
        ConsentScope.Analysts => T["Aussi les évaluateurs et le chargé de mission du cluster"],
        _ => T["Et de courts extraits peuvent être cités, sans nom ni lieu"],
    };
}
