using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Demarches;

/// <summary>The steps that meetings know by themselves: the steering committee has sat.</summary>
public sealed class MeetingSteps(ReadDb db) : IPhaseSource
{
    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var first = await db.Meetings
            .Where(m => m.EstablishmentId == establishment && m.Kind == MeetingKind.SteeringCommittee && m.State == MeetingState.Closed)
            .MinAsync(m => (DateOnly?)m.On, cancellationToken);
        return first is { } on ? new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["cadrage-copil"] = on } : [];
    }
}
