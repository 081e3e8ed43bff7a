using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Establishments;
using Essaim.Web.Features.Establishments;
using Essaim.Web.Ui;

namespace Essaim.Web.Features.Demarches;

/// <summary>The French names of what a démarche is made of.</summary>
internal static class DemarcheWords
{
    public static string Of(Role role) => role switch
    {
        Role.Direction => Texts.Mark("La direction"),
        Role.StaffRepresentative => Texts.Mark("La représentation du personnel"),
        Role.Professional => Texts.Mark("Les professions"),
        _ => Texts.Mark("La qualité"),
    };

    public static PhaseState StateOf(Phase phase, Demarche demarche) =>
        demarche.State is DemarcheState.Completed || phase < demarche.Phase ? PhaseState.Done : phase == demarche.Phase ? PhaseState.Now : PhaseState.Next;

    /// <summary>"EHPAD, 84 résidents, 68 agents."</summary>
    public static string Describe(Establishment place, Texts texts)
    {
        var parts = new List<string> { texts.Of(place.Kind) };
        if (place.Capacity is { } capacity)
        {
            parts.Add(place.Kind is EstablishmentKind.Ehpad
                ? texts.Count(capacity, "{0} résident", "{0} résidents") : texts.Count(capacity, "{0} lit ou place", "{0} lits ou places"));
        }

        parts.Add(texts.Count(place.Headcount, "{0} agent", "{0} agents"));
        return string.Join(", ", parts);
    }
}
