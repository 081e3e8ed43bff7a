using Essaim.Domain.Access;
using Essaim.Domain.Surveys;
using Essaim.Web.Features.Surveys;

namespace Essaim.Web.Demo;

/// <summary>Les Tilleuls take the questions of the end of a shift, make them theirs, and publish twice.</summary>
public sealed class Order65Surveys : IDemoChapter
{
    public int Order => 65;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var samira = Cast.Tilleuls.Seat(Role.QualityLead);
        var shift = new QuestionnaireId(DemoIds.Of("questionnaire:tilleuls-fin-de-poste"));
        stage.GoTo(daysAgo: 96, hour: 14);
        await stage.AsAsync(samira, (BeginQuestionnaire begin) => begin.RunAsync(
            new(shift, Reach.Of(Cast.Tilleuls.Id), "fin-de-poste", new("Fin de poste aux Tilleuls", "End of shift at Les Tilleuls")), cancellationToken));
        await stage.AsAsync(samira, (PublishQuestionnaire publish) => publish.RunAsync(shift, cancellationToken));

        stage.GoTo(daysAgo: 80, hour: 15);
        await stage.AsAsync(samira, (SaveQuestion save) => save.RunAsync(new(shift, "poste", Moment), cancellationToken));
        await stage.AsAsync(samira, (SaveQuestion save) => save.RunAsync(new(shift, "poste", Handover), cancellationToken));
        await stage.AsAsync(samira, (ArrangeQuestionnaire arrange) => arrange.RunAsync(new(shift, "question-up", "moment"), cancellationToken));
        await stage.AsAsync(samira, (PublishQuestionnaire publish) => publish.RunAsync(shift, cancellationToken));

        stage.GoTo(daysAgo: 12);
        var survey = new QuestionnaireId(DemoIds.Of("questionnaire:tilleuls-etat-des-lieux"));
        await stage.AsAsync(samira, (BeginQuestionnaire begin) => begin.RunAsync(new(survey, Reach.Of(Cast.Tilleuls.Id), "etat-des-lieux", Bilingual.Empty), cancellationToken));
    }

    private static readonly SurveyQuestion Moment = new("moment", SurveyKind.One, new("Quel poste se termine ?", "Which shift is ending?"))
    {
        Options = [new("matin", new("Matin", "Morning")), new("soir", new("Après-midi ou soir", "Afternoon or evening")), new("nuit", new("Nuit", "Night"))],
        IsProfile = true, Silence = Silence.RatherNot,
    };

    private static readonly SurveyQuestion Handover = new("releve", SurveyKind.One, new("À la relève, avez-vous pu tout dire ?", "At handover, could you say everything?"))
    {
        Options = [new("oui", new("Oui", "Yes")), new("presse", new("En partie, on était pressés", "Partly, we were in a hurry")), new("non", new("Non", "No"))],
        ShowIf = new("moment", ["matin", "soir"]),
    };
}
