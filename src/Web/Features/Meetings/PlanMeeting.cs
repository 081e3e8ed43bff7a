using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Data.Meetings;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Meetings;

/// <summary>Sets a meeting of a body, and who is expected there.</summary>
public sealed class PlanMeeting(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(MeetingId Id, MeetingKind Kind, Reach Reach, MeetingFrame Frame, IReadOnlyCollection<PersonId> Expected);

    public async Task<Result<MeetingId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!MeetingRights.MaySee(current.Actor, command.Reach)) return Error.NotFound("meeting.place-unknown");
        if (!MeetingRights.MayWrite(current.Actor, command.Reach)) return Error.Forbidden("meeting.read-only");
        if (await db.Meetings.VisibleTo(current.Actor).AnyAsync(m => m.Id == command.Id, cancellationToken)) return command.Id;
        if (!MeetingRights.KindsAt(command.Reach).Contains(command.Kind)) return MeetingErrors.BodyMissing;
        if (Meeting.Plan(command.Id, command.Kind, command.Reach, command.Frame).Failed(out var error, out var meeting)) return error;

        var (reach, today) = (command.Reach, clock.Today());
        var seated = await db.Mandates.HeldOn(today)
            .Where(m => m.EstablishmentId == reach.Establishment && m.ClusterId == reach.Cluster && m.Region == reach.Region)
            .Select(m => m.PersonId).ToListAsync(cancellationToken);
        foreach (var person in seated.Intersect(command.Expected)) meeting.Expect(person);
        db.Add(meeting);
        await db.SaveChangesAsync(cancellationToken);
        return command.Id;
    }
}
