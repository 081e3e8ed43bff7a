using Essaim.Data;
using Essaim.Data.Surveys;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Surveys;

/// <summary>Begins a questionnaire of a place, on a white page or from a shipped instrument. The same id again gives the same one.</summary>
public sealed class BeginQuestionnaire(Db db, CurrentActor current, Instruments instruments)
{
    /// <param name="Instrument">Key of the instrument that is copied; empty for a white page.</param>
    /// <param name="Title">Another title than the instrument's, or the title of the white page.</param>
    public sealed record Command(QuestionnaireId Id, Reach Reach, string Instrument, Bilingual Title);

    public async Task<Result<QuestionnaireId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!current.Actor.Reads(command.Reach)) return Error.NotFound("questionnaire.place-unknown");
        if (!current.Actor.MayEdit(command.Reach)) return Error.Forbidden("questionnaire.read-only");
        if (await db.Questionnaires.VisibleTo(current.Actor).AnyAsync(q => q.Id == command.Id, cancellationToken)) return command.Id;

        if (ContentOf(command).Failed(out var unknown, out var content)) return unknown;
        if (Questionnaire.Begin(command.Id, command.Reach, content, command.Instrument).Failed(out var refused, out var questionnaire)) return refused;
        db.Questionnaires.Add(questionnaire);
        await db.SaveChangesAsync(cancellationToken);
        return command.Id;
    }

    private Result<QuestionnaireContent> ContentOf(Command command)
    {
        if (command.Instrument.Length is 0) return new QuestionnaireContent(command.Title, Audience.Staff);
        if (instruments.Find(command.Instrument) is not { } instrument) return QuestionnaireErrors.InstrumentUnknown;
        return command.Title.IsEmpty ? instrument.Content : instrument.Content with { Title = command.Title };
    }
}
