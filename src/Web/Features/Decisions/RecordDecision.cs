using System.Security.Cryptography;
using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Data.Demarches;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>Writes down what the committee decided, held to the decision before it. What follows from it, <see cref="FollowDecision"/> does.</summary>
public sealed class RecordDecision(Db db, CurrentActor current, TimeProvider clock)
{
    /// <param name="Draft">Without derogation: whether staff are elected here is read from the establishment.</param>
    public sealed record Command(DecisionId DecisionId, DemarcheId DemarcheId, DecisionDraft Draft);

    public async Task<Result<DecisionId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == command.DemarcheId).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(Permission.RecordDecision, demarche.EstablishmentId)) return Error.Forbidden("decision.not-yours");
        if (await db.Decisions.VisibleTo(current.Actor).AnyAsync(d => d.Id == command.DecisionId, cancellationToken)) return command.DecisionId;
        if (await ElsewhereAsync(command, cancellationToken) is { } elsewhere) return elsewhere;

        var hasElected = await db.Establishments.Where(e => e.Id == demarche.EstablishmentId).Select(e => e.HasElectedStaff).SingleAsync(cancellationToken);
        var taken = Decision.Take(
            command.DecisionId, demarche.EstablishmentId, command.DemarcheId, command.Draft with { BinomeAllowed = !hasElected },
            await EndOfChainAsync(demarche.EstablishmentId, cancellationToken), RandomNumberGenerator.GetBytes(DecisionChain.SaltBytes), clock.Today());
        if (taken.Failed(out var refused, out var decision)) return refused;

        db.Decisions.Add(decision);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return DecisionErrors.AnotherMeanwhile; // Somebody took the same number: the one who sends again follows it.
        }

        return decision.Id;
    }

    private async Task<Error?> ElsewhereAsync(Command command, CancellationToken cancellationToken)
    {
        var isTopicElsewhere = command.Draft.TopicId is { } topic
            && !await db.Topics.VisibleTo(current.Actor).AnyAsync(t => t.Id == topic && t.DemarcheId == command.DemarcheId, cancellationToken);
        if (isTopicElsewhere) return Error.NotFound("topic.unknown");
        return command.Draft.QuestionId is { } question
            && !await db.Questions.VisibleTo(current.Actor).AnyAsync(q => q.Id == question && q.DemarcheId == command.DemarcheId, cancellationToken)
            ? Error.NotFound("question.unknown") : null;
    }

    private async Task<DecisionLink> EndOfChainAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var last = await db.Decisions.Where(d => d.EstablishmentId == establishment).OrderByDescending(d => d.Number)
            .Select(d => new { d.Number, d.Seal.Hash }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? DecisionLink.Start : new(last.Number, last.Hash);
    }
}
