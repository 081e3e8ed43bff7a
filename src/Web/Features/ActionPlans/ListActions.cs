using Essaim.Data;
using Essaim.Data.ActionPlans;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>The whole plan of one démarche: acts by state, parked ideas by the day they come back.</summary>
public sealed class ListActions(ReadDb db, CurrentActor current, TimeProvider clock)
{
    public sealed record View(
        EstablishmentId EstablishmentId, string DemarcheTitle, DateOnly Today, IReadOnlyList<ActionItem> Items, IReadOnlyList<ParkedIdea> Ideas,
        IReadOnlyList<(TopicId Id, string Title)> Topics, PromisesKept Promises, string MirrorSlug)
    {
        public string? TitleOf(TopicId? topic) => topic is { } id ? Topics.FirstOrDefault(t => t.Id == id).Title : null;
    }

    public async Task<Result<View>> RunAsync(DemarcheId demarcheId, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == demarcheId).Select(d => new { d.EstablishmentId, d.Title }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");

        var items = await db.ActionItems.Where(a => a.DemarcheId == demarcheId).OrderBy(a => a.DueOn).ToListAsync(cancellationToken);
        var ideas = await db.ParkedIdeas.Where(i => i.DemarcheId == demarcheId).OrderBy(i => i.ReviewOn).ToListAsync(cancellationToken);
        var topics = await db.Topics.Where(t => t.DemarcheId == demarcheId).OrderBy(t => t.OpenedAt).Select(t => new { t.Id, t.Title }).ToListAsync(cancellationToken);
        var slug = await db.Establishments.Where(e => e.Id == demarche.EstablishmentId).Select(e => e.Slug).SingleAsync(cancellationToken);
        return new View(
            demarche.EstablishmentId, demarche.Title, clock.Today(), items, ideas, [.. topics.Select(t => (t.Id, t.Title))], PromisesKept.Of(items, clock.Today()), slug);
    }
}

/// <summary>One act of the plan.</summary>
public sealed class ShowAction(ReadDb db, CurrentActor current)
{
    public sealed record View(ActionItem Item, string? TopicTitle);

    public async Task<Result<View>> RunAsync(ActionItemId id, CancellationToken cancellationToken)
    {
        var item = await db.ActionItems.VisibleTo(current.Actor).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (item is null) return Error.NotFound("action.unknown");
        var topic = item.TopicId is { } topicId ? await db.Topics.Where(t => t.Id == topicId).Select(t => t.Title).SingleOrDefaultAsync(cancellationToken) : null;
        return new View(item, topic);
    }
}

/// <summary>One parked idea.</summary>
public sealed class ShowIdea(ReadDb db, CurrentActor current)
{
    public async Task<Result<ParkedIdea>> RunAsync(ParkedIdeaId id, CancellationToken cancellationToken)
    {
        var idea = await db.ParkedIdeas.VisibleTo(current.Actor).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        return idea is null ? Error.NotFound("parked.unknown") : idea;
    }
}
