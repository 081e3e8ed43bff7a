using Essaim.Domain.Access;
using Essaim.Domain.Selection;
using Essaim.Web.Ui;

namespace Essaim.Web.Features.Selection;

/// <summary>Seats, states and warnings in the reader's words.</summary>
public static class SelectionWords
{
    public static string Of(College college, Texts texts) => college switch
    {
        College.Management => texts["Direction"],
        College.StaffRepresentatives => texts["Représentants du personnel"],
        _ => texts["Métiers"],
    };

    public static string Of(CallState state, Texts texts) => state switch
    {
        CallState.Draft => texts["Brouillon"],
        CallState.Published => texts["Ouvert"],
        _ => texts["Clos"],
    };

    public static StateKind KindOf(CallState state) => state switch { CallState.Published => StateKind.Now, CallState.Closed => StateKind.Done, _ => StateKind.Later };

    public static string Of(CandidatureState state, Texts texts) => state switch
    {
        CandidatureState.Draft => texts["En préparation"],
        CandidatureState.Submitted => texts["Envoyée"],
        CandidatureState.Retained => texts["Retenue"],
        CandidatureState.NotRetained => texts["Non retenue"],
        CandidatureState.Reoriented => texts["Réorientée"],
        _ => texts["Retirée"],
    };

    public static StateKind KindOf(CandidatureState state) => state switch
    {
        CandidatureState.Draft => StateKind.Later,
        CandidatureState.Submitted => StateKind.Info,
        CandidatureState.Retained => StateKind.Done,
        CandidatureState.Reoriented => StateKind.Now,
        _ => StateKind.No,
    };

    public static string Of(BackPlanWarning warning, Texts texts) => warning.Gap switch
    {
        TightGap.ToApply => texts["{0} jours pour répondre à l’appel, vous en souhaitez {1}. Publiez au plus tard le {2}.", warning.Days, warning.Wanted, warning.Suggested],
        TightGap.ToPrepare => texts["{0} jours entre la clôture et la première journée, vous en souhaitez {1}. Fermez au plus tard le {2}.", warning.Days, warning.Wanted, warning.Suggested],
        _ => texts["{0} jours entre la décision et la première journée : les plannings sont souvent affichés {1} jours avant. Décidez au plus tard le {2}.", warning.Days, warning.Wanted, warning.Suggested],
    };

    /// <summary>The address word of a part.</summary>
    public static string PathOf(College? part) => part switch
    {
        null => "projet",
        College.Management => "direction",
        College.StaffRepresentatives => "personnel",
        _ => "metiers",
    };

    public static bool TryPart(string path, out College? part)
    {
        part = path switch { "direction" => College.Management, "personnel" => College.StaffRepresentatives, "metiers" => College.Professions, _ => null };
        return part is not null || path is "projet";
    }

    public static string TitleOf(College? part, Texts texts) => part switch
    {
        null => texts["Le projet commun"],
        College.Management => texts["La part de la direction"],
        College.StaffRepresentatives => texts["La part des représentants du personnel"],
        _ => texts["La part des métiers"],
    };
}
