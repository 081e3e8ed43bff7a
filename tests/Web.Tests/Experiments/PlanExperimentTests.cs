using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Web.Features.Experiments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Experiments;

public sealed class PlanExperimentTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_filled_form_becomes_a_trial_with_its_page_and_its_posters()
    {
        var ground = await TrialGround.SetAsync(host);
        using var client = host.ClientFor(ground.Aline);

        var sent = await TestHost.PostFormAsync(client, $"/demarches/{ground.Demarche.Value}/essais/nouveau", "essai", ground.Form());

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(sent.Headers.Location));
        Assert.Contains("Porte fermée ou couloir", page, StringComparison.Ordinal);
        Assert.Contains("Il faut au moins cinq avis de chaque côté", page, StringComparison.Ordinal);
        var posters = WebUtility.HtmlDecode(await client.GetStringAsync($"{sent.Headers.Location}/affiches"));
        Assert.Equal(2, posters.Split("class=\"qr\"").Length - 1);
    }

    [Fact]
    public async Task A_refused_form_keeps_every_word_and_points_at_the_field()
    {
        var ground = await TrialGround.SetAsync(host);
        using var client = host.ClientFor(ground.Aline);

        var sent = await TestHost.PostFormAsync(client, $"/demarches/{ground.Demarche.Value}/essais/nouveau", "essai", ground.Form(("NameB", "salle fermée"), ("Hypothesis", "Ma phrase à garder")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync());
        Assert.Contains("A et B portent le même nom", page, StringComparison.Ordinal);
        Assert.Contains("Ma phrase à garder", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StartsOn", "")]
    [InlineData("StartsOn", "pas un jour")]
    [InlineData("EurosA", "beaucoup")]
    [InlineData("Weeks", "-4")]
    [InlineData("UnitId", "n’importe quoi")]
    [InlineData("First", "7")]
    public async Task Bad_input_is_never_an_accident(string field, string value)
    {
        var ground = await TrialGround.SetAsync(host);
        using var client = host.ClientFor(ground.Aline);

        var sent = await TestHost.PostFormAsync(client, $"/demarches/{ground.Demarche.Value}/essais/nouveau", "essai", ground.Form((field, value)));

        Assert.True((int)sent.StatusCode < 500, sent.StatusCode.ToString());
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_trial()
    {
        var ground = await TrialGround.SetAsync(host);
        var plan = ground.Plan();

        await host.AsAsync<PlanExperiment, ExperimentId>(ground.Aline, p => p.RunAsync(plan, default));
        var again = TestHost.Value(await host.AsAsync<PlanExperiment, ExperimentId>(ground.Aline, p => p.RunAsync(plan, default)));

        Assert.Equal(plan.Id, again);
        await host.WithDbAsync(async db => Assert.Equal(1, await db.Experiments.CountAsync(e => e.EstablishmentId == ground.Establishment)));
    }

    [Fact]
    public async Task A_stranger_sees_nothing_and_a_group_member_may_not_plan()
    {
        var ground = await TrialGround.SetAsync(host);

        var stranger = TestHost.Refusal(await host.AsAsync<PlanExperiment, ExperimentId>(ground.Farid, p => p.RunAsync(ground.Plan(), default)));
        var member = TestHost.Refusal(await host.AsAsync<PlanExperiment, ExperimentId>(ground.Jeanne, p => p.RunAsync(ground.Plan(), default)));

        Assert.Equal((ErrorKind.NotFound, ErrorKind.Forbidden), (stranger.Kind, member.Kind));
    }

    [Fact]
    public async Task Pages_answer_404_to_strangers_and_403_to_those_without_the_right()
    {
        var ground = await TrialGround.SetAsync(host);
        var id = (await ground.PlannedAsync()).Value;
        using var stranger = host.ClientFor(ground.Farid);
        using var member = host.ClientFor(ground.Jeanne);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/essais/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/essais/{id}/affiches")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/essais?etablissement={ground.Establishment.Value}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"/essais/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync($"/essais/{id}/verdict/adopter")).StatusCode);
    }
}
