using Essaim.Data;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Diagnosis;
using Essaim.Web.Features.Topics;
using Essaim.Web.Features.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>What followed a wall: the state of the subject in one word, and the answer once it is public. Reasons that were not published stay inside.</summary>
internal sealed class GroupAnswers(ReadDb db, Texts texts) : IGroupFollowUp
{
    public async Task<ILookup<WallGroupId, FateStep>> OfAsync(IReadOnlyCollection<WallGroupId> groups, CancellationToken cancellationToken)
    {
        var origins = groups.Select(g => (Guid?)g.Value).ToList();
        var topics = await (from topic in db.Topics.Where(t => origins.Contains(t.OriginGroupId))
                            join place in db.Establishments on topic.EstablishmentId equals place.Id
                            select new { topic.Id, topic.OriginGroupId, topic.State, place.Slug }).ToListAsync(cancellationToken);
        var ids = topics.ConvertAll(t => t.Id);
        var answers = await db.Answers.Where(a => ids.Contains(a.TopicId) && a.PublishedAt != null && a.WithdrawnAt == null)
            .Select(a => new { a.TopicId, a.Text, a.State }).ToListAsync(cancellationToken);
        return topics.SelectMany(topic => answers.Where(a => a.TopicId == topic.Id)
                .Select(a => new FateStep(texts.Of(a.State), a.Text, $"/miroir/{topic.Slug}"))
                .DefaultIfEmpty(new(Bare(topic.State), texts["La réponse écrite paraîtra ici."]))
                .Select(step => (Group: new WallGroupId(topic.OriginGroupId!.Value), Step: step)))
            .ToLookup(s => s.Group, s => s.Step);
    }

    /// <summary>"Not now" and "refused" promise a reason, which only the public answer gives: before it they read as what was done, a discussion.</summary>
    private string Bare(TopicState state) => texts.Of(TopicStates.NeedsReason(state) ? TopicState.Discussed : state);
}
