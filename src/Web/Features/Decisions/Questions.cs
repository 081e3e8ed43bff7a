using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Decisions;

/// <summary>Puts a question to the committee, with the day by which it owes an answer (F8).</summary>
public sealed class AskQuestion(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(QuestionId QuestionId, DemarcheId DemarcheId, TopicId? TopicId, string Text, DateOnly? DueOn);

    public async Task<Result<QuestionId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == command.DemarcheId).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(Permission.RankForGroup, demarche.EstablishmentId) && !current.Actor.May(Permission.CarryWork, demarche.EstablishmentId))
            return Error.Forbidden("question.not-yours");
        if (await db.Questions.VisibleTo(current.Actor).AnyAsync(q => q.Id == command.QuestionId, cancellationToken)) return command.QuestionId;
        var today = clock.Today();
        var asked = CommitteeQuestion.Ask(
            command.QuestionId, demarche.EstablishmentId, command.DemarcheId, command.TopicId, command.Text, today,
            command.DueOn ?? WorkingDays.Add(today.AddDays(CommitteeQuestion.DaysToAnswer - 1), 1));
        if (asked.Failed(out var refused, out var question)) return refused;
        db.Questions.Add(question);
        await db.SaveChangesAsync(cancellationToken);
        return question.Id;
    }
}

/// <summary>Gives the committee's answer, where no decision of its own is needed.</summary>
public sealed class AnswerQuestion(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(QuestionId QuestionId, string Answer);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var question = await db.Questions.VisibleTo(current.Actor).SingleOrDefaultAsync(q => q.Id == command.QuestionId, cancellationToken);
        if (question is null) return Error.NotFound("question.unknown");
        if (!current.Actor.May(Permission.RecordDecision, question.EstablishmentId)) return Error.Forbidden("question.not-yours");
        if (question.Answer(command.Answer, clock.Today()).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
