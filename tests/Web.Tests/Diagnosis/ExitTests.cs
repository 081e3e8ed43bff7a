using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Diagnosis;

public sealed class ExitTests(WallHost host) : IClassFixture<WallHost>
{
    [Fact]
    public async Task A_wall_closes_when_everything_on_it_has_a_way_out_and_its_code_dies()
    {
        var (wall, groups) = await ExitingAsync();
        var code = (await host.ViewAsync(wall)).Code;
        Assert.Equal(WallErrors.GroupsWithoutExit(2), TestHost.Refusal(await CloseAsync(wall)));
        await LeaveAsync(wall, groups[0], "Test", "On coupe le renvoi d’appel.");
        await LeaveAsync(wall, groups[1], "Question", "Peut-on garder la salle de pause ?");
        Assert.Equal(WallErrors.NotesWithoutExit(1), TestHost.Refusal(await CloseAsync(wall)));

        var parked = await TestHost.PostFormAsync(host.ClientFor(host.Bruno), $"/murs/{wall.Value}/restes", "park", new Dictionary<string, string> { ["Input.Reason"] = "Pas assez de temps." });
        Assert.Equal(HttpStatusCode.Found, parked.StatusCode);
        TestHost.Value(await CloseAsync(wall));
        TestHost.Value(await CloseAsync(wall));

        Assert.Equal(3, (await host.ViewAsync(wall)).Groups.Count);
        using var late = new FormUrlEncodedContent([new("cle", Guid.Empty.ToString())]);
        Assert.Equal($"/e/{code}", (await host.Anonymous().PostAsync($"/e/{code}/voix", late)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Each_exit_is_told_once_with_its_sources()
    {
        var (wall, groups) = await ExitingAsync();

        for (var i = 0; i < 2; i++)
            TestHost.Value(await host.AsAsync<ExitGroup, Done>(host.Bruno, e => e.RunAsync(new(wall, groups[0], WallExit.Decision, "Le standard garde la ligne."), default)));

        await host.WithDbAsync(async db =>
        {
            var told = await db.Journal.SingleAsync(j => j.Kind == nameof(WallGroupExited) && j.Payload.Contains(groups[0].Value.ToString()));
            Assert.Equal(host.Ours, told.EstablishmentId);
            Assert.Contains("\"NoteCount\":1", told.Payload, StringComparison.Ordinal);
        });
        var other = await host.AsAsync<ExitGroup, Done>(host.Bruno, e => e.RunAsync(new(wall, groups[0], WallExit.Parked, "Finalement non."), default));
        Assert.Equal(WallErrors.AlreadyOut, TestHost.Refusal(other));
    }

    [Fact]
    public async Task The_page_of_an_exit_asks_for_a_door_and_a_sentence_and_keeps_what_was_typed()
    {
        var (wall, groups) = await ExitingAsync();
        var url = $"/murs/{wall.Value}/paquets/{groups[0].Value}/sortie";

        var doorless = await TestHost.PostFormAsync(host.ClientFor(host.Bruno), url, "exit", new Dictionary<string, string> { ["Input.Reason"] = "Une phrase gardée" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, doorless.StatusCode);
        var page = await doorless.Content.ReadAsStringAsync();
        Assert.Contains("Choisissez une des quatre sorties", page, StringComparison.Ordinal);
        Assert.Contains("Une phrase gardée", page, StringComparison.Ordinal);

        var silent = await TestHost.PostFormAsync(host.ClientFor(host.Bruno), url, "exit", new Dictionary<string, string> { ["Input.Exit"] = "Parked", ["Input.Reason"] = "" });
        Assert.Contains("Dites pourquoi ce sujet attend", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_projector_the_door_is_already_chosen_and_leads_back()
    {
        var (wall, groups) = await ExitingAsync();
        var client = host.ClientFor(host.Bruno);
        var stage = await client.GetStringAsync($"/murs/{wall.Value}/projection");
        Assert.Contains("par où sort-il", stage, StringComparison.Ordinal);

        var left = await TestHost.PostFormAsync(
            client, $"/murs/{wall.Value}/paquets/{groups[0].Value}/sortie?par=1&retour=projection", "exit",
            new Dictionary<string, string> { ["Input.Exit"] = "Test", ["Input.Reason"] = "On coupe le renvoi." });

        Assert.EndsWith($"/murs/{wall.Value}/projection", left.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_and_readers_let_nothing_out()
    {
        var (wall, groups) = await ExitingAsync();
        var command = new ExitGroup.Command(wall, groups[0], WallExit.Test, "On essaie.");

        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<ExitGroup, Done>(host.Farid, e => e.RunAsync(command, default))).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<ExitGroup, Done>(host.Aline, e => e.RunAsync(command, default))).Kind);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(host.Farid).GetAsync($"/murs/{wall.Value}/compte-rendu")).StatusCode);
    }

    /// <summary>Two named groups, one loose note, no vote.</summary>
    private async Task<(WallId Wall, WallGroupId[] Groups)> ExitingAsync()
    {
        var (wall, groups) = await host.GroupedAsync("Le téléphone", "La pause", "À part");
        var alone = (await host.ViewAsync(wall)).Groups.Single(g => g.Id == groups[2]).Notes[0];
        await host.PlacedAsync(wall, alone.Id, null);
        TestHost.Value(await host.AdvanceAsync(host.Bruno, wall, WallPhase.Exits));
        return (wall, groups);
    }

    private Task<Result<Done>> CloseAsync(WallId wall) => host.AdvanceAsync(host.Bruno, wall, WallPhase.Closed);

    private async Task LeaveAsync(WallId wall, WallGroupId group, string exit, string reason)
    {
        var left = await TestHost.PostFormAsync(
            host.ClientFor(host.Bruno), $"/murs/{wall.Value}/paquets/{group.Value}/sortie", "exit",
            new Dictionary<string, string> { ["Input.Exit"] = exit, ["Input.Reason"] = reason });
        Assert.Equal(HttpStatusCode.Found, left.StatusCode);
    }
}
