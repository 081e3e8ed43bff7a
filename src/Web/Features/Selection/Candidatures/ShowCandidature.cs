using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Establishments;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>One candidature with its call, its place and the names of its members.</summary>
public sealed class ShowCandidature(ReadDb db, CurrentActor current)
{
    public sealed record Member(string Name, string Profession);

    public sealed record View(Candidature Candidature, CallForApplications Call, Establishment Establishment, IReadOnlyDictionary<PersonId, Member> Members, PersonId Me)
    {
        /// <summary>The reader's own seat; none for the region.</summary>
        public CandidateSeat? MySeat => Candidature.SeatOf(Me);

        public bool IsMember => MySeat is not null;

        public Member? MemberAt(College college) => Candidature.SeatOf(college) is { } seat ? Members.GetValueOrDefault(seat.PersonId) : null;

        /// <summary>The region reads what was sent; a member reads their own part and those that are signed.</summary>
        public bool MayRead(College? part) => !IsMember || Candidature.IsReadableBy(Me, part);
    }

    public async Task<Result<View>> RunAsync(CandidatureId id, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidatures.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (candidature is null) return Error.NotFound("candidature.unknown");

        var call = await db.Calls.SingleAsync(c => c.Id == candidature.CallId, cancellationToken);
        var establishment = await db.Establishments.SingleAsync(e => e.Id == candidature.EstablishmentId, cancellationToken);
        var seated = candidature.Seats.Where(s => s.DeclinedAt is null).Select(s => s.PersonId).ToList();
        var members = await db.Persons.Where(p => seated.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Member(p.FullName, p.Profession), cancellationToken);
        return new View(candidature, call, establishment, members, current.Actor.Id);
    }
}
