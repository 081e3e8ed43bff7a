using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Mandates;

/// <summary>Who sits where at an establishment, since when, and what would be lost if somebody left.</summary>
public sealed class ListTeam(ReadDb db, CurrentActor current, TimeProvider clock)
{
    /// <summary>Long enough to see who carries the work, short enough to see a change.</summary>
    private const int DaysLookedAt = 60;

    public sealed record Row(
        Guid MandateId, PersonId PersonId, string Name, string Profession, Role Role, DateOnly StartsOn, DateOnly? EndsOn, string GivenBy, bool IsSubstitute,
        bool HasAccount, bool HasMailbox, bool HasHandover);

    public sealed record Team(
        string Establishment, IReadOnlyList<Row> Seated, IReadOnlyList<Row> Former, IReadOnlyList<College> Missing, bool MayManage, SinglePersonDependency.Finding? Dependency)
    {
        public string NameOf(PersonId person) => Seated.First(r => r.PersonId == person).Name;
    }

    public async Task<Result<Team>> RunAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        if (!current.Actor.Establishments.Contains(establishment)) return Error.NotFound("team.unknown");
        var today = clock.Today();
        var about = await db.Establishments.Where(e => e.Id == establishment).Select(e => new { e.Name, e.HasElectedStaff }).SingleAsync(cancellationToken);
        var rows = await (from m in db.Mandates
                          join p in db.Persons on m.PersonId equals p.Id
                          where m.EstablishmentId == establishment
                          orderby m.StartsOn, m.Id
                          select new Row(
                              m.Id.Value, p.Id, p.GivenName + " " + p.FamilyName, p.Profession, m.Role, m.StartsOn, m.EndsOn, m.GivenBy, m.SubstituteForId != null,
                              false, p.Email != null, m.HandoverNote != null)).ToListAsync(cancellationToken);
        var accounts = await AccountsAsync([.. rows.Select(r => r.PersonId.Value)], cancellationToken);
        rows = rows.ConvertAll(r => r with { HasAccount = accounts.Contains(r.PersonId.Value) });
        var seated = rows.Where(r => r.EndsOn is null || r.EndsOn >= today).OrderBy(r => r.Role).ToList();
        var held = seated.Where(r => r.StartsOn <= today).ToList();
        return new Team(
            about.Name, seated, [.. rows.Except(seated).OrderByDescending(r => r.EndsOn)],
            Trinome.MissingFrom(held.Where(r => !r.IsSubstitute).Select(r => r.Role), binomeAllowed: !about.HasElectedStaff),
            current.Actor.May(Permission.ManageTeam, establishment),
            SinglePersonDependency.Among(held.Select(r => (r.PersonId, r.Role)), await ActsAsync(establishment, cancellationToken)));
    }

    private async Task<HashSet<Guid>> AccountsAsync(List<Guid> people, CancellationToken cancellationToken) =>
        [.. await db.Users.Where(a => people.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken)];

    private async Task<Dictionary<PersonId, int>> ActsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-DaysLookedAt);
        var acts = await db.Journal.Where(e => e.EstablishmentId == establishment && e.At >= since && e.ActorId != null)
            .GroupBy(e => e.ActorId).Select(g => new { Person = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return acts.ToDictionary(a => a.Person!.Value, a => a.Count);
    }
}

/// <summary>One seat with what its holder left for the next.</summary>
public sealed class ShowSeat(ReadDb db, CurrentActor current, IEnumerable<IHandoverSource> sources)
{
    public sealed record Seat(
        Guid MandateId, EstablishmentId EstablishmentId, string Establishment, PersonId PersonId, string Name, Role Role, DateOnly StartsOn, DateOnly? EndsOn,
        string GivenBy, string? Successor, string? Note, bool HasAccount, bool HasMailbox, bool MayChange);

    public async Task<Result<Seat>> RunAsync(EstablishmentId establishment, MandateId id, CancellationToken cancellationToken)
    {
        var mandate = await db.Mandates.VisibleTo(current.Actor).SingleOrDefaultAsync(m => m.Id == id && m.EstablishmentId == establishment, cancellationToken);
        if (mandate is null || !current.Actor.Establishments.Contains(establishment)) return Error.NotFound("seat.unknown");
        var person = await db.Persons.SingleAsync(p => p.Id == mandate.PersonId, cancellationToken);
        var successor = mandate.SuccessorId is { } next
            ? await db.Persons.Where(p => p.Id == next).Select(p => p.GivenName + " " + p.FamilyName).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new Seat(
            id.Value, establishment, await db.Establishments.Where(e => e.Id == establishment).Select(e => e.Name).SingleAsync(cancellationToken),
            person.Id, person.FullName, mandate.Role, mandate.StartsOn, mandate.EndsOn, mandate.GivenBy, successor, mandate.HandoverNote,
            await db.Users.AnyAsync(a => a.Id == mandate.PersonId.Value, cancellationToken), person.Email is not null, current.Actor.Refusal(mandate) is null);
    }

    /// <summary>What the démarche is about now, gathered from every feature: the pack that the successor reads first.</summary>
    public async Task<IReadOnlyList<HandoverLine>> PackAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var lines = new List<HandoverLine>();
        foreach (var source in sources) lines.AddRange(await source.LinesAsync(establishment, cancellationToken));
        return lines;
    }
}

/// <summary>One thing a successor has to know: what kind of thing, in words, and where it is.</summary>
public sealed record HandoverLine(string Kind, string Text, string? Href);

/// <summary>A feature that has something to tell whoever takes a seat over. Texts come translated.</summary>
public interface IHandoverSource
{
    Task<IReadOnlyList<HandoverLine>> LinesAsync(EstablishmentId establishment, CancellationToken cancellationToken);
}
