using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Mailing;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Takes a published sheet home, with what will be done differently. Its authors are told by letter.</summary>
public sealed class BorrowRex(Db db, CurrentActor current, Outbox outbox, Addresses addresses, TimeProvider clock)
{
    public sealed record Command(string Slug, EstablishmentId EstablishmentId, string Note);

    public async Task<Result<BorrowingId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!current.Actor.Establishments.Contains(command.EstablishmentId)) return Error.NotFound("establishment.unknown");
        if (!current.Actor.May(Permission.BorrowSheet, command.EstablishmentId)) return Error.Forbidden("borrowing.role");
        var rex = await db.Rexes.Public().SingleOrDefaultAsync(r => r.Slug == command.Slug, cancellationToken);
        if (rex is null) return Error.NotFound("rex.unknown");
        var known = await db.Borrowings.Where(b => b.RexId == rex.Id && b.EstablishmentId == command.EstablishmentId)
            .Select(b => (BorrowingId?)b.Id).SingleOrDefaultAsync(cancellationToken);
        if (known is { } already) return already;

        var taken = Borrowing.Take(new(Guid.CreateVersion7()), rex, command.EstablishmentId, command.Note, current.Actor.Id, clock.GetUtcNow());
        if (taken.Failed(out var error, out var borrowing)) return error;
        db.Borrowings.Add(borrowing);
        await TellAuthorsAsync(rex, borrowing, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return borrowing.Id;
    }

    private async Task TellAuthorsAsync(Rex rex, Borrowing borrowing, CancellationToken cancellationToken)
    {
        var borrower = await db.Establishments.Where(e => e.Id == borrowing.EstablishmentId).Select(e => new { e.Name, e.Town }).SingleAsync(cancellationToken);
        Role[] trinome = [Role.Direction, Role.StaffRepresentative, Role.Professional];
        var letterboxes = await db.Mandates.HeldOn(clock.Today()).Where(m => m.EstablishmentId == rex.EstablishmentId && trinome.Contains(m.Role))
            .Join(db.Persons, m => m.PersonId, p => p.Id, (_, p) => p.Email).Where(email => email != null).Distinct().ToListAsync(cancellationToken);
        foreach (var email in letterboxes)
        {
            outbox.Add(new(email!, "Votre fiche est empruntée", $"""
                Bonjour,

                {borrower.Name} ({borrower.Town}) emprunte votre fiche « {rex.Title} ».
                Voici ce que l’équipe compte adapter :

                {borrowing.Note}

                Votre nom ne lui a pas été donné : elle vous connaît comme {rex.Pseudonym}.
                Pour suivre cet emprunt : {addresses.Link($"/rex/{rex.Id.Value}")}
                """));
        }
    }
}
