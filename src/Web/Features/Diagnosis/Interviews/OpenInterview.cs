using Essaim.Data;
using Essaim.Data.Diagnosis.Interviews;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Interviews;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Interviews;

/// <summary>Opens the notes of an interview whose respondent has agreed. The same id again opens nothing twice.</summary>
public sealed class OpenInterview(Db db, CurrentActor current, HouseNames names, InterviewGuides guides, TimeProvider clock)
{
    public sealed record Command(InterviewId InterviewId, EstablishmentId EstablishmentId, InterviewPlan Plan);

    public async Task<Result<InterviewId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!current.Actor.MayInterviewAt(command.EstablishmentId) || !await db.Establishments.AnyAsync(e => e.Id == command.EstablishmentId, cancellationToken))
            return Error.NotFound("interview.unknown");
        if (await db.Interviews.VisibleTo(current.Actor).AnyAsync(i => i.Id == command.InterviewId, cancellationToken)) return command.InterviewId;
        if (Interview.Open(command.InterviewId, command.EstablishmentId, current.Actor.Id, guides.Latest, command.Plan, clock.Today()).Failed(out var refused, out var opened)) return refused;
        if (await names.FindAsync(command.EstablishmentId, command.Plan.Label, cancellationToken) is [var word, ..]) return InterviewErrors.Naming(word, "Label");
        db.Interviews.Add(opened);
        await db.SaveChangesAsync(cancellationToken);
        return opened.Id;
    }
}
