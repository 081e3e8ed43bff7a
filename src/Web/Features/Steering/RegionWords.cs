using Essaim.Domain.Demarches;
using Essaim.Domain.Steering;

namespace Essaim.Web.Features.Steering;

/// <summary>The counts of a region, said in words.</summary>
internal static class RegionWords
{
    public static string Reasons(this Texts texts, IEnumerable<Signal> signals) => string.Join(' ', signals.Select(s => s.Kind switch
    {
        SignalKind.Silence => texts.Count(s.Count, "Aucune trace depuis {0} jour.", "Aucune trace depuis {0} jours."),
        SignalKind.EmptySeat => texts.Count(s.Count, "Un siège du trinôme est vide.", "{0} sièges du trinôme sont vides."),
        SignalKind.CancelledMeetings => texts.Count(s.Count, "{0} réunion annulée en deux mois.", "{0} réunions annulées en deux mois."),
        SignalKind.SinglePerson => texts["La démarche repose sur une seule personne."],
        _ => texts.Count(s.Count, "{0} promesse en retard.", "{0} promesses en retard."),
    }));

    public static string Phase(this Texts texts, Phase? phase, DemarcheState? state) => (phase, state) switch
    {
        (null, _) => texts["pas commencée"],
        (_, DemarcheState.Paused) => texts["En pause"],
        (_, DemarcheState.Stopped) => texts["Arrêtée"],
        (_, DemarcheState.Completed) => texts["Menée à terme"],
        (Domain.Demarches.Phase.Framing, _) => texts["Cadrage"],
        (Domain.Demarches.Phase.Diagnosis, _) => texts["État des lieux"],
        (Domain.Demarches.Phase.Experimentation, _) => texts["Expérimentation"],
        _ => texts["Pérennisation"],
    };

    public static string Shape(this Texts texts, IReadOnlyList<int> months, DateOnly today)
    {
        var (kind, since) = ActivityShape.Of(months);
        return kind switch
        {
            ActivityKind.None => texts["aucune"],
            ActivityKind.Fading => texts["s’éteint depuis {0}", today.AddMonths(since + 1 - months.Count).ToString("MMMM", texts.Culture)],
            ActivityKind.Resumed => texts["reprise après pause"],
            ActivityKind.StartedLate => texts["commencée tard"],
            _ => texts["régulière"],
        };
    }

    public static string Ago(this Texts texts, DateOnly? day, DateOnly today) => day is null ? texts["aucune"] : (today.DayNumber - day.Value.DayNumber) switch
    {
        <= 0 => texts["aujourd’hui"],
        1 => texts["hier"],
        var days => texts["il y a {0} jours", days],
    };
}
