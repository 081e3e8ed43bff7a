using System.Diagnostics.CodeAnalysis;
using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Establishments;
using Essaim.Web.Features.Mandates;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>
/// Somebody of an establishment begins its candidature. They get a way in, and nothing else: no seat at the establishment is given
/// before the region has retained it, so that naming a place opens none of its work.
/// </summary>
public sealed class StartCandidature(
    Db db, CurrentActor current, RegisterEstablishment register, RegisterPerson introduce, InviteCandidate invite, Throttle throttle, TimeProvider clock)
{
    /// <summary>A mailbox is written to a few times an hour at most, whoever types it.</summary>
    private static readonly Limit Letters = new("candidature", 5, TimeSpan.FromHours(1));

    /// <param name="Establishment">One of the register; else <paramref name="Described"/> is added to it.</param>
    /// <param name="Starter">Who they are; empty for somebody signed in.</param>
    public sealed record Command(
        string Slug, EstablishmentId? Establishment, RegisterEstablishment.Command? Described, RegisterPerson.Command? Starter, College? College);

    /// <summary>The letter is there only for somebody without a mailbox: its code is shown once.</summary>
    public sealed record Started(CandidatureId CandidatureId, InvitePerson.Letter? Letter);

    public async Task<Result<Started>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var call = await db.Calls.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Slug == command.Slug, cancellationToken);
        if (call is null) return Error.NotFound("call.unknown");
        if (!call.IsOpenAt(clock.GetUtcNow())) return CallErrors.Closed;
        if (command.College is not { } college) return CandidatureErrors.CollegeMissing;
        if (!call.WantedSeats.Contains(college)) return CandidatureErrors.SeatNotWanted;
        if (IsFaulty(command, out var refused)) return refused; // Before anything is written: a second try must not leave a double behind.
        if (await IsTooOftenAsync(command, cancellationToken)) return CandidatureErrors.TooManyLetters;
        if ((await EstablishmentAsync(command, cancellationToken)).Failed(out refused, out var establishment)) return refused;
        if ((await StarterAsync(command, cancellationToken)).Failed(out refused, out var starter)) return refused;

        var known = await db.Candidatures.FirstOrDefaultAsync(
            c => c.CallId == call.Id && c.EstablishmentId == establishment && c.State != CandidatureState.Withdrawn
                && c.Seats.Any(s => s.PersonId == starter && s.DeclinedAt == null),
            cancellationToken);
        var candidature = known;
        if (candidature is null)
        {
            var sent = await db.Candidatures.AnyAsync(
                c => c.CallId == call.Id && c.EstablishmentId == establishment && c.SubmittedAt != null && c.State != CandidatureState.Withdrawn, cancellationToken);
            if (sent) return CandidatureErrors.AlreadySent;
            var region = await db.Establishments.Where(e => e.Id == establishment).Select(e => e.Region).SingleAsync(cancellationToken);
            var begun = Candidature.Start(new(Guid.CreateVersion7()), call, establishment, region, starter, college, clock.GetUtcNow());
            if (begun.Failed(out refused, out candidature)) return refused;
            db.Add(candidature);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (current.IsSignedIn) return new Started(candidature.Id, Letter: null);
        if ((await invite.RunAsync(new(candidature.Id, starter, college), cancellationToken)).Failed(out refused, out var letter)) return refused;
        return new Started(candidature.Id, letter.Printed);
    }

    private bool IsFaulty(Command command, [NotNullWhen(true)] out Error? fault)
    {
        fault = null;
        if (current.IsSignedIn) return false;
        if (command.Starter is not { } starter) fault = Error.Forbidden("candidature.nobody");
        else Person.Introduce(new(Guid.CreateVersion7()), starter.GivenName, starter.FamilyName, starter.Email, starter.Profession).Failed(out fault);
        return fault is not null;
    }

    private async Task<bool> IsTooOftenAsync(Command command, CancellationToken cancellationToken) =>
        !current.IsSignedIn && command.Starter?.Email is { Length: > 0 } email && await throttle.TakeAsync(Letters, email, cancellationToken) is not null;

    private async Task<Result<EstablishmentId>> EstablishmentAsync(Command command, CancellationToken cancellationToken)
    {
        if (command.Establishment is { } id)
            return await db.Establishments.AnyAsync(e => e.Id == id, cancellationToken) ? id : CandidatureErrors.EstablishmentMissing;
        return command.Described is { } described ? await register.RunAsync(described, cancellationToken) : CandidatureErrors.EstablishmentMissing;
    }

    private async Task<Result<PersonId>> StarterAsync(Command command, CancellationToken cancellationToken)
    {
        if (current.IsSignedIn) return current.Actor.Id;
        return command.Starter is { } starter ? await introduce.RunAsync(starter, cancellationToken) : Error.Forbidden("candidature.nobody");
    }
}
