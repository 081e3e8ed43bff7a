using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>The register of subjects of one démarche, those that wait for an answer first.</summary>
public sealed class ListTopics(ReadDb db, CurrentActor current)
{
    public sealed record View(EstablishmentId EstablishmentId, string DemarcheTitle, IReadOnlyList<Row> Rows, TopicOrigin? OnlySide);

    public sealed record Row(Guid Id, string Title, TopicState State, string Reason, IReadOnlyList<EvidenceSource> Sources, bool HasTwoSources);

    public async Task<Result<View>> RunAsync(DemarcheId demarcheId, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == demarcheId).Select(d => new { d.EstablishmentId, d.Title }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");

        var topics = await db.Topics.Where(t => t.DemarcheId == demarcheId).OrderBy(t => t.OpenedAt).ToListAsync(cancellationToken);
        return new View(
            demarche.EstablishmentId, demarche.Title,
            [
                .. topics.OrderBy(t => TopicStates.IsAnswer(t.State)).ThenByDescending(t => t.StateChangedAt)
                    .Select(t => new Row(t.Id.Value, t.Title, t.State, t.StateReason, t.Sources, TwoSourceRule.IsMet(t.Sources))),
            ],
            OriginBalance.OnlySide([.. topics.Select(t => t.Origin)]));
    }
}
