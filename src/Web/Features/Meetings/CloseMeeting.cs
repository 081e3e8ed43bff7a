using Essaim.Domain.Common;
using Essaim.Domain.Meetings;

namespace Essaim.Web.Features.Meetings;

/// <summary>Closes the minutes: nothing is left to formalise afterwards.</summary>
public sealed class CloseMeeting(MeetingWork work, TimeProvider clock)
{
    public sealed record Command(MeetingId MeetingId);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.MeetingId, meeting => meeting.Close(clock.Today()), cancellationToken);
}
