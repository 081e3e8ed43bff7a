using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>Makes a cluster out of the candidatures that a call retained.</summary>
public sealed class FormCluster(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ClusterId Id, CallId CallId, string Title, PersonId? AdviserId, IReadOnlyCollection<EstablishmentId> Members);

    public async Task<Result<ClusterId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var call = await db.Calls.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Id == command.CallId, cancellationToken);
        if (call is null) return Error.NotFound("call.unknown");
        if (!ClusterRights.MayForm(current.Actor, call.Region)) return Error.Forbidden("cluster.not-here");
        if (await db.Clusters.AnyAsync(c => c.Id == command.Id, cancellationToken)) return command.Id;

        var (chosen, today) = (command.Members.Distinct().ToList(), clock.Today());
        var retained = await db.Candidatures.Where(c => c.CallId == call.Id && c.State == CandidatureState.Retained && chosen.Contains(c.EstablishmentId))
            .Select(c => c.EstablishmentId).Distinct().CountAsync(cancellationToken);
        if (retained != chosen.Count) return ClusterErrors.NotRetained;
        if (await ElsewhereAsync(chosen, today, cancellationToken) is { } busy) return ClusterErrors.AlreadyInACluster(busy);

        var adviser = await IsAdviserAsync(command.AdviserId, call.Region, today, cancellationToken) ? command.AdviserId : null;
        var frame = new ClusterFrame(call.Region, command.Title, call.Theme, adviser, call.MinSize, call.MaxSize, call.Id.Value, call.WaveId.Value);
        if (Cluster.Form(command.Id, frame, chosen, today).Failed(out var error, out var cluster)) return error;
        db.Add(cluster);
        await db.SaveChangesAsync(cancellationToken);
        return command.Id;
    }

    private Task<bool> IsAdviserAsync(PersonId? person, RegionCode region, DateOnly today, CancellationToken cancellationToken) => db.Mandates.AnyAsync(
        m => m.PersonId == person && m.Role == Role.Adviser && m.Region == region && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today),
        cancellationToken);

    private async Task<string?> ElsewhereAsync(List<EstablishmentId> chosen, DateOnly today, CancellationToken cancellationToken)
    {
        var busy = await db.Clusters.SelectMany(c => c.Members).Where(m => chosen.Contains(m.EstablishmentId) && (m.LeftOn == null || m.LeftOn >= today))
            .Select(m => m.EstablishmentId).ToListAsync(cancellationToken);
        return busy.Count == 0 ? null : await db.Establishments.Where(e => busy.Contains(e.Id)).Select(e => e.Name).FirstAsync(cancellationToken);
    }
}
