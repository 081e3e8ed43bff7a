using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Diagnosis;

public sealed class RevealWallTests(WallHost host) : IClassFixture<WallHost>
{
    [Fact]
    public async Task Nobody_reads_before_the_reveal_and_everybody_at_the_same_moment_after()
    {
        var wall = await host.OpenedAsync("Le téléphone sonne", "La clé de la pharmacie");
        foreach (var person in new[] { host.Bruno, host.Aline, host.Chloe })
            Assert.DoesNotContain("La clé de la pharmacie", await host.ClientFor(person).GetStringAsync($"/murs/{wall.Value}"), StringComparison.Ordinal);
        Assert.Empty(await host.NotesAsync(wall));

        var shown = await TestHost.PostFormAsync(host.ClientFor(host.Bruno), $"/murs/{wall.Value}", "advance", new Dictionary<string, string> { ["Next.Phase"] = "Grouping" });

        Assert.Equal(HttpStatusCode.Found, shown.StatusCode);
        foreach (var person in new[] { host.Bruno, host.Aline, host.Chloe })
            Assert.Contains("La clé de la pharmacie", await host.ClientFor(person).GetStringAsync($"/murs/{wall.Value}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revealed_twice_by_two_hosts_each_note_is_there_once()
    {
        var wall = await host.OpenedAsync("Un", "Deux", "Trois");

        await host.RevealedAsync(wall);
        await host.RevealedAsync(wall);

        Assert.Equal(["Deux", "Trois", "Un"], (await host.NotesAsync(wall)).Select(n => n.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_hosts_who_press_together_reveal_once()
    {
        var wall = await host.OpenedAsync("Un", "Deux", "Trois");

        var pressed = await Task.WhenAll(Enumerable.Range(0, 4).Select(async press => !(await host.RevealAsync(host.Bruno, wall)).Failed(out _)));

        Assert.Contains(true, pressed);
        Assert.Equal(3, (await host.NotesAsync(wall)).Count);
    }

    [Fact]
    public async Task A_stranger_sees_nothing_and_management_does_not_press()
    {
        var wall = await host.OpenedAsync("Un");

        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.RevealAsync(host.Farid, wall)).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.RevealAsync(host.Aline, wall)).Kind);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(host.Farid).GetAsync($"/murs/{wall.Value}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(host.Farid).GetAsync($"/murs/{wall.Value}/projection")).StatusCode);
    }

    [Fact]
    public async Task Before_the_reveal_a_note_goes_when_two_colleges_agree_and_not_before()
    {
        var wall = await host.OpenedAsync("Madame Untel n’écoute pas", "La clé de la pharmacie");
        TestHost.Value(await host.AsAsync<RevealWall, Done>(host.Bruno, r => r.ForReviewAsync(wall, default)));
        var note = (await host.NotesAsync(wall)).Single(n => n.Text.StartsWith("Madame", StringComparison.Ordinal)).Id;
        var page = $"/murs/{wall.Value}/mots/{note.Value}/retirer";
        var why = new Dictionary<string, string> { ["Input.Because"] = nameof(NoteRemoval.NamesColleague) };

        Assert.Contains("Madame Untel", await host.ClientFor(host.Aline).GetStringAsync($"/murs/{wall.Value}"), StringComparison.Ordinal);
        for (var i = 0; i < 2; i++) await TestHost.PostFormAsync(host.ClientFor(host.Aline), page, "remove", why);
        Assert.Equal(2, (await host.NotesAsync(wall)).Count(n => n.RemovedBecause is null));

        await TestHost.PostFormAsync(host.ClientFor(host.Chloe), page, "remove", why);
        await host.RevealedAsync(wall);

        var view = await host.ViewAsync(wall);
        Assert.Equal("La clé de la pharmacie", Assert.Single(view.Loose).Text);
        Assert.Equal(new WallView.Removal(NoteRemoval.NamesColleague, 1), Assert.Single(view.Removed));
    }

    [Fact]
    public async Task The_review_is_for_the_three_colleges_only()
    {
        var jeanne = await host.SeatAsync("Jeanne", Domain.Access.Role.QualityLead, host.Ours);
        var wall = await host.OpenedAsync("La clé de la pharmacie");
        TestHost.Value(await host.AsAsync<RevealWall, Done>(jeanne, r => r.ForReviewAsync(wall, default)));
        var note = Assert.Single(await host.NotesAsync(wall)).Id;

        Assert.DoesNotContain("La clé de la pharmacie", await host.ClientFor(jeanne).GetStringAsync($"/murs/{wall.Value}"), StringComparison.Ordinal);
        Assert.DoesNotContain("La clé de la pharmacie", await host.ClientFor(jeanne).GetStringAsync($"/murs/{wall.Value}/projection"), StringComparison.Ordinal);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<ObjectToNote, Done>(jeanne, o => o.RunAsync(new(wall, note, NoteRemoval.Insults), default))).Kind);
    }

    [Fact]
    public async Task A_removed_note_leaves_its_reason_and_its_words_are_nowhere()
    {
        const string words = "Prénom reconnaissable xyzzy";
        var wall = await host.OpenedAsync(words, "La pause");
        await host.RevealedAsync(wall);
        var note = (await host.NotesAsync(wall)).Single(n => n.Text == words).Id;

        var url = $"/murs/{wall.Value}/mots/{note.Value}/retirer";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TestHost.PostFormAsync(host.ClientFor(host.Bruno), url, "remove")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(host.Aline).GetAsync(url)).StatusCode);
        await TestHost.PostFormAsync(host.ClientFor(host.Bruno), url, "remove", new Dictionary<string, string> { ["Input.Because"] = nameof(NoteRemoval.NamesColleague) });

        var page = await host.ClientFor(host.Aline).GetStringAsync($"/murs/{wall.Value}");
        Assert.DoesNotContain("xyzzy", page, StringComparison.Ordinal);
        Assert.Contains("1 mot retiré", page, StringComparison.Ordinal);
        await host.WithDbAsync(async db =>
        {
            Assert.False(await db.WallNotes.AnyAsync(n => n.Text.Contains("xyzzy")));
            Assert.False(await db.LiveEvents.AnyAsync(e => e.Html.Contains("xyzzy")));
            Assert.False(await db.Journal.AnyAsync(j => j.Payload.Contains("xyzzy")));
        });
    }
}
