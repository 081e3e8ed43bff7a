using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>Who may come to a day for each establishment: the seats of its trinôme, and whoever carries the thread for them.</summary>
public sealed class ListTeams(ReadDb db)
{
    private static readonly Role[] Expected = [Role.Direction, Role.StaffRepresentative, Role.Professional, Role.QualityLead];

    public sealed record Row(EstablishmentId EstablishmentId, string Establishment, PersonId PersonId, string Name, Role Role);

    public Task<List<Row>> RunAsync(IReadOnlyCollection<EstablishmentId> establishments, DateOnly day, CancellationToken cancellationToken) =>
        (from mandate in db.Mandates.HeldOn(day)
         where mandate.EstablishmentId != null && establishments.Contains(mandate.EstablishmentId.Value) && Expected.Contains(mandate.Role)
         join person in db.Persons on mandate.PersonId equals person.Id
         join establishment in db.Establishments on mandate.EstablishmentId equals (EstablishmentId?)establishment.Id
         orderby establishment.Name, mandate.Role, person.GivenName
         select new Row(establishment.Id, establishment.Name, person.Id, person.GivenName + " " + person.FamilyName, mandate.Role))
        .ToListAsync(cancellationToken);
}
