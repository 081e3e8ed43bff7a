using Essaim.Domain.Common;
using Essaim.Domain.Meetings;

namespace Essaim.Web.Features.Meetings;

/// <summary>Adds a line to the minutes while the meeting sits.</summary>
public sealed class WriteMinute(MeetingWork work)
{
    public sealed record Command(MeetingId MeetingId, MinuteLineId LineId, MinuteKind Kind, string Text);

    public Task<Result<MinuteLine>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.MeetingId, meeting => meeting.Write(command.LineId, command.Kind, command.Text), cancellationToken);
}
