using Essaim.Domain.Common;
using Essaim.Domain.Meetings;

namespace Essaim.Web.Features.Meetings;

/// <summary>Marks an open question as answered.</summary>
public sealed class SettleQuestion(MeetingWork work)
{
    public sealed record Command(MeetingId MeetingId, MinuteLineId LineId);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.MeetingId, meeting => meeting.Settle(command.LineId), cancellationToken);
}
