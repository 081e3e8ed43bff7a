using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>The certificate that lets human resources count a person's hours as work. For the person, and for those who manage their team.</summary>
public sealed class CertifyWorkingTime(ReadDb db, CurrentActor current, IEnumerable<IWorkedTimeSource> sources, TimeProvider clock)
{
    public sealed record View(string Name, string Profession, string Establishments, DateOnly From, DateOnly To, WorkingTime Time, DateOnly IssuedOn);

    public async Task<Result<View>> RunAsync(PersonId id, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        var places = await db.Mandates.Where(m => m.PersonId == id && m.EstablishmentId != null && m.StartsOn <= to && (m.EndsOn == null || m.EndsOn >= from))
            .Select(m => m.EstablishmentId!.Value).Distinct().ToListAsync(cancellationToken);
        var isOwn = current.Actor.Id == id;
        if (person is null || (!isOwn && !places.Exists(p => current.Actor.May(Permission.ReadWork, p)))) return Error.NotFound("certificate.unknown");
        if (!isOwn && !places.Exists(p => current.Actor.May(Permission.ManageTeam, p))) return Error.Forbidden("certificate.other-person");

        var spans = new List<WorkedSpan>();
        foreach (var source in sources) spans.AddRange(await source.SpansAsync(id, from, to, cancellationToken));
        var names = await db.Establishments.Where(e => places.Contains(e.Id)).OrderBy(e => e.Name).Select(e => e.Name).ToListAsync(cancellationToken);
        return new View(person.FullName, person.Profession, string.Join(", ", names), from, to, WorkingTime.Of(spans), clock.Today());
    }
}
