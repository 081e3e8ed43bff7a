using System.Net;
using Essaim.Domain.Surveys;

namespace Essaim.Web.Tests.Surveys;

public sealed class QuestionnairePagesTests : TestHost
{
    [Fact]
    public async Task From_a_model_to_a_published_version_without_script()
    {
        var stage = await SurveyStage.SetAsync(this);
        var jeanne = ClientFor(stage.Jeanne);
        var begun = await PostFormAsync(jeanne, "/questionnaires/nouveau?modele=fin-de-poste", "nouveau", Fields(("Input.Instrument", "fin-de-poste"), ("Input.TitleFr", "Chez nous")));
        Assert.Equal(HttpStatusCode.Found, begun.StatusCode);
        var home = begun.Headers.Location!.ToString();
        var id = new QuestionnaireId(Guid.Parse(home.Split('/')[^1]));

        Assert.Equal(HttpStatusCode.Found, (await PostFormAsync(jeanne, $"{home}/parties/nouvelle", "partie", Fields(("Input.TitleFr", "Et la suite")))).StatusCode);
        var added = await PostFormAsync(jeanne, $"{home}/parties/p2/questions/nouvelle?sorte=One", "question", Fields(
            ("Input.TextFr", "Avez-vous pu prendre votre pause ?"), ("Input.Options[0].Fr", "Oui, entière"), ("Input.Options[1].Fr", "En partie"), ("Input.Options[2].Fr", "Non"),
            ("Input.ConditionQuestion", "bien"), ("Input.Condition", "non"), ("Input.Silence", "DontKnow")));
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await PostFormAsync(jeanne, home, "questionnaire", Fields(("Input.Act", "publish:")))).StatusCode);

        var question = (await stage.ShowAsync(id)).Questionnaire.Latest!.Content.Questions.Last();
        Assert.Equal(["oui-entiere", "en-partie", "non", Choice.DontKnow], question.Answers.Select(a => a.Key));
        Assert.Equal(new ShowIf("bien", ["non"]), question.ShowIf);
    }

    [Fact]
    public async Task Changing_an_answers_words_keeps_its_key()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await stage.BeginAsync();
        var saved = await PostFormAsync(ClientFor(stage.Jeanne), $"/questionnaires/{id.Value}/parties/poste/questions/aide", "question", Fields(
            ("Input.TextFr", "De l’aide ?"), ("Input.Silence", "None"), ("Input.Options[0].Fr", "Toujours"), ("Input.Options[1].Fr", "Souvent"), ("Input.Options[2].Fr", "Rarement"), ("Input.Options[3].Fr", "Jamais")));

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var question = (await stage.ShowAsync(id)).Questionnaire.Draft.Question("aide")!;
        Assert.Equal(["oui", "plutot-oui", "plutot-non", "non"], question.Options.Select(o => o.Key));
        Assert.Equal("Toujours", question.Options[0].Label.Fr);
    }

    [Fact]
    public async Task Buttons_of_the_form_add_lines_move_them_and_show_answers_but_save_nothing()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await stage.BeginAsync();
        var (jeanne, url) = (ClientFor(stage.Jeanne), $"/questionnaires/{id.Value}/parties/poste/questions/nouvelle?sorte=One");

        var more = await (await PostFormAsync(jeanne, url, "question", Fields(("Input.TextFr", "Gardée"), ("Input.Act", "more")))).Content.ReadAsStringAsync();
        Assert.Contains("Input.Options[2].Fr", more, StringComparison.Ordinal);
        Assert.Contains("Gardée", more, StringComparison.Ordinal);
        var moved = await (await PostFormAsync(jeanne, url, "question", Fields(("Input.Options[0].Fr", "Premier"), ("Input.Options[1].Fr", "Second"), ("Input.Act", "down:Options:0")))).Content.ReadAsStringAsync();
        Assert.True(moved.IndexOf("Second", StringComparison.Ordinal) < moved.IndexOf("Premier", StringComparison.Ordinal));
        var answers = await (await PostFormAsync(jeanne, url, "question", Fields(("Input.ConditionQuestion", "gene"), ("Input.Act", "condition")))).Content.ReadAsStringAsync();
        Assert.Contains("Du matériel absent ou en panne", answers, StringComparison.Ordinal);
        Assert.Equal(3, (await stage.ShowAsync(id)).Questionnaire.Draft.Items);
    }

    [Fact]
    public async Task A_refused_question_keeps_what_was_typed_and_says_why_by_its_field()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await stage.BeginAsync();
        var refused = await PostFormAsync(ClientFor(stage.Jeanne), $"/questionnaires/{id.Value}/parties/poste/questions/nouvelle?sorte=One", "question", Fields(("Input.TextFr", "Une seule réponse ?"), ("Input.Options[0].Fr", "Oui")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Proposez de 2 à 10 réponses", page, StringComparison.Ordinal);
        Assert.Contains("Une seule réponse", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_asked_for_only_after_the_warning()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await stage.BeginAsync();
        var jeanne = ClientFor(stage.Jeanne);
        var url = $"/questionnaires/{id.Value}/parties/poste/questions/nouvelle";
        Assert.DoesNotContain("Texte long", await jeanne.GetStringAsync(url), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await PostFormAsync(jeanne, $"{url}?sorte=LongText", "question", Fields(("Input.TextFr", "Dites-nous")))).StatusCode);

        Assert.Equal(HttpStatusCode.Found, (await PostFormAsync(jeanne, $"/questionnaires/{id.Value}/reglages", "reglages", Fields(("Input.TitleFr", "Fin de poste"), ("Input.Audience", "Staff"), ("Input.AcceptsWords", "true")))).StatusCode);
        Assert.Contains("Texte long", await jeanne.GetStringAsync(url), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await PostFormAsync(jeanne, $"{url}?sorte=LongText", "question", Fields(("Input.TextFr", "Dites-nous")))).StatusCode);
    }

    [Theory]
    [InlineData("telephone")]
    [InlineData("bureau")]
    [InlineData("papier")]
    public async Task Every_model_is_previewed_in_three_ways_and_two_languages(string way)
    {
        var stage = await SurveyStage.SetAsync(this);
        var marius = ClientFor(stage.Marius);
        foreach (var key in (string[])["etat-des-lieux", "participants-cluster", "autonomie", "fin-de-poste"])
        {
            var french = await marius.GetStringAsync($"/questionnaires/modeles/{key}/apercu/{way}?langue=fr");
            var english = await marius.GetStringAsync($"/questionnaires/modeles/{key}/apercu/{way}?langue=en");
            Assert.Contains("lang=\"en\"", english, StringComparison.Ordinal);
            Assert.NotEqual(french, english);
        }

        var sheet = await marius.GetStringAsync($"/questionnaires/modeles/participants-cluster/apercu/{way}?langue=en");
        Assert.Contains("Since the cluster, has work on quality of working life begun", sheet, StringComparison.Ordinal);
        Assert.Contains("Only if the answer to", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_has_no_buttons_and_a_stranger_no_page()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await stage.BeginAsync();
        var page = await ClientFor(stage.Marius).GetStringAsync($"/questionnaires/{id.Value}");

        Assert.DoesNotContain("Publier", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Retirer", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await ClientFor(stage.Marius).GetAsync($"/questionnaires/{id.Value}/reglages")).StatusCode);
        foreach (var url in (string[])["", "/reglages", "/parties/poste", "/parties/poste/questions/aide", "/apercu/papier"])
            Assert.Equal(HttpStatusCode.NotFound, (await ClientFor(stage.Farid).GetAsync($"/questionnaires/{id.Value}{url}")).StatusCode);
    }

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
}
