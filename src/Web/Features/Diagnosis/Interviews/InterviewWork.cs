using Essaim.Data;
using Essaim.Data.Diagnosis.Interviews;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Interviews;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Interviews;

/// <summary>An interview that the caller may read. For everybody else it does not exist: there is no "forbidden" here, which would tell that it does.</summary>
internal static class InterviewWork
{
    public static async Task<Result<Interview>> FindInterviewAsync(this Db db, Actor actor, InterviewId id, CancellationToken cancellationToken) =>
        await db.Interviews.VisibleTo(actor).SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is { } interview
            ? interview : Error.NotFound("interview.unknown");
}
