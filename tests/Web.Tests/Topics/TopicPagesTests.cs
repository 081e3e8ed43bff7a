using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Topics;

namespace Essaim.Web.Tests.Topics;

public sealed class TopicPagesTests : TestHost
{
    [Fact]
    public async Task A_subject_is_added_by_its_form_and_its_thread_opens()
    {
        var stage = await DecideStage.SetAsync(this);
        var jeanne = ClientFor(stage.Jeanne);

        var posted = await PostFormAsync(jeanne, $"/demarches/{stage.Demarche.Value}/sujets/nouveau", "nouveau-sujet", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Title"] = "Les transmissions sont interrompues", ["Input.Moment"] = "14 h", ["Input.Origin"] = "Field",
            ["Input.Source.Kind"] = "WallNotes", ["Input.Source.Count"] = "23", ["Input.Source.OutOf"] = "61",
        });

        Assert.Equal(HttpStatusCode.Found, posted.StatusCode);
        var thread = await jeanne.GetStringAsync(posted.Headers.Location);
        Assert.Contains("Les transmissions sont interrompues", thread, StringComparison.Ordinal);
        Assert.Contains("<b>23</b>", thread, StringComparison.Ordinal);
        Assert.Contains("Une seule sorte de preuve", thread, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_without_a_sentence_is_refused_by_its_field_and_keeps_what_was_typed()
    {
        var stage = await DecideStage.SetAsync(this);

        var posted = await PostFormAsync(ClientFor(stage.Jeanne), $"/demarches/{stage.Demarche.Value}/sujets/nouveau", "nouveau-sujet", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Title"] = "", ["Input.Place"] = "au bout du couloir",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, posted.StatusCode);
        var page = await posted.Content.ReadAsStringAsync();
        Assert.Contains("Dites la situation en une phrase", page, StringComparison.Ordinal);
        Assert.Contains("au bout du couloir", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_sees_no_subject_and_a_group_member_may_not_change_one()
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Le lève-personne est à l’autre étage");

        foreach (var url in new[] { $"/sujets/{topic.Value}", $"/demarches/{stage.Demarche.Value}/sujets", $"/demarches/{stage.Demarche.Value}/priorites" })
            Assert.Equal(HttpStatusCode.NotFound, (await ClientFor(stage.Farid).GetAsync(url)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await ClientFor(stage.Lina).GetAsync($"/sujets/{topic.Value}")).StatusCode);
        var refused = Refusal(await this.AsAsync((DescribeTopic describe) => describe.RunAsync(new(topic, "Autre", Situation.Unsaid), default), stage.Lina));
        Assert.Equal(ErrorKind.Forbidden, refused.Kind);
        refused = Refusal(await this.AsAsync((DescribeTopic describe) => describe.RunAsync(new(topic, "Autre", Situation.Unsaid), default), stage.Farid));
        Assert.Equal(ErrorKind.NotFound, refused.Kind);
    }

    [Fact]
    public async Task Two_people_who_say_a_subject_again_both_keep_their_words()
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Les transmissions");
        var (jeanne, url) = (ClientFor(stage.Jeanne), $"/sujets/{topic.Value}/modifier");
        var began = HiddenOf(await jeanne.GetStringAsync(url), "Input.Seen");
        Value(await this.AsAsync((DescribeTopic describe) => describe.RunAsync(new(topic, "Les mots d’Aline", Situation.Unsaid), default), stage.Aline));

        var late = await PostFormAsync(jeanne, url, "sujet", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Seen"] = began, ["Input.Title"] = "Les mots de Jeanne" });
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Les mots d’Aline", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Les mots de Jeanne\"", page, StringComparison.Ordinal);
        var again = await PostFormAsync(jeanne, url, "sujet", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Seen"] = HiddenOf(page, "Input.Seen"), ["Input.Title"] = "Les mots de Jeanne" });
        Assert.Equal(HttpStatusCode.Found, again.StatusCode); // Having read theirs, one may.
    }

    [Fact]
    public async Task The_same_subject_sent_twice_is_one()
    {
        var stage = await DecideStage.SetAsync(this);
        var id = new TopicId(Guid.CreateVersion7());
        for (var i = 0; i < 2; i++)
            Value(await this.AsAsync((OpenTopic open) => open.RunAsync(new(id, stage.Demarche, TopicOrigin.Field, "Une fois", Situation.Unsaid, []), default), stage.Aline));

        var view = Value(await this.AsAsync((ListTopics list) => list.RunAsync(stage.Demarche, default), stage.Aline));

        Assert.Single(view.Rows);
    }

    [Fact]
    public async Task A_source_of_less_than_five_reads_quelques_and_its_number_is_nowhere()
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Supprimer la réunion du lundi", stage.Notes(3, 61));

        var thread = await ClientFor(stage.Aline).GetStringAsync($"/sujets/{topic.Value}");

        Assert.Contains("Quelques", thread, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>3</b>", thread, StringComparison.Ordinal);
        Assert.DoesNotContain("sur 61", thread, StringComparison.Ordinal);
    }
}
