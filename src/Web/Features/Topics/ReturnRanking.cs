using Essaim.Data;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>Writes why the committee put one subject elsewhere than the group did (G1).</summary>
public sealed class ExplainDeparture(Db db, CurrentActor current)
{
    public sealed record Command(RankingId RankingId, TopicId TopicId, string Reason);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.CommitteeOrderAsync(current.Actor, command.RankingId, cancellationToken)).Failed(out var unseen, out var order)) return unseen;
        if (order.Explain(command.TopicId, command.Reason).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}

/// <summary>Gives the committee's order back to the group, once every departure has its reason (G1).</summary>
public sealed class ReturnRanking(Db db, CurrentActor current, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(RankingId rankingId, CancellationToken cancellationToken)
    {
        if ((await db.CommitteeOrderAsync(current.Actor, rankingId, cancellationToken)).Failed(out var unseen, out var order)) return unseen;
        var group = await db.Rankings.LatestFirst(order.DemarcheId, RankingBody.Group).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (group is null) return RankingErrors.NothingToCompare;
        if (order.Return(group.Id, group.Order, clock.GetUtcNow()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}

internal static class CommitteeOrders
{
    /// <summary>The committee's last order; an older version is history and refuses changes.</summary>
    public static async Task<Result<Ranking>> CommitteeOrderAsync(this Db db, Actor actor, RankingId rankingId, CancellationToken cancellationToken)
    {
        var ranking = await db.Rankings.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == rankingId, cancellationToken);
        if (ranking is null) return Error.NotFound("ranking.unknown");
        if (!actor.May(Permission.RankForCommittee, ranking.EstablishmentId)) return Error.Forbidden("ranking.other-body");
        var superseded = await db.Rankings.AnyAsync(
            r => r.DemarcheId == ranking.DemarcheId && r.Body == ranking.Body && r.Number > ranking.Number, cancellationToken);
        return superseded ? RankingErrors.Superseded : ranking;
    }
}
