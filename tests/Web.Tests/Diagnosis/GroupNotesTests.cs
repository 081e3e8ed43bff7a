using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Diagnosis;

public sealed class GroupNotesTests(WallHost host) : IClassFixture<WallHost>
{
    [Fact]
    public async Task Without_script_one_form_moves_names_and_merges()
    {
        var wall = await host.OpenedAsync("Il sonne", "Les familles appellent", "La clé");
        await host.RevealedAsync(wall);
        var notes = await host.NotesAsync(wall);
        var url = $"/murs/{wall.Value}";

        var moved = await TestHost.PostFormAsync(host.ClientFor(host.Bruno), url, "board", notes.Take(2).ToDictionary(n => $"place-{n.Id.Value}", _ => "new", StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Found, moved.StatusCode);
        var group = Assert.Single((await host.ViewAsync(wall)).Groups);
        Assert.Equal(2, group.Notes.Count);

        await TestHost.PostFormAsync(host.ClientFor(host.Bruno), url, "board", new Dictionary<string, string>
        {
            [$"nom-{group.Id.Value}"] = "Le téléphone", [$"place-{notes[0].Id.Value}"] = group.Id.Value.ToString(),
            [$"place-{notes[1].Id.Value}"] = group.Id.Value.ToString(), [$"place-{notes[2].Id.Value}"] = "new",
        });
        var view = await host.ViewAsync(wall);
        Assert.Equal(["Le téléphone", ""], view.Groups.Select(g => g.Name));

        await TestHost.PostFormAsync(host.ClientFor(host.Bruno), url, "board", new Dictionary<string, string>
        {
            [$"nom-{group.Id.Value}"] = "Le téléphone", [$"nom-{view.Groups[1].Id.Value}"] = "",
            [$"reunir-{view.Groups[1].Id.Value}"] = group.Id.Value.ToString(),
            [$"place-{notes[0].Id.Value}"] = group.Id.Value.ToString(), [$"place-{notes[1].Id.Value}"] = group.Id.Value.ToString(),
            [$"place-{notes[2].Id.Value}"] = view.Groups[1].Id.Value.ToString(),
        });
        Assert.Equal(3, Assert.Single((await host.ViewAsync(wall)).Groups).Notes.Count);
    }

    [Fact]
    public async Task Two_hosts_who_name_the_same_group_both_keep_their_words_and_the_other_names_stay()
    {
        var (wall, groups) = await host.GroupedAsync("Le téléphone", "La clé");
        var (bruno, url) = (host.ClientFor(host.Bruno), $"/murs/{wall.Value}");
        var seen = new Dictionary<string, string> { [$"nommait-{groups[0].Value}"] = "Le téléphone", [$"nommait-{groups[1].Value}"] = "La clé", [$"nom-{groups[1].Value}"] = "La clé" };
        TestHost.Value(await host.AsAsync<NameGroups, Done>(host.Chloe, n => n.RunAsync(new(wall, new Dictionary<WallGroupId, NameGroups.Name>
        {
            [groups[0]] = new("Les mots de Chloé"), [groups[1]] = new("La clé des vestiaires"),
        }), default)));

        var late = await TestHost.PostFormAsync(bruno, url, "board", new Dictionary<string, string>(seen) { [$"nom-{groups[0].Value}"] = "Les mots de Bruno" });
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Les mots de Chloé", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Les mots de Bruno\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"La clé des vestiaires\"", page, StringComparison.Ordinal);

        var unchanged = await TestHost.PostFormAsync(bruno, url, "board", new Dictionary<string, string>(seen) { [$"nom-{groups[0].Value}"] = "Le téléphone" });
        Assert.Equal(HttpStatusCode.Found, unchanged.StatusCode);
        Assert.Equal(["Les mots de Chloé", "La clé des vestiaires"], (await host.ViewAsync(wall)).Groups.Select(g => g.Name).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task A_move_sent_twice_by_script_is_one_move()
    {
        var wall = await host.OpenedAsync("Il sonne", "La clé");
        await host.RevealedAsync(wall);
        var note = (await host.NotesAsync(wall))[0];
        var (client, token) = await DeskAsync(wall);
        var url = $"/api/murs/{wall.Value}/deplacements/{Guid.CreateVersion7()}";
        var group = Guid.CreateVersion7();

        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(client, token, url, new { noteId = note.Id.Value, groupId = (Guid?)group })).StatusCode);
        await host.PlacedAsync(wall, note.Id, null);
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(client, token, url, new { noteId = note.Id.Value, groupId = (Guid?)group })).StatusCode);

        Assert.Equal(2, (await host.ViewAsync(wall)).Loose.Count); // The late copy did not undo what came after it.
        await host.WithDbAsync(async db => Assert.Equal(2, await db.WallMoves.CountAsync(m => m.WallId == wall)));
    }

    [Fact]
    public async Task Moving_does_not_touch_the_walls_version_so_two_hosts_do_not_collide()
    {
        var wall = await host.OpenedAsync("Il sonne", "La clé");
        await host.RevealedAsync(wall);
        var version = await VersionAsync(wall);

        foreach (var note in await host.NotesAsync(wall)) await host.PlacedAsync(wall, note.Id, new(Guid.CreateVersion7()));

        Assert.Equal(version, await VersionAsync(wall));
    }

    [Fact]
    public async Task A_move_needs_the_token_the_right_and_a_note_of_this_wall()
    {
        var wall = await host.OpenedAsync("Il sonne");
        var other = await host.OpenedAsync("Ailleurs");
        await host.RevealedAsync(wall);
        await host.RevealedAsync(other);
        var theirs = (await host.NotesAsync(other))[0].Id;
        var (client, token) = await DeskAsync(wall);
        var url = $"/api/murs/{wall.Value}/deplacements/{Guid.CreateVersion7()}";
        var body = new { noteId = theirs.Value, groupId = (Guid?)null };

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PutAsJsonAsync(url, body)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(client, token, url, body)).StatusCode);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await MoveAsync(host.Farid, wall, theirs)).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await MoveAsync(host.Aline, wall, theirs)).Kind);
    }

    [Fact]
    public async Task A_group_that_was_emptied_is_gone()
    {
        var (wall, groups) = await host.GroupedAsync("Le téléphone", "La pause");
        var note = (await host.ViewAsync(wall)).Groups.Single(g => g.Id == groups[0]).Notes[0];

        await host.PlacedAsync(wall, note.Id, groups[1]);

        Assert.Equal(groups[1], Assert.Single((await host.ViewAsync(wall)).Groups).Id);
    }

    private Task<Result<Done>> MoveAsync(Domain.Access.PersonId person, WallId wall, WallNoteId note) =>
        host.AsAsync<PlaceNote, Done>(person, p => p.RunAsync(new(wall, [new(new(Guid.CreateVersion7()), note, null)]), default));

    private async Task<int> VersionAsync(WallId wall) =>
        await host.WithAsync<Data.ReadDb, int>(db => db.Walls.Where(w => w.Id == wall).Select(w => w.Version).SingleAsync());

    private async Task<(HttpClient Client, string Token)> DeskAsync(WallId wall)
    {
        var client = host.ClientFor(host.Bruno);
        var page = await client.GetStringAsync($"/murs/{wall.Value}");
        return (client, Regex.Match(page, "__RequestVerificationToken\" value=\"(?<t>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["t"].Value);
    }

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string token, string url, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", token);
        return await client.SendAsync(request);
    }
}
