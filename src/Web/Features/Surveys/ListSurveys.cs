using Essaim.Data;
using Essaim.Data.Voice;
using Essaim.Domain.Access;
using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Surveys;

/// <summary>The campaigns opened on a questionnaire, in one's own establishments, the last one first.</summary>
public sealed class ListSurveys(ReadDb db, CurrentActor current)
{
    public sealed record Row(Guid Id, EstablishmentId EstablishmentId, int Version, DateTimeOffset OpenedAt, DateTimeOffset? ClosesAt, bool IsOpen);

    public async Task<IReadOnlyList<Row>> RunAsync(QuestionnaireId questionnaire, CancellationToken cancellationToken)
    {
        var surveys = await db.Campaigns.VisibleTo(current.Actor).Where(c => c.Kind == CampaignKind.Survey).OrderByDescending(c => c.OpenedAt)
            .Select(c => new { c.Id, c.EstablishmentId, c.Manifest, c.OpenedAt, c.ClosedAt }).Take(200).ToListAsync(cancellationToken);
        return
        [
            .. from survey in surveys
               let version = SurveyForm.VersionOf(questionnaire, survey.Manifest.Form)
               where version is not null
               select new Row(survey.Id.Value, survey.EstablishmentId, version.Value, survey.OpenedAt, survey.Manifest.Roll?.ClosesAt, survey.ClosedAt is null),
        ];
    }
}
