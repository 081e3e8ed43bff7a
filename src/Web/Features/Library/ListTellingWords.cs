using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Library;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>What the register knows that would give an establishment away: its people, its places, its number, its neighbours' names.</summary>
public sealed class ListTellingWords(ReadDb db)
{
    public async Task<IReadOnlyList<TellingWord>> RunAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var own = await db.Establishments.Where(e => e.Id == establishment)
            .Select(e => new { e.Name, e.Town, e.Finess, e.Region, Units = e.Units.Select(u => u.Name).ToList() }).SingleAsync(cancellationToken);
        var people = await db.Mandates.Where(m => m.EstablishmentId == establishment || m.Region == own.Region)
            .Join(db.Persons, m => m.PersonId, p => p.Id, (_, p) => new { p.GivenName, p.FamilyName }).Distinct().ToListAsync(cancellationToken);
        var neighbours = await db.Establishments.Where(e => e.Region == own.Region && e.Id != establishment)
            .Select(e => new { e.Name, e.Town }).ToListAsync(cancellationToken);
        var places = await db.Experiments.Where(e => e.EstablishmentId == establishment && e.UnitId == null).Select(e => e.Place).Distinct().ToListAsync(cancellationToken);

        return
        [
            new(LeakKind.EstablishmentName, own.Name), new(LeakKind.Town, own.Town),
            .. own.Finess is null ? Array.Empty<TellingWord>() : [new(LeakKind.Finess, own.Finess)],
            .. own.Units.Concat(places).Select(unit => new TellingWord(LeakKind.Unit, unit)),
            .. people.SelectMany(p => new TellingWord[] { new(LeakKind.PersonName, p.FamilyName), new(LeakKind.PersonName, p.GivenName) }),
            .. neighbours.SelectMany(n => new TellingWord[] { new(LeakKind.EstablishmentName, n.Name, WholeOnly: true), new(LeakKind.Town, n.Town, WholeOnly: true) }),
        ];
    }
}
