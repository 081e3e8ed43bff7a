using System.Net;
using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Decisions;
using Essaim.Domain.Meetings;
using Essaim.Web.Platform.Access;
using Essaim.Web.Tests.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Decisions;

public sealed class QuestionTests : TestHost
{
    [Fact]
    public async Task The_group_asks_the_committee_answers_and_others_may_not()
    {
        var stage = await DecideStage.SetAsync(this);
        var asked = await PostFormAsync(ClientFor(stage.Lina), $"/demarches/{stage.Demarche.Value}/questions/nouvelle", "question",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Text"] = "Que faire des appels des familles à 14 h ?" });
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        var id = await WithAsync((ReadDb db) => db.Questions.Select(q => q.Id).SingleAsync());

        Assert.Equal(ErrorKind.Forbidden, Refusal(await AnswerAsync(id, stage.Lina)).Kind);
        Assert.Equal(ErrorKind.NotFound, Refusal(await AnswerAsync(id, stage.Farid)).Kind);
        var answered = await PostFormAsync(ClientFor(stage.Aline), $"/questions/{id.Value}", "reponse",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Answer"] = "L’accueil les prend." });

        Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        Assert.Contains("L’accueil les prend.", WebUtility.HtmlDecode(await ClientFor(stage.Lina).GetStringAsync($"/questions/{id.Value}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overdue_answer_is_late_in_the_recap_and_first_among_next_actions()
    {
        var stage = await DecideStage.SetAsync(this);
        Value(await this.AsAsync((AskQuestion ask) => ask.RunAsync(new(new(Guid.CreateVersion7()), stage.Demarche, null, "Et la salle ?", Clock.Today().AddDays(3)), default), stage.Lina));
        Clock.MoveTo(Clock.GetUtcNow().AddDays(5));

        var lines = await WithAsync(async (DecisionRecap recap) => await recap.LinesAsync(stage.House, Clock.Today().AddDays(-30), default));
        Assert.Equal(RecapKind.Late, Assert.Single(lines).Kind);
        var actions = await WithAsync(async (IServiceProvider services) => await ((ListNextActions)services.GetService(typeof(ListNextActions))!)
            .RunAsync(await ((ActorLoader)services.GetService(typeof(ActorLoader))!).LoadAsync(stage.Aline, default), default));
        Assert.Contains(actions, a => a.Title == "Répondre au groupe de travail");
    }

    [Fact]
    public async Task A_decision_that_answers_a_question_closes_it()
    {
        var stage = await DecideStage.SetAsync(this);
        var question = Value(await this.AsAsync((AskQuestion ask) => ask.RunAsync(new(new(Guid.CreateVersion7()), stage.Demarche, null, "Et la salle ?", null), default), stage.Lina));
        var draft = new DecisionDraft(Clock.Today(), "On demande un devis.", "Il en faut un.", Consensus.Broad, DecisionOutcome.Retained)
        {
            Present = Enum.GetValues<Domain.Access.College>(), QuestionId = question,
        };

        Value(await this.AsAsync((RecordDecision record) => record.RunAsync(new(new(Guid.CreateVersion7()), stage.Demarche, draft), default), stage.Aline));

        Assert.Equal("On demande un devis.", (await WithAsync((ReadDb db) => db.Questions.SingleAsync())).AnswerText);
    }

    [Theory]
    [InlineData(WallExit.Question, TopicState.Discussed, 1, 0, 0)]
    [InlineData(WallExit.Decision, TopicState.Discussed, 0, 1, 0)]
    [InlineData(WallExit.Parked, TopicState.NotNow, 0, 0, 1)]
    [InlineData(WallExit.Test, TopicState.Discussed, 0, 0, 0)]
    public async Task A_group_that_leaves_a_wall_becomes_a_subject_and_what_its_door_says(WallExit exit, TopicState state, int questions, int actions, int ideas)
    {
        var stage = await DecideStage.SetAsync(this);
        await WithDbAsync(async db =>
        {
            var wall = Value(Wall.Open(new(Guid.CreateVersion7()), stage.House, stage.Demarche, new(Guid.CreateVersion7()), stage.Jeanne, new("Qu’est-ce qui vous coupe ?", "groupe du premier étage", Clock.Today(), 3)));
            var group = new WallGroup(new(Guid.CreateVersion7()), wall.Id, stage.House, "Le téléphone", Clock.GetUtcNow());
            Value(group.Leave(exit, "Une phrase de la salle.", notes: 7, votes: 9));
            db.AddRange(wall, group);
            await db.SaveChangesAsync();
        });
        await DrainAsync();
        await DrainAsync();

        var topic = await WithAsync((ReadDb db) => db.Topics.SingleAsync());
        Assert.Equal(("Le téléphone", state, 7), (topic.Title, topic.State, topic.Sources[0].Count));
        Assert.Equal((questions, actions, ideas), await WithAsync(async (ReadDb db) => (await db.Questions.CountAsync(), await db.ActionItems.CountAsync(), await db.ParkedIdeas.CountAsync())));
        if (questions is 1) Assert.Equal(topic.Id, (await WithAsync((ReadDb db) => db.Questions.SingleAsync())).TopicId);
    }

    private Task<Result<Done>> AnswerAsync(QuestionId id, Domain.Access.PersonId by) =>
        this.AsAsync((AnswerQuestion answer) => answer.RunAsync(new(id, "Une réponse."), default), by);
}
