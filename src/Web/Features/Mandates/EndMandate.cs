using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Essaim.Web.Features.Access;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Mandates;

/// <summary>Whether the actor may change a seat: whoever manages the team, and its holder.</summary>
internal static class SeatAuthority
{
    public static Error? Refusal(this Actor actor, Mandate mandate)
    {
        if (mandate.PersonId == actor.Id) return null;
        return mandate.EstablishmentId is { } establishment && actor.May(Permission.ManageTeam, establishment) ? null : Error.Forbidden("mandate.not-team-manager");
    }
}

/// <summary>Ends a seat on a day, with nobody in it afterwards. A team never loses its last manager that way.</summary>
public sealed class EndMandate(Db db, CurrentActor current)
{
    public sealed record Command(MandateId MandateId, DateOnly LastDay);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var mandate = await db.Mandates.VisibleTo(current.Actor).SingleOrDefaultAsync(m => m.Id == command.MandateId, cancellationToken);
        if (mandate is null) return Error.NotFound("mandate.unknown");
        if (current.Actor.Refusal(mandate) is { } refused) return refused;
        if (await IsLastManagerAsync(mandate, command.LastDay, cancellationToken)) return MandateErrors.LastOfTeam;

        if (mandate.End(command.LastDay).Failed(out refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }

    private async Task<bool> IsLastManagerAsync(Mandate mandate, DateOnly lastDay, CancellationToken cancellationToken)
    {
        if (mandate.EstablishmentId is not { } establishment || !AccessRules.Allows(mandate.Role, Permission.ManageTeam)) return false;
        var managers = AccessRules.RolesWith(Permission.ManageTeam).ToList();
        return !await db.Mandates.HeldOn(lastDay.AddDays(1))
            .AnyAsync(m => m.EstablishmentId == establishment && m.Id != mandate.Id && managers.Contains(m.Role), cancellationToken);
    }
}

/// <summary>Hands a seat over: the leaver's last day, a page for the successor, the successor's seat from the next day and their letter.</summary>
public sealed class ReplaceMember(Db db, CurrentActor current, RegisterPerson register, InvitePerson invite)
{
    public sealed record Command(
        MandateId MandateId, string GivenName, string FamilyName, string? Email, string Profession, string GivenBy, DateOnly LastDay, string Note);

    public sealed record Replaced(MandateId SuccessorMandate, bool IsMailed);

    public async Task<Result<Replaced>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var mandate = await db.Mandates.VisibleTo(current.Actor).SingleOrDefaultAsync(m => m.Id == command.MandateId, cancellationToken);
        if (mandate is null) return Error.NotFound("mandate.unknown");
        if (current.Actor.Refusal(mandate) is { } refused) return refused;
        if (mandate.EndsOn is not null) return MandateErrors.AlreadyEnded;
        if (string.IsNullOrWhiteSpace(command.Note)) return MandateErrors.HandoverNoteMissing;

        var registered = await register.RunAsync(new(command.GivenName, command.FamilyName, command.Email, command.Profession), cancellationToken);
        if (registered.Failed(out refused, out var successor)) return refused;
        var given = string.IsNullOrWhiteSpace(command.GivenBy) ? mandate.GivenBy : command.GivenBy;
        var handed = mandate.HandOver(new(Guid.CreateVersion7()), successor, command.LastDay, command.Note, given);
        if (handed.Failed(out refused, out var next)) return refused;
        db.Mandates.Add(next); // The two seats change together: there is no day without anybody, nor with two.
        await db.SaveChangesAsync(cancellationToken);

        var invited = await invite.RunAsync(new(successor, "Vous prenez la suite d’un collègue. Une page de passation vous attend."), cancellationToken);
        return invited.Failed(out refused, out var letter) ? refused : new Replaced(next.Id, letter.IsMailed);
    }
}
