using System.Net;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Tests.Clusters;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Demarches;

public sealed class DemarchePageTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_formed_cluster_opens_a_demarche_in_each_of_its_establishments_once()
    {
        var story = await ClusterStory.TellAsync(host);
        await host.DrainAsync();

        await host.WithDbAsync(async db => Assert.Equal(5, await db.Demarches.CountAsync(d => d.ClusterId == story.Cluster)));
    }

    [Fact]
    public async Task The_page_tells_each_role_its_one_next_action_and_where_they_are()
    {
        var story = await ClusterStory.TellAsync(host);
        var chloe = await host.SeatAsync("Chloé", Role.StaffRepresentative, story.Home);
        await host.SeatAsync("Bruno", Role.Professional, story.Home); // With an empty chair in the trinôme, filling it comes before the method.
        await SettleAsync(story.Aline, story, "cadrage-trinome");

        var direction = await PageAsync(story.Aline, story);
        var elected = await PageAsync(chloe, story);

        Assert.Contains("Votre prochaine action, Aline", direction);
        Assert.Contains("Écrire ce que la direction demande", direction[..direction.IndexOf("Les quatre phases", StringComparison.Ordinal)]);
        Assert.Contains("Vous en êtes là", direction);
        Assert.Contains("Rien n’est attendu de vous", elected);
    }

    [Fact]
    public async Task A_stranger_sees_no_demarche_and_a_reader_may_not_settle_a_step()
    {
        var story = await ClusterStory.TellAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(story.Farid).GetAsync(Url(story))).StatusCode);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await SettleAsync(story.Bruno, story, "cadrage-trinome")).Kind);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await SettleAsync(story.Farid, story, "cadrage-trinome")).Kind);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await SettleAsync(story.Aline, story, "etape-inventee")).Kind);
    }

    [Fact]
    public async Task A_step_is_noted_by_hand_on_its_page_and_opened_again()
    {
        var story = await ClusterStory.TellAsync(host);
        var (client, step) = (host.ClientFor(story.Aline), $"{Url(story)}/etapes/cadrage-trinome");

        await TestHost.PostFormAsync(client, step, "settle", new Dictionary<string, string> { ["Input.Note"] = "Samira prépare, Maryvonne écrit.", ["Input.How"] = "made" });
        Assert.Contains("Samira prépare", WebUtility.HtmlDecode(await client.GetStringAsync(Url(story))));
        await TestHost.PostFormAsync(client, step, "reopen");

        await host.WithDbAsync(async db => Assert.Empty((await db.Demarches.SingleAsync(d => d.Id == story.Demarche)).Steps));
    }

    [Fact]
    public async Task A_committee_that_sat_settles_its_step_by_itself()
    {
        var story = await ClusterStory.TellAsync(host);
        var meeting = TestHost.Value(await host.AsAsync<PlanMeeting, MeetingId>(story.Aline, u => u.RunAsync(
            new(new(Guid.CreateVersion7()), MeetingKind.SteeringCommittee, Reach.Of(story.Home), new("Premier COPIL", host.Clock.Today(), new(14, 0), new(15, 0)), []), default)));
        await host.AsAsync<NotePresence, Done>(story.Aline, u => u.RunAsync(new(meeting, [story.Aline]), default));
        await host.AsAsync<CloseMeeting, Done>(story.Aline, u => u.RunAsync(new(meeting), default));

        var page = WebUtility.HtmlDecode(await host.ClientFor(story.Aline).GetStringAsync($"{Url(story)}/etapes/cadrage-copil"));

        Assert.Contains("Essaim l’a su par le travail fait", page);
    }

    [Fact]
    public async Task The_gate_opens_when_the_core_is_done_or_set_aside_with_a_reason()
    {
        var story = await ClusterStory.TellAsync(host);
        Assert.Equal("demarche.steps-missing", TestHost.Refusal(await PassAsync(story, Phase.Framing)).Code);

        foreach (var step in await CoreAsync(Phase.Framing)) await SettleAsync(story.Aline, story, step, "Décidé ensemble");
        var passed = await TestHost.PostFormAsync(
            host.ClientFor(story.Aline), $"{Url(story)}/phase", "pass", new Dictionary<string, string> { ["Input.Summary"] = "Le premier étage, de 13 h à 16 h." });
        TestHost.Value(await PassAsync(story, Phase.Framing));

        Assert.Equal(HttpStatusCode.Redirect, passed.StatusCode);
        await host.WithDbAsync(async db => Assert.Equal(Phase.Diagnosis, (await db.Demarches.SingleAsync(d => d.Id == story.Demarche)).Phase));
        Assert.Contains("Le premier étage", WebUtility.HtmlDecode(await host.ClientFor(story.Aline).GetStringAsync(Url(story))));
    }

    [Fact]
    public async Task A_paused_demarche_expects_nothing_and_says_why()
    {
        var story = await ClusterStory.TellAsync(host);
        await TestHost.PostFormAsync(host.ClientFor(story.Aline), $"{Url(story)}/etat", "pause", new Dictionary<string, string> { ["Cause.Cause"] = "Épidémie à l’étage" });

        var page = await PageAsync(story.Aline, story);

        Assert.Contains("Démarche en pause", page);
        Assert.Contains("Épidémie à l’étage", page);
        Assert.DoesNotContain("Votre prochaine action", page);
    }

    [Fact]
    public async Task An_establishment_leads_to_its_demarche()
    {
        var story = await ClusterStory.TellAsync(host);

        var answer = await host.ClientFor(story.Aline).GetAsync($"/etablissements/{story.Home.Value}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(Url(story), answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(story.Aline).GetAsync($"/etablissements/{story.Members[1].Value}")).StatusCode);
    }

    [Fact]
    public async Task Every_step_leads_to_a_page_that_exists()
    {
        var story = await ClusterStory.TellAsync(host);
        var slug = await host.WithAsync<ReadDb, string>(db => db.Establishments.Where(e => e.Id == story.Home).Select(e => e.Slug).SingleAsync());
        var steps = await host.WithAsync<Method, IReadOnlyList<StepText>>(m => Task.FromResult(m.French.Steps));
        var people = new Dictionary<Role, PersonId> { [Role.Direction] = story.Aline };
        foreach (var role in steps.SelectMany(s => s.Step.Who).Distinct().Except(people.Keys)) people[role] = await host.SeatAsync($"Porte {role}", role, story.Home);

        foreach (var step in steps.Where(s => s.Page is not null))
        {
            var page = step.Page!.Replace("{demarche}", story.Demarche.Value.ToString()).Replace("{establishment}", story.Home.Value.ToString()).Replace("{slug}", slug);
            foreach (var role in step.Step.Who)
            {
                var answer = await host.ClientFor(people[role]).GetAsync(page);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{step.Step.Key} by {role}: {page}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task The_method_is_open_to_everyone()
    {
        var page = WebUtility.HtmlDecode(await host.Anonymous().GetStringAsync("/methode"));

        Assert.Contains("Ouvrir un mur et recueillir les mots", page);
        Assert.Contains("Safari photo", page);
        Assert.Contains("Le piège", WebUtility.HtmlDecode(await host.Anonymous().GetStringAsync("/methode/safari-photo")));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Anonymous().GetAsync("/methode/rien")).StatusCode);
    }

    private static string Url(ClusterStory story) => $"/demarches/{story.Demarche.Value}";

    private async Task<string> PageAsync(PersonId person, ClusterStory story) => WebUtility.HtmlDecode(await host.ClientFor(person).GetStringAsync(Url(story)));

    private Task<Result<Done>> SettleAsync(PersonId person, ClusterStory story, string key, string? reason = null) =>
        host.AsAsync<SettleStep, Done>(person, u => u.RunAsync(new(story.Demarche, key, reason is not null, reason ?? ""), default));

    private Task<Result<Done>> PassAsync(ClusterStory story, Phase from) =>
        host.AsAsync<PassPhase, Done>(story.Aline, u => u.RunAsync(new(story.Demarche, from, "Le cadre est posé."), default));

    private Task<List<string>> CoreAsync(Phase phase) =>
        host.WithAsync<Method, List<string>>(m => Task.FromResult(m.Steps.Where(s => s.Phase == phase && s.IsCore).Select(s => s.Key).ToList()));
}
