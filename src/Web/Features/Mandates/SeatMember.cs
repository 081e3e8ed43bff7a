using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Essaim.Web.Features.Access;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Features.Mandates;

/// <summary>Writes somebody's card, gives them a seat and sends their letter: what a team does in one gesture.</summary>
public sealed class SeatMember(CurrentActor current, RegisterPerson register, GiveMandate give, InvitePerson invite)
{
    public sealed record Command(
        Reach Reach, Role Role, string GivenName, string FamilyName, string? Email, string Profession, string GivenBy, DateOnly StartsOn, MandateId? SubstituteFor = null);

    /// <param name="IsMailed">False when there is no mailbox: the letter is to be printed.</param>
    public sealed record Seated(PersonId PersonId, MandateId MandateId, bool IsMailed);

    public async Task<Result<Seated>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (Refusal(current.Actor, command) is { } refused) return refused;
        if (string.IsNullOrWhiteSpace(command.GivenBy)) return MandateErrors.GivenByMissing;
        var registered = await register.RunAsync(new(command.GivenName, command.FamilyName, command.Email, command.Profession), cancellationToken);
        if (registered.Failed(out refused, out var person)) return refused;
        var given = await give.RunAsync(new(person, command.Role, command.Reach, command.StartsOn, command.GivenBy, command.SubstituteFor), cancellationToken);
        if (given.Failed(out refused, out var mandate)) return refused;
        var invited = await invite.RunAsync(new(person, "Une place vous attend dans Essaim, où se prépare la qualité de vie au travail."), cancellationToken);
        return invited.Failed(out refused, out var letter) ? refused : new Seated(person, mandate, letter.IsMailed);
    }

    /// <summary>A team manages its own seats; the seats above establishments are given by an administrator, who never sees content.</summary>
    private static Error? Refusal(Actor actor, Command command)
    {
        if (!SeatRules.Exists(command.Role, command.Reach)) return MandateErrors.OutOfReach;
        if (command.Reach.Establishment is not { } establishment)
            return actor.May(Permission.ManageAccounts) ? null : Error.Forbidden("mandate.not-administrator");
        if (!actor.Establishments.Contains(establishment)) return Error.NotFound("mandate.establishment-unknown");
        return actor.May(Permission.ManageTeam, establishment) ? null : Error.Forbidden("mandate.not-team-manager");
    }
}
