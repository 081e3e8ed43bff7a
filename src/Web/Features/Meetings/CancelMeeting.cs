using Essaim.Domain.Common;
using Essaim.Domain.Meetings;

namespace Essaim.Web.Features.Meetings;

/// <summary>Cancels a meeting and says why.</summary>
public sealed class CancelMeeting(MeetingWork work)
{
    public sealed record Command(MeetingId MeetingId, string Reason);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.MeetingId, meeting => meeting.Cancel(command.Reason), cancellationToken);
}
