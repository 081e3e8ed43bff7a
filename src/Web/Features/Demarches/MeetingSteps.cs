using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Demarches;

/// <summary>The steps that meetings know by themselves: the trinôme, the steering committee, the working group have each sat a first time.</summary>
public sealed class MeetingSteps(ReadDb db) : IPhaseSource
{
    private static readonly Dictionary<MeetingKind, string> Steps = new()
    {
        [MeetingKind.Trinome] = "cadrage-trinome", [MeetingKind.SteeringCommittee] = "cadrage-copil", [MeetingKind.WorkingGroup] = "cadrage-groupe",
    };

    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var first = await db.Meetings
            .Where(m => m.EstablishmentId == establishment && m.State == MeetingState.Closed && Steps.Keys.Contains(m.Kind))
            .GroupBy(m => m.Kind).Select(g => new { g.Key, On = g.Min(m => m.On) }).ToListAsync(cancellationToken);
        return first.ToDictionary(f => Steps[f.Key], f => f.On, StringComparer.Ordinal);
    }
}
