using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Platform.Access;
using Essaim.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Rewrites a sheet that is not published. Accords already given fall with the words they were given to.</summary>
public sealed class WriteRex(Db db, CurrentActor current)
{
    /// <param name="Seen">The mark of the words that the writer began from, when they began from any.</param>
    public sealed record Command(RexId Id, RexText Text, string? Seen = null);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var rex = await db.Rexes.VisibleTo(current.Actor).SingleOrDefaultAsync(r => r.Id == command.Id, cancellationToken);
        if (rex is null) return Error.NotFound("rex.unknown");
        if (!current.Actor.May(Permission.CarryWork, rex.EstablishmentId)) return Error.Forbidden("rex.read-only");
        if (Seen.Meets(command.Seen, MarkOf(rex.Text), MarkOf(command.Text))) return Form.ChangedMeanwhile;

        var written = rex.Write(command.Text);
        await db.SaveChangesAsync(cancellationToken);
        return written;
    }

    internal static string MarkOf(RexText text) => Seen.Of(text.Parts().Select(p => p.Text.Trim()));
}
