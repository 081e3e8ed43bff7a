using Essaim.Data;
using Essaim.Data.Surveys;
using Essaim.Domain.Common;
using Essaim.Domain.Surveys;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Surveys;

/// <summary>One questionnaire whole, with its versions and the name of its place.</summary>
public sealed class ShowQuestionnaire(ReadDb db, CurrentActor current, Places places)
{
    public sealed record View(Questionnaire Questionnaire, string Place, bool MayEdit)
    {
        /// <summary>The draft, or the version of that number.</summary>
        public QuestionnaireContent? Content(int? version) =>
            version is null ? Questionnaire.Draft : Questionnaire.Versions.FirstOrDefault(v => v.Number == version)?.Content;
    }

    public async Task<Result<View>> RunAsync(QuestionnaireId id, CancellationToken cancellationToken)
    {
        var questionnaire = await db.Questionnaires.VisibleTo(current.Actor).SingleOrDefaultAsync(q => q.Id == id, cancellationToken);
        if (questionnaire is null) return Error.NotFound("questionnaire.unknown");
        var place = (await places.ReadableAsync(cancellationToken)).FirstOrDefault(p => p.Reach == questionnaire.Reach)?.Name ?? "";
        return new View(questionnaire, place, current.Actor.MayEdit(questionnaire.Reach) && questionnaire.ArchivedAt is null);
    }
}
