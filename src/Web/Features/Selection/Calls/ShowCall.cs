using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection.Calls;

/// <summary>One call, for anybody once it is published.</summary>
public sealed class ShowCall(ReadDb db, CurrentActor current)
{
    public async Task<Result<CallForApplications>> RunAsync(string slug, CancellationToken cancellationToken)
    {
        var call = await db.Calls.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Slug == slug, cancellationToken);
        return call is null ? Error.NotFound("call.unknown") : call;
    }
}
