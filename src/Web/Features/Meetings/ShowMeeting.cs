using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Data.Meetings;
using Essaim.Domain.Access;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>Somebody who sits at a place, as a list of expected people names them.</summary>
public sealed record Seated(PersonId Id, string Name, string Profession);

/// <summary>One meeting with all that its page says.</summary>
public sealed class ShowMeeting(ReadDb db, CurrentActor current, ListSeated seated)
{
    public sealed record View(Meeting Meeting, string PlaceName, IReadOnlyList<Seated> People, IReadOnlyList<Promise> Promises, bool MayWrite);

    public async Task<View?> RunAsync(MeetingId id, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.VisibleTo(current.Actor).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (meeting is null) return null;
        var promises = await db.Promises.Where(p => p.MeetingId == id).OrderBy(p => p.DueOn).ToListAsync(cancellationToken);
        var people = await seated.RunAsync(meeting.Reach, [.. meeting.Attendances.Select(a => a.PersonId)], cancellationToken);
        return new(meeting, await seated.NameOfAsync(meeting.Reach, cancellationToken), people, promises, MeetingRights.MayWrite(current.Actor, meeting.Reach));
    }
}

/// <summary>Who sits at a place today, and those who sat there when it matters.</summary>
public sealed class ListSeated(ReadDb db, TimeProvider clock)
{
    public async Task<List<Seated>> RunAsync(Reach reach, IReadOnlyCollection<PersonId> also, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var sitting = db.Mandates.HeldOn(today)
            .Where(m => m.EstablishmentId == reach.Establishment && m.ClusterId == reach.Cluster && m.Region == reach.Region).Select(m => m.PersonId);
        return await db.Persons.Where(p => sitting.Contains(p.Id) || also.Contains(p.Id))
            .OrderBy(p => p.GivenName).ThenBy(p => p.FamilyName)
            .Select(p => new Seated(p.Id, p.GivenName + " " + p.FamilyName, p.Profession)).ToListAsync(cancellationToken);
    }

    /// <summary>The establishment, cluster or region, in words.</summary>
    public async Task<string> NameOfAsync(Reach reach, CancellationToken cancellationToken) => reach switch
    {
        { Establishment: { } establishment } => await db.Establishments.Where(e => e.Id == establishment).Select(e => e.Name).SingleAsync(cancellationToken),
        { Cluster: { } cluster } => await db.Clusters.Where(c => c.Id == cluster).Select(c => c.Title).SingleAsync(cancellationToken),
        { Region: { } region } => Domain.Establishments.Regions.NameOf(region),
        _ => "",
    };
}
