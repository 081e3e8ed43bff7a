using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Looks for the names of an establishment's people in words that should name nobody.</summary>
public sealed class HouseNames(ReadDb db)
{
    /// <summary>What in the text may point at somebody; empty when nothing does.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(EstablishmentId establishment, string text, CancellationToken cancellationToken) =>
        text.Length is 0 ? [] : NamingHints.In(text, await OfAsync(establishment, cancellationToken));

    /// <summary>Everybody who sits or sat there.</summary>
    public Task<List<string>> OfAsync(EstablishmentId establishment, CancellationToken cancellationToken) =>
        db.Mandates.Where(m => m.EstablishmentId == establishment).Join(db.Persons, m => m.PersonId, p => p.Id, (_, p) => p.GivenName + " " + p.FamilyName)
            .Distinct().ToListAsync(cancellationToken);
}
