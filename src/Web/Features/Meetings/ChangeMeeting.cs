using Essaim.Domain.Common;
using Essaim.Domain.Meetings;

namespace Essaim.Web.Features.Meetings;

/// <summary>Moves a meeting or rewrites its invitation.</summary>
public sealed class ChangeMeeting(MeetingWork work)
{
    public sealed record Command(MeetingId MeetingId, MeetingFrame Frame);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.MeetingId, meeting => meeting.Change(command.Frame), cancellationToken);
}
