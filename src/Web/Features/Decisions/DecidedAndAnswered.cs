using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>Two steps of a thread: each decision on the subject, and the answer that everyone is owed.</summary>
public sealed class DecidedAndAnswered(ReadDb db, ShowAnswer answers, CurrentActor current, Texts texts) : IThreadSource
{
    public async Task<IReadOnlyList<ThreadStep>> StepsAsync(Guid topicId, EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var id = new TopicId(topicId);
        var decisions = await db.Decisions.Where(d => d.TopicId == id).OrderBy(d => d.Number).ToListAsync(cancellationToken);
        var steps = decisions.Select(d => new ThreadStep(
            30, texts["On a décidé"], texts.Date(d.DecidedOn), IsOpen: false, typeof(DecidedStep),
            new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(DecidedStep.Decision)] = d })).ToList();

        if ((await answers.RunAsync(id, cancellationToken)).Failed(out _, out var view)) return steps;
        var isPublic = view.Answer is { IsPublic: true };
        steps.Add(new(
            70, isPublic ? texts["On a répondu"] : texts["On répond"],
            isPublic ? texts.ShortDate(DateOnly.FromDateTime(view.Answer!.PublishedAt!.Value.InParis().DateTime)) : texts["à écrire"], !isPublic, typeof(AnsweredStep),
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(AnsweredStep.View)] = view, [nameof(AnsweredStep.MayAnswer)] = current.Actor.May(Permission.CarryWork, establishment),
            }));
        return steps;
    }
}
