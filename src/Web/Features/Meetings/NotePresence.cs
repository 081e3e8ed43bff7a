using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;

namespace Essaim.Web.Features.Meetings;

/// <summary>Notes who came, which their certificates of working time rest on.</summary>
public sealed class NotePresence(MeetingWork work)
{
    public sealed record Command(MeetingId MeetingId, IReadOnlyCollection<PersonId> Present);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        work.ChangeAsync(command.MeetingId, meeting => meeting.NotePresent(command.Present), cancellationToken);
}
