using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Ui.Forms;

namespace Essaim.Web.Features.Meetings;

/// <summary>Moves a meeting or rewrites its invitation.</summary>
public sealed class ChangeMeeting(MeetingWork work)
{
    /// <param name="Seen">The mark of what the writer began from, when they began from anything.</param>
    public sealed record Command(MeetingId MeetingId, MeetingFrame Frame, string? Seen = null);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => work.ChangeAsync(
        command.MeetingId,
        meeting => Seen.Meets(command.Seen, MarkOf(meeting), MarkOf(command.Frame)) ? Form.ChangedMeanwhile : meeting.Change(command.Frame),
        cancellationToken);

    internal static string MarkOf(Meeting meeting) => MarkOf(new MeetingFrame(meeting.Title, meeting.On, meeting.StartsAt, meeting.EndsAt, meeting.Place, meeting.Agenda));

    private static string MarkOf(MeetingFrame frame) => Seen.Of(
        frame.Title.Trim(), $"{frame.On:O}", $"{frame.StartsAt:O}", $"{frame.EndsAt:O}", frame.Place.Trim(), frame.Agenda.Trim());
}
