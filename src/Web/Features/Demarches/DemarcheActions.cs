using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Demarches;

/// <summary>The one step that the method expects of each role, or the gate when every step is done.</summary>
public sealed class DemarcheActions(ReadDb db, Method method, FindSettled settled, Texts texts) : INextActionSource
{
    private static readonly Role[] Carriers = [Role.Direction, Role.StaffRepresentative, Role.Professional, Role.QualityLead];

    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        var carried = actor.Seats.Where(s => s.Reach.Establishment is not null && Carriers.Contains(s.Role))
            .Select(s => (Place: s.Reach.Establishment!.Value, s.Role)).Distinct().ToList();
        if (carried.Count == 0) return [];
        var places = carried.Select(c => c.Place).ToList();
        var running = await db.Demarches.VisibleTo(actor).Where(d => places.Contains(d.EstablishmentId) && d.State == DemarcheState.Running).ToListAsync(cancellationToken);
        var actions = new List<NextAction>();
        foreach (var demarche in running)
        {
            var known = await settled.RunAsync(demarche, cancellationToken);
            foreach (var (_, role) in carried.Where(c => c.Place == demarche.EstablishmentId)) actions.Add(Expected(demarche, role, known));
        }

        return [.. actions.Where(a => a.Title.Length > 0).DistinctBy(a => a.Href, StringComparer.Ordinal)];
    }

    private NextAction Expected(Demarche demarche, Role role, IReadOnlyDictionary<string, Settled> known)
    {
        var done = known.Keys.ToHashSet(StringComparer.Ordinal);
        var words = method.In(texts);
        if (PhaseGates.Missing(demarche.Phase, method.Steps, done).Count == 0)
        {
            return new(
                texts["Passer la phase « {0} »", words.Of(demarche.Phase).Title], texts["Toutes les étapes du socle sont faites. Une phrase dit ce qu’elle a donné."],
                10, null, $"/demarches/{demarche.Id.Value}/phase", 45, demarche.EstablishmentId);
        }

        return NextSteps.For(role, demarche.Phase, method.Steps, done) is { } step && words.Step(step.Key) is { } text
            ? new(texts.Own(text.Title), texts.Own(text.Why), step.Minutes, null, $"/demarches/{demarche.Id.Value}/etapes/{step.Key}", step.IsCore ? 45 : 20, demarche.EstablishmentId)
            : new("", "", null, null, "", 0);
    }
}
