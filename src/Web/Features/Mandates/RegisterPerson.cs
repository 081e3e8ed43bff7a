using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Mandates;

/// <summary>
/// Writes a person's card so that a seat can be given to them. The same mailbox is the same person, whoever writes it first.
/// The caller has already decided that the person may be named.
/// </summary>
public sealed class RegisterPerson(Db db)
{
    public sealed record Command(string GivenName, string FamilyName, string? Email, string Profession);

    public async Task<Result<PersonId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var introduced = Person.Introduce(new(Guid.CreateVersion7()), command.GivenName, command.FamilyName, command.Email, command.Profession);
        if (introduced.Failed(out var refused, out var person)) return refused;

        if (person.Email is { } email)
        {
            var known = await db.Persons.AsNoTracking().Where(p => p.Email == email).Select(p => (PersonId?)p.Id).FirstOrDefaultAsync(cancellationToken);
            if (known is { } id) return id;
        }

        db.Persons.Add(person);
        await db.SaveChangesAsync(cancellationToken);
        return person.Id;
    }
}
