using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Mandates;

/// <summary>A person's own seats: their mandates of the day.</summary>
public sealed class MandateSeats(ReadDb db) : ISeatSource
{
    public async Task<IReadOnlyCollection<Seat>> SeatsOfAsync(
        PersonId person, DateOnly today, IReadOnlyCollection<Seat> held, CancellationToken cancellationToken)
    {
        var mandates = await db.Mandates.HeldOn(today).Where(m => m.PersonId == person)
            .Select(m => new { m.Role, m.EstablishmentId, m.ClusterId, m.Region }).ToListAsync(cancellationToken);
        return [.. mandates.Select(m => new Seat(m.Role, new(m.EstablishmentId, m.ClusterId, m.Region)))];
    }
}
