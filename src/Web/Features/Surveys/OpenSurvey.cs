using Essaim.Data;
using Essaim.Data.Surveys;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice.Counter;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Surveys;

/// <summary>Opens a campaign with a frozen roll on the last published version of a questionnaire. The same id again gives the same campaign.</summary>
internal sealed class OpenSurvey(ReadDb db, CurrentActor current, OpenRoll openRoll, TimeProvider clock)
{
    /// <param name="Place">Who is counted together, in words: the house, or one unit of it.</param>
    /// <param name="Staff">People on the roll, management apart.</param>
    /// <param name="Management">People who decide and answer too; 0 when they do not. They are counted apart.</param>
    /// <param name="ClosesOn">Last day, included.</param>
    /// <param name="Axes">Profile questions by which results may be looked at.</param>
    public sealed record Command(
        CampaignId CampaignId, QuestionnaireId QuestionnaireId, EstablishmentId EstablishmentId, string Place, int Staff, int Management, DateOnly? ClosesOn,
        string Readers, IReadOnlyList<string> Axes);

    public async Task<Result<CampaignId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var questionnaire = await db.Questionnaires.VisibleTo(current.Actor).SingleOrDefaultAsync(q => q.Id == command.QuestionnaireId, cancellationToken);
        if (questionnaire is null) return Error.NotFound("questionnaire.unknown");
        if (questionnaire.EstablishmentId is { } own && own != command.EstablishmentId) return Error.NotFound("questionnaire.place-unknown");
        if (questionnaire.ArchivedAt is not null) return QuestionnaireErrors.Archived;
        if (questionnaire.Latest is not { } version) return QuestionnaireErrors.NotPublished;
        if (command.ClosesOn is not { } last || last < clock.Today()) return RollErrors.Closing;

        List<OpenRoll.Group> groups = [new("equipe", command.Place, command.Staff)];
        if (command.Management > 0) groups.Add(new("encadrement", "Encadrement et direction", command.Management, IsManagement: true));
        var opened = await openRoll.RunAsync(
            new(
                command.CampaignId, command.EstablishmentId, version.Content.Title.Fr, version.Content.Audience, command.Readers,
                SurveyForm.Questions(version.Content, [.. command.Axes]), groups, last.AddDays(1).AtInParis(TimeOnly.MinValue),
                Form: SurveyForm.NameOf(questionnaire.Id, version.Number)), cancellationToken);
        return opened.Failed(out var refused, out var campaign) ? refused : campaign.Id;
    }
}
