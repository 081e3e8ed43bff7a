using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Essaim.Web.Features.Library;
using Essaim.Web.Tests.Experiments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Library;

public sealed class PublishRexTests : IAsyncLifetime
{
    private readonly TestHost _host = new();
    private TrialGround _ground = null!;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _ground = await TrialGround.SetAsync(_host);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_draft_is_written_from_the_trail_under_a_painters_name_and_once()
    {
        var id = await _host.DraftedAsync(_ground, VerdictKind.Adopted);
        var rex = await _host.ReadAsync(id);

        Assert.Contains(rex.Pseudonym, await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "content/painters.txt")));
        Assert.Equal("Salle fermée, plutôt que deux par deux", rex.Title);
        Assert.Contains("Une leçon", rex.Again, StringComparison.Ordinal);
        var again = TestHost.Value(await _host.AsAsync<DraftRex, RexId>(_ground.Aline, d => d.RunAsync(rex.ExperimentId!.Value, default)));
        Assert.Equal(id, again);
    }

    [Fact]
    public async Task Nothing_is_told_before_the_verdict()
    {
        var trial = await _ground.PlannedAsync();
        Assert.Equal(LibraryErrors.NoVerdict, TestHost.Refusal(await _host.AsAsync<DraftRex, RexId>(_ground.Bruno, d => d.RunAsync(trial, default))));
    }

    [Fact]
    public async Task Two_people_who_write_a_sheet_both_keep_their_words()
    {
        var id = await _host.DraftedAsync(_ground);
        using var aline = _host.ClientFor(_ground.Aline);
        var began = TestHost.HiddenOf(await aline.GetStringAsync($"/rex/{id.Value}"), "Input.Seen");
        await WriteAsync(id, SheetGround.Text with { Situation = "Les mots de Bruno" });

        var late = await TestHost.PostFormAsync(aline, $"/rex/{id.Value}", "fiche", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Seen"] = began, ["Input.Title"] = "Deux salles", ["Input.Situation"] = "Les mots d’Aline",
        });
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Les mots de Bruno", page, StringComparison.Ordinal);
        Assert.Contains("Les mots d’Aline", page, StringComparison.Ordinal);
        Assert.Equal("Les mots de Bruno", (await _host.ReadAsync(id)).Situation);
    }

    [Fact]
    public async Task A_name_blocks_the_accord_until_it_is_corrected_or_explained()
    {
        var id = await _host.DraftedAsync(_ground);
        await WriteAsync(id, SheetGround.Text with { Situation = "Madame Testard et le testard du bassin. À Essaiville, appelez le 02 40 11 22 33." });
        using var aline = _host.ClientFor(_ground.Aline);

        var page = await aline.GetStringAsync($"/rex/{id.Value}");
        Assert.Contains("<mark>Testard</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>Essaiville</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<mark>02 40 11 22 33</mark>", page, StringComparison.Ordinal);
        var refused = await TestHost.PostFormAsync(aline, $"/rex/{id.Value}", "accord");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        await WriteAsync(id, SheetGround.Text with { Situation = "Le testard du bassin." });
        var explained = await TestHost.PostFormAsync(aline, $"/rex/{id.Value}/mot?mot=testard", "mot", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Reason"] = "Ici, c’est le poisson." });
        Assert.Equal(HttpStatusCode.Found, explained.StatusCode);
        var agreed = await TestHost.PostFormAsync(aline, $"/rex/{id.Value}", "accord");
        Assert.Equal(HttpStatusCode.Found, agreed.StatusCode);
    }

    [Fact]
    public async Task The_three_sides_agree_each_from_its_own_account_then_the_world_reads()
    {
        var id = await _host.DraftedAsync(_ground);
        await WriteAsync(id, SheetGround.Text);
        foreach (var person in new[] { _ground.Aline, _ground.Bruno })
        {
            using var client = _host.ClientFor(person);
            await TestHost.PostFormAsync(client, $"/rex/{id.Value}", "accord");
        }

        Assert.Equal(LibraryErrors.ApprovalsMissing, TestHost.Refusal(await _host.AsAsync<PublishRex, string>(_ground.Bruno, p => p.RunAsync(id, default))));
        await _host.ApproveAsync(id, _ground.Chloe);
        using var bruno = _host.ClientFor(_ground.Bruno);
        var published = await TestHost.PostFormAsync(bruno, $"/rex/{id.Value}", "publier");

        using var world = _host.Anonymous();
        var sheet = WebUtility.HtmlDecode(await world.GetStringAsync(published.Headers.Location));
        Assert.Contains("Deux salles pour les médicaments", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Essaiville", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Résidence", sheet, StringComparison.Ordinal);
        var file = await world.GetAsync($"{published.Headers.Location}/fiche.md");
        Assert.Equal("text/markdown", file.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("# Deux salles", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_agrees_to_words_they_have_not_read()
    {
        var id = await _host.DraftedAsync(_ground);
        await WriteAsync(id, SheetGround.Text);
        var read = (await _host.ReadAsync(id)).TextVersion;
        await WriteAsync(id, SheetGround.Text with { Again = "Autre chose" });

        Assert.Equal(LibraryErrors.ChangedMeanwhile, TestHost.Refusal(await _host.AsAsync<ApproveRex, Done>(_ground.Aline, a => a.RunAsync(new(id, read), default))));
    }

    [Fact]
    public async Task A_withdrawn_sheet_is_gone_for_the_world_at_once()
    {
        var slug = await _host.PublishedAsync(_ground);
        using var world = _host.Anonymous();
        using var bruno = _host.ClientFor(_ground.Bruno);
        Assert.Equal(HttpStatusCode.OK, (await world.GetAsync($"/bibliotheque/{slug}")).StatusCode);
        var id = await IdOfAsync(slug);

        await TestHost.PostFormAsync(bruno, $"/rex/{id}", "retirer");

        Assert.Equal(HttpStatusCode.NotFound, (await world.GetAsync($"/bibliotheque/{slug}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.GetAsync($"/bibliotheque/{slug}/fiche.md")).StatusCode);
    }

    [Fact]
    public async Task Strangers_see_no_draft_and_a_group_member_gives_no_accord()
    {
        var id = await _host.DraftedAsync(_ground);
        using var stranger = _host.ClientFor(_ground.Farid);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/rex/{id.Value}")).StatusCode);
        var member = TestHost.Refusal(await _host.AsAsync<ApproveRex, Done>(_ground.Jeanne, a => a.RunAsync(new(id, 1), default)));
        var outsider = TestHost.Refusal(await _host.AsAsync<WriteRex, Done>(_ground.Farid, w => w.RunAsync(new(id, SheetGround.Text), default)));
        Assert.Equal((ErrorKind.Forbidden, ErrorKind.NotFound), (member.Kind, outsider.Kind));
    }

    private async Task WriteAsync(RexId id, RexText text) => TestHost.Value(await _host.AsAsync<WriteRex, Done>(_ground.Bruno, w => w.RunAsync(new(id, text), default)));

    private async Task<Guid> IdOfAsync(string slug)
    {
        var id = Guid.Empty;
        await _host.WithDbAsync(async db => id = (await db.Rexes.Where(r => r.Slug == slug).Select(r => r.Id).SingleAsync()).Value);
        return id;
    }
}
