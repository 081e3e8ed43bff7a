using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>Records the order that one body took in a meeting, as a new version beside its older ones.</summary>
public sealed class RankTopics(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(RankingId RankingId, DemarcheId DemarcheId, RankingBody Body, DateOnly HeldOn, int Present, IReadOnlyList<TopicId> Order);

    public static Permission NeededFor(RankingBody body) => body is RankingBody.Group ? Permission.RankForGroup : Permission.RankForCommittee;

    public async Task<Result<RankingId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == command.DemarcheId).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(NeededFor(command.Body), demarche.EstablishmentId)) return Error.Forbidden("ranking.other-body");

        var rankings = db.Rankings.Where(r => r.DemarcheId == command.DemarcheId);
        if (await rankings.AnyAsync(r => r.Id == command.RankingId, cancellationToken)) return command.RankingId;
        var topics = await db.Topics.AsNoTracking().Where(t => t.DemarcheId == command.DemarcheId).ToDictionaryAsync(t => t.Id, cancellationToken);
        if (!command.Order.All(topics.ContainsKey)) return RankingErrors.TopicUnknown;
        if (command.Order.Select(t => topics[t]).FirstOrDefault(t => !TwoSourceRule.IsMet(t.Sources)) is { } thin) return RankingErrors.OneKindOnly(thin.Title);

        var number = await rankings.CountAsync(r => r.Body == command.Body, cancellationToken) + 1;
        var recorded = Ranking.Record(
            command.RankingId, demarche.EstablishmentId, command.DemarcheId, command.Body, number, command.HeldOn, command.Present, command.Order, clock.Today());
        if (recorded.Failed(out var refused, out var ranking)) return refused;
        db.Rankings.Add(ranking);
        await db.SaveChangesAsync(cancellationToken);
        return ranking.Id;
    }
}
