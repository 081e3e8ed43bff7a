using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>What waits for the committee and what it decided, the last first, with whether the chain is whole.</summary>
public sealed class ListDecisions(ReadDb db, CurrentActor current, CheckChains chains)
{
    public sealed record View(
        EstablishmentId EstablishmentId, string DemarcheTitle, IReadOnlyList<CommitteeQuestion> Questions, IReadOnlyList<Decision> Decisions,
        IReadOnlyList<(TopicId Id, string Title)> Topics, CheckChains.Report Chain, bool HasElectedStaff)
    {
        public string? TitleOf(TopicId? topic) => topic is { } id ? Topics.FirstOrDefault(t => t.Id == id).Title : null;
    }

    public async Task<Result<View>> RunAsync(DemarcheId demarcheId, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == demarcheId).Select(d => new { d.EstablishmentId, d.Title }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");

        var questions = await db.Questions.Where(q => q.DemarcheId == demarcheId).OrderBy(q => q.DueOn).ToListAsync(cancellationToken);
        var decisions = await db.Decisions.Where(d => d.DemarcheId == demarcheId).OrderByDescending(d => d.Number).ToListAsync(cancellationToken);
        var topics = await db.Topics.Where(t => t.DemarcheId == demarcheId).OrderBy(t => t.OpenedAt).Select(t => new { t.Id, t.Title }).ToListAsync(cancellationToken);
        var hasElected = await db.Establishments.Where(e => e.Id == demarche.EstablishmentId).Select(e => e.HasElectedStaff).SingleAsync(cancellationToken);
        return new View(
            demarche.EstablishmentId, demarche.Title, questions, decisions, [.. topics.Select(t => (t.Id, t.Title))],
            await chains.RunAsync(demarche.EstablishmentId, cancellationToken), hasElected);
    }
}
