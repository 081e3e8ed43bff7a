using System.Net;
using System.Net.Http.Json;
using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Decisions;
using Essaim.Web.Features.Diagnosis;
using Essaim.Web.Features.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Diagnosis;

/// <summary>Whoever wrote a note comes back and reads what became of it, and tells nobody which it was (I13).</summary>
public sealed class FateTests(WallHost host) : IClassFixture<WallHost>
{
    [Fact]
    public async Task A_closed_wall_answers_its_code_with_what_became_of_each_group()
    {
        var wall = await ClosedAsync();
        var view = await host.ViewAsync(wall);

        var asked = await host.Anonymous().GetAsync($"/e/{view.Code}");
        var page = await PageAsync(view.Ballot);

        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        Assert.EndsWith($"/recus/{view.Ballot}", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Ce que vos mots sont devenus", page, StringComparison.Ordinal);
        Assert.Contains("le téléphone", page, StringComparison.Ordinal);
        Assert.Contains("On coupe le renvoi d’appel.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Anonymous().GetAsync("/e/CCCCCC")).StatusCode);
    }

    [Fact]
    public async Task The_fate_file_leads_words_to_their_group_without_saying_words_or_counts()
    {
        var wall = await ClosedAsync();
        var view = await host.ViewAsync(wall);

        var raw = await host.Anonymous().GetStringAsync($"/recus/{view.Ballot}/suites.json");
        var file = (await host.Anonymous().GetFromJsonAsync<Dictionary<string, string[]>>($"/recus/{view.Ballot}/suites.json"))!;

        foreach (var group in view.Groups)
        {
            var marks = file[group.Id.Value.ToString("N")];
            Assert.Equal(5, marks.Length); // One note each, among decoys.
            Assert.All(group.Notes, note => Assert.Contains(NoteMark.Of(view.Ballot, note.Text.ToUpperInvariant()), marks));
        }

        var receipts = (await host.WithAsync((ReadDb db) => db.Campaigns.SingleAsync(c => c.Ballot == view.Ballot))).Releases.SelectMany(r => r.Receipts).ToList();
        Assert.Equal(2, receipts.Count);
        Assert.All(receipts, receipt => Assert.DoesNotContain(receipt, raw, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Un mot sur", raw + await PageAsync(view.Ballot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_before_the_wall_is_closed_nor_of_a_ballot_that_never_was()
    {
        var (wall, _) = await host.GroupedAsync("le bruit", "les clés");
        var ballot = (await host.ViewAsync(wall)).Ballot;

        Assert.Equal("{}", await host.Anonymous().GetStringAsync($"/recus/{ballot}/suites.json"));
        Assert.Equal("{}", await host.Anonymous().GetStringAsync("/recus/jamais/suites.json"));
        Assert.DoesNotContain("Ce que vos mots sont devenus", await PageAsync(ballot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_public_answer_and_not_before()
    {
        var wall = await ClosedAsync();
        var view = await host.ViewAsync(wall);
        var (group, title) = (view.Groups[0].Id.Value, view.Groups[0].Name);
        var topic = await host.WithAsync((ReadDb db) => db.Topics.Where(t => t.OriginGroupId == group).Select(t => t.Id).SingleAsync());
        TestHost.Value(await host.AsAsync<MoveTopic, Done>(host.Chloe, m => m.RunAsync(new(topic, TopicState.Refused, "Une raison écrite pour le COPIL."), default)));

        var before = await PageAsync(view.Ballot);
        TestHost.Value(await host.AsAsync<PublishAnswer, Done>(host.Chloe, p => p.RunAsync(new(topic, title, "Non : la salle sert aussi aux familles."), default)));
        var after = await PageAsync(view.Ballot);

        Assert.DoesNotContain("Une raison écrite pour le COPIL", before + after, StringComparison.Ordinal);
        Assert.DoesNotContain("Refusé", before, StringComparison.Ordinal);
        Assert.Contains("La réponse écrite paraîtra ici", before, StringComparison.Ordinal);
        Assert.Contains("Refusé", after, StringComparison.Ordinal);
        Assert.Contains("la salle sert aussi aux familles", after, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string ballot) => WebUtility.HtmlDecode(await host.Anonymous().GetStringAsync($"/recus/{ballot}")).Replace('\u00A0', ' ');

    private async Task<WallId> ClosedAsync()
    {
        var (wall, groups) = await host.GroupedAsync("le téléphone", "les clés");
        TestHost.Value(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Voting));
        TestHost.Value(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Exits));
        foreach (var (group, exit) in groups.Zip([WallExit.Test, WallExit.Question]))
            TestHost.Value(await host.AsAsync<ExitGroup, Done>(host.Bruno, e => e.RunAsync(new(wall, group, exit, "On coupe le renvoi d’appel."), default)));
        TestHost.Value(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Closed));
        await host.DrainAsync();
        return wall;
    }
}
