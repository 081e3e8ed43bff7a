using Essaim.Data;
using Essaim.Data.Surveys;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Surveys;

/// <summary>Says what a questionnaire is for, to whom it speaks, and whether it takes words.</summary>
public sealed class DescribeQuestionnaire(Db db, CurrentActor current)
{
    public sealed record Command(QuestionnaireId Id, Bilingual Title, Bilingual Intro, Audience Audience, bool AcceptsWords);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => db.ChangeQuestionnaireAsync(
        current.Actor, command.Id, q => q.Describe(command.Title, command.Intro, command.Audience, command.AcceptsWords), cancellationToken);
}

/// <summary>Adds a part (no key) or says an existing one again.</summary>
public sealed class SaveSection(Db db, CurrentActor current)
{
    public sealed record Command(QuestionnaireId Id, string Key, Bilingual Title, Bilingual Intro);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => db.ChangeQuestionnaireAsync(
        current.Actor, command.Id, q => q.Edit(c => command.Key.Length is 0 ? c.AddSection(command.Title, command.Intro) : c.ChangeSection(command.Key, command.Title, command.Intro)), cancellationToken);
}

/// <summary>Adds a question at the end of a part, or replaces the one with the same key.</summary>
public sealed class SaveQuestion(Db db, CurrentActor current)
{
    public sealed record Command(QuestionnaireId Id, string Section, SurveyQuestion Question);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) =>
        db.ChangeQuestionnaireAsync(current.Actor, command.Id, q => q.Edit(c => c.PutQuestion(command.Section, command.Question)), cancellationToken);
}

/// <summary>Moves or removes a part or a question of the draft.</summary>
public sealed class ArrangeQuestionnaire(Db db, CurrentActor current)
{
    /// <param name="Act">One of <c>section-up section-down section-out question-up question-down question-out</c>.</param>
    public sealed record Command(QuestionnaireId Id, string Act, string Key);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => db.ChangeQuestionnaireAsync(
        current.Actor, command.Id, q => q.Edit(c => command.Act switch
        {
            "section-up" => c.MoveSection(command.Key, -1),
            "section-down" => c.MoveSection(command.Key, 1),
            "section-out" => c.RemoveSection(command.Key),
            "question-up" => c.MoveQuestion(command.Key, -1),
            "question-down" => c.MoveQuestion(command.Key, 1),
            "question-out" => c.RemoveQuestion(command.Key),
            _ => Error.NotFound("questionnaire.act-unknown"),
        }), cancellationToken);
}

/// <summary>Makes the draft a version that never changes again.</summary>
public sealed class PublishQuestionnaire(Db db, CurrentActor current, TimeProvider clock)
{
    public Task<Result<Done>> RunAsync(QuestionnaireId id, CancellationToken cancellationToken) => db.ChangeQuestionnaireAsync(
        current.Actor, id, q => q.Publish(clock.GetUtcNow()).Failed(out var refused) ? refused : Done.Result, cancellationToken);
}

/// <summary>Puts a questionnaire away.</summary>
public sealed class ArchiveQuestionnaire(Db db, CurrentActor current, TimeProvider clock)
{
    public Task<Result<Done>> RunAsync(QuestionnaireId id, CancellationToken cancellationToken) => db.ChangeQuestionnaireAsync(
        current.Actor, id, q =>
        {
            q.Archive(clock.GetUtcNow());
            return Done.Result;
        }, cancellationToken);
}

internal static class QuestionnaireChanges
{
    public static async Task<Result<Done>> ChangeQuestionnaireAsync(
        this Db db, Actor actor, QuestionnaireId id, Func<Questionnaire, Result<Done>> change, CancellationToken cancellationToken)
    {
        var questionnaire = await db.Questionnaires.VisibleTo(actor).SingleOrDefaultAsync(q => q.Id == id, cancellationToken);
        if (questionnaire is null) return Error.NotFound("questionnaire.unknown");
        if (!actor.MayEdit(questionnaire.Reach)) return Error.Forbidden("questionnaire.read-only");
        if (change(questionnaire).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
