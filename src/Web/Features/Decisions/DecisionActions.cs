using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>Asks those who decide for the answers they owe: to a question, to a review date, to everyone who spoke.</summary>
public sealed class DecisionActions(ReadDb db, TimeProvider clock, Texts texts) : INextActionSource
{
    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RecordDecision)) return [];
        return [.. await QuestionsAsync(actor, cancellationToken), .. await AnswersAsync(actor, cancellationToken), .. await ReviewsAsync(actor, cancellationToken)];
    }

    private async Task<IEnumerable<NextAction>> QuestionsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var waiting = await db.Questions.VisibleTo(actor).Where(q => q.AnsweredOn == null).OrderBy(q => q.DueOn).Take(10).ToListAsync(cancellationToken);
        return waiting.Where(q => actor.May(Permission.RecordDecision, q.EstablishmentId)).Select(q => new NextAction(
            texts["Répondre au groupe de travail"],
            q.IsLate(today) ? texts["La réponse était attendue le {0} : « {1} »", q.DueOn, q.Text] : texts["Le groupe demande : « {0} »", q.Text],
            10, q.DueOn, $"/questions/{q.Id.Value}", q.IsLate(today) ? 90 : 55, q.EstablishmentId));
    }

    /// <summary>A subject that has its yes or its no, and whose authors have not been told.</summary>
    private async Task<IEnumerable<NextAction>> AnswersAsync(Actor actor, CancellationToken cancellationToken)
    {
        var settled = await db.Topics.VisibleTo(actor)
            .Where(t => t.State == TopicState.Adopted || t.State == TopicState.Adapted || t.State == TopicState.NotNow || t.State == TopicState.Refused)
            .Where(t => !db.Answers.Any(a => a.TopicId == t.Id && a.PublishedAt != null && a.State == t.State))
            .OrderBy(t => t.StateChangedAt).Take(10).Select(t => new { t.Id, t.Title, t.EstablishmentId }).ToListAsync(cancellationToken);
        return settled.Where(t => actor.May(Permission.CarryWork, t.EstablishmentId)).Select(t => new NextAction(
            texts["Dire à chacun ce que son mot est devenu"], texts["« {0} » a sa réponse, mais ceux qui ont parlé ne la connaissent pas.", t.Title],
            10, null, $"/sujets/{t.Id.Value}/reponse", 58, t.EstablishmentId));
    }

    private async Task<IEnumerable<NextAction>> ReviewsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var due = await db.Decisions.VisibleTo(actor)
            .Where(d => d.ReviewOn != null && d.ReviewOn <= today && !db.Decisions.Any(later => later.TopicId == d.TopicId && later.Number > d.Number))
            .OrderBy(d => d.ReviewOn).Take(10).ToListAsync(cancellationToken);
        return due.Where(d => actor.May(Permission.RecordDecision, d.EstablishmentId)).Select(d => new NextAction(
            texts["Revoir une décision"], texts["Le COPIL a dit qu’il y reviendrait le {0}.", d.ReviewOn],
            15, d.ReviewOn, d.TopicId is { } topic ? $"/demarches/{d.DemarcheId.Value}/decisions/nouvelle?sujet={topic.Value}" : $"/decisions/{d.Id.Value}", 50, d.EstablishmentId));
    }
}
