using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Surveys;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Surveys;

public sealed class QuestionnaireUseCaseTests : TestHost
{
    private static readonly SurveyQuestion More = new("plus", SurveyKind.One, new("Et la nuit ?", "And at night?")) { Options = [new("oui", new("Oui", "Yes")), new("non", new("Non", "No"))] };

    [Fact]
    public async Task Beginning_twice_with_the_same_form_gives_one_questionnaire()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = new QuestionnaireId(Guid.CreateVersion7());
        for (var i = 0; i < 2; i++)
            Assert.Equal(id, Value(await AsAsync(stage.Jeanne, (BeginQuestionnaire begin) => begin.RunAsync(new(id, Reach.Of(stage.House), "fin-de-reunion", new("Le nôtre")), default))));

        Assert.Equal(["Le nôtre"], await WithAsync((ReadDb db) => db.Questionnaires.Select(q => q.Title).ToListAsync()));
        Assert.Equal(2, (await stage.ShowAsync(id)).Questionnaire.Draft.Items);
    }

    [Fact]
    public async Task A_stranger_sees_nothing_and_a_reader_changes_nothing()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await stage.BeginAsync();

        Assert.Equal(ErrorKind.NotFound, Refusal(await AsAsync(stage.Farid, (ShowQuestionnaire show) => show.RunAsync(id, default))).Kind);
        foreach (var (person, kind) in new[] { (stage.Farid, ErrorKind.NotFound), (stage.Marius, ErrorKind.Forbidden) })
        {
            Assert.Equal(kind, Refusal(await AsAsync(person, (BeginQuestionnaire act) => act.RunAsync(new(new(Guid.CreateVersion7()), Reach.Of(stage.House), "", new("x")), default))).Kind);
            Assert.Equal(kind, Refusal(await AsAsync(person, (DescribeQuestionnaire act) => act.RunAsync(new(id, new("x"), Bilingual.Empty, Audience.Staff, false), default))).Kind);
            Assert.Equal(kind, Refusal(await AsAsync(person, (SaveSection act) => act.RunAsync(new(id, "", new("x"), Bilingual.Empty), default))).Kind);
            Assert.Equal(kind, Refusal(await AsAsync(person, (SaveQuestion act) => act.RunAsync(new(id, "poste", More), default))).Kind);
            Assert.Equal(kind, Refusal(await AsAsync(person, (ArrangeQuestionnaire act) => act.RunAsync(new(id, "question-up", "aide"), default))).Kind);
            Assert.Equal(kind, Refusal(await AsAsync(person, (PublishQuestionnaire act) => act.RunAsync(id, default))).Kind);
            Assert.Equal(kind, Refusal(await AsAsync(person, (ArchiveQuestionnaire act) => act.RunAsync(id, default))).Kind);
        }

        Assert.False(Value(await AsAsync(stage.Marius, (ShowQuestionnaire show) => show.RunAsync(id, default))).MayEdit);
    }

    [Fact]
    public async Task Versions_are_kept_as_they_were_published_and_publishing_twice_is_once()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await stage.BeginAsync();
        Value(await AsAsync(stage.Jeanne, (PublishQuestionnaire act) => act.RunAsync(id, default)));
        Value(await AsAsync(stage.Jeanne, (PublishQuestionnaire act) => act.RunAsync(id, default)));
        Value(await AsAsync(stage.Jeanne, (SaveQuestion act) => act.RunAsync(new(id, "poste", More), default)));
        Value(await AsAsync(stage.Jeanne, (PublishQuestionnaire act) => act.RunAsync(id, default)));

        var view = await stage.ShowAsync(id);
        Assert.Equal([3, 4], view.Questionnaire.Versions.OrderBy(v => v.Number).Select(v => v.Content.Items));
        Assert.Null(view.Content(3));
        Assert.False(view.Questionnaire.HasUnpublished);
    }

    [Fact]
    public async Task A_question_moved_twice_and_removed_leaves_the_others_in_order()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await stage.BeginAsync();
        foreach (var (act, key) in new[] { ("question-up", "gene"), ("question-up", "gene"), ("question-out", "aide") })
            Value(await AsAsync(stage.Jeanne, (ArrangeQuestionnaire arrange) => arrange.RunAsync(new(id, act, key), default)));

        Assert.Equal(["gene", "bien"], (await stage.ShowAsync(id)).Questionnaire.Draft.Questions.Select(q => q.Key));
    }

    [Fact]
    public async Task An_adviser_makes_one_for_the_whole_cluster_and_its_members_read_it()
    {
        var stage = await SurveyStage.SetAsync(this);
        var cluster = new ClusterId(Guid.CreateVersion7());
        var denis = await SeatAsync("Denis", Role.Adviser, Reach.Of(cluster));
        var id = new QuestionnaireId(Guid.CreateVersion7());
        Value(await AsAsync(denis, (BeginQuestionnaire begin) => begin.RunAsync(new(id, Reach.Of(cluster), Instruments.Participants, Bilingual.Empty), default)));

        var chloe = await SeatAsync("Chloé", Role.StaffRepresentative, Reach.Of(cluster));
        Assert.False(Value(await AsAsync(chloe, (ShowQuestionnaire show) => show.RunAsync(id, default))).MayEdit);
        Assert.Equal(ErrorKind.NotFound, Refusal(await AsAsync(stage.Jeanne, (ShowQuestionnaire show) => show.RunAsync(id, default))).Kind);
    }

    [Fact]
    public async Task An_unknown_model_and_a_question_that_leads_nowhere_say_why()
    {
        var stage = await SurveyStage.SetAsync(this);
        Assert.Equal(ErrorKind.NotFound, Refusal(await AsAsync(stage.Jeanne, (BeginQuestionnaire act) => act.RunAsync(new(new(Guid.CreateVersion7()), Reach.Of(stage.House), "jamais", new("x")), default))).Kind);
        var id = await stage.BeginAsync();
        Assert.Equal(QuestionnaireErrors.ConditionUnknown, Refusal(await AsAsync(stage.Jeanne, (SaveQuestion act) => act.RunAsync(new(id, "poste", More with { ShowIf = new("jamais", ["oui"]) }), default))));
    }
}
