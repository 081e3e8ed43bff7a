using Essaim.Domain.Clusters;
using Essaim.Domain.Establishments;
using Essaim.Web.Ui;

namespace Essaim.Web.Features.Clusters;

/// <summary>The French names of what a cluster's dates and establishments are.</summary>
internal static class ClusterWords
{
    public static string Of(DateState state, DateOnly on, DateOnly today) => state switch
    {
        DateState.Delivered => Texts.Mark("Faite"),
        DateState.Cancelled => Texts.Mark("Annulée"),
        _ => on < today ? Texts.Mark("À noter") : Texts.Mark("Prévue"),
    };

    public static string OfVisit(DateState state, DateOnly on, DateOnly today) => state switch
    {
        DateState.Delivered => Texts.Mark("Fait"),
        DateState.Cancelled => Texts.Mark("Annulé"),
        _ => on < today ? Texts.Mark("À noter") : Texts.Mark("Prévu"),
    };

    public static StateKind SignOf(DateState state, DateOnly on, DateOnly today) => state switch
    {
        DateState.Delivered => StateKind.Done,
        DateState.Cancelled => StateKind.No,
        _ => on < today ? StateKind.Now : StateKind.Later,
    };

    public static string Of(HalfDay half) => half is HalfDay.Morning ? Texts.Mark("le matin") : Texts.Mark("l’après-midi");

    /// <summary>Kinds that are compared with one another: like with like.</summary>
    public static string GroupOf(EstablishmentKind kind) => kind switch
    {
        EstablishmentKind.Ehpad => Texts.Mark("EHPAD"),
        EstablishmentKind.Hospital or EstablishmentKind.UniversityHospital or EstablishmentKind.PsychiatricHospital => Texts.Mark("Hôpitaux"),
        EstablishmentKind.Clinic or EstablishmentKind.PsychiatricClinic => Texts.Mark("Cliniques"),
        _ => Texts.Mark("Domicile et handicap"),
    };

    public static string PhaseOf(string phase) => phase switch
    {
        "Framing" => Texts.Mark("Cadrage"),
        "Diagnosis" => Texts.Mark("État des lieux"),
        "Experimentation" => Texts.Mark("Expérimentation"),
        "Sustaining" => Texts.Mark("Pérennisation"),
        _ => Texts.Mark("Pas encore commencé"),
    };
}
