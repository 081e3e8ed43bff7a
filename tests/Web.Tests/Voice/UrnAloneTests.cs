using System.Collections.Concurrent;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;

namespace Essaim.Web.Tests.Voice;

/// <summary>The urn on a machine of its own, reached by the register over HTTP.</summary>
public sealed class UrnAloneTests
{
    [Fact]
    public async Task R48_what_was_acknowledged_survives_being_killed_at_any_moment()
    {
        using var urn = new UrnProcess();
        await urn.StartAsync();
        using var http = RemoteUrnLink.Client(urn.Url, UrnProcess.Secret);
        var link = new RemoteUrnLink(http);
        var wall = Rules(CampaignKind.Wall);
        await link.OpenAsync(wall, default);
        var (acknowledged, number) = (new ConcurrentBag<string>(), 0);

        for (var life = 0; life < 4; life++)
        {
            var sending = Enumerable.Range(0, 8).Select(async _ =>
            {
                while (await urn.TrySendAsync(wall.Ballot, "mot", $"Mot {Interlocked.Increment(ref number)}") is { } said) acknowledged.Add(said);
            }).ToList();
            await Task.Delay(300 + (life * 130));
            urn.Kill();
            await Task.WhenAll(sending);
            await urn.StartAsync();
        }

        var notes = (await link.RevealAsync(wall.Ballot, default)).Notes;

        Assert.True(acknowledged.Count > 20, $"{acknowledged.Count} were acknowledged");
        Assert.Empty(acknowledged.Except(notes, StringComparer.Ordinal));
        Assert.Equal(notes.Count, notes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_register_does_with_a_far_urn_all_that_it_does_with_its_own()
    {
        using var urn = new UrnProcess();
        await urn.StartAsync();
        using var http = RemoteUrnLink.Client(urn.Url, UrnProcess.Secret);
        var link = new RemoteUrnLink(http);
        var pulse = Rules(CampaignKind.Pulse);

        await link.OpenAsync(pulse, default);
        await link.OpenAsync(pulse, default);
        await Assert.ThrowsAsync<UrnSilentException>(() => link.OpenAsync(pulse with { Smallest = 1 }, default));
        for (var i = 0; i < 12; i++) Assert.NotNull(await urn.TrySendAsync(pulse.Ballot, "prete", i < 6 ? "oui" : "non"));
        var batch = (await link.ReleaseAsync(pulse.Ballot, 1, default))!;
        Assert.Null(await link.ReleaseAsync(pulse.Ballot, 2, default));
        await link.CloseAsync(pulse.Ballot, default);
        Assert.Null(await urn.TrySendAsync(pulse.Ballot, "prete", "oui"));
        await link.ForgetAsync(pulse.Ballot, default);

        Assert.Equal([6, 6], batch.Tables[0].Parts.Select(p => p.Count));
        await Assert.ThrowsAsync<UrnSilentException>(() => link.CloseAsync(pulse.Ballot, default));
    }

    [Fact]
    public async Task A_dead_urn_and_a_wrong_secret_are_said_and_change_nothing()
    {
        using var urn = new UrnProcess();
        using var http = RemoteUrnLink.Client(urn.Url, UrnProcess.Secret);
        await Assert.ThrowsAsync<UrnSilentException>(() => new RemoteUrnLink(http).OpenAsync(Rules(CampaignKind.Wall), default));

        await urn.StartAsync();
        using var stranger = RemoteUrnLink.Client(urn.Url, "un autre secret de plus de trente-deux signes");
        await Assert.ThrowsAsync<UrnSilentException>(() => new RemoteUrnLink(stranger).OpenAsync(Rules(CampaignKind.Wall), default));
    }

    private static Manifest Rules(CampaignKind kind) => new(
        Manifest.NewBallot(), kind, Audience.Staff, "Tout le groupe.",
        kind is CampaignKind.Wall ? [Question.ForWall("Et ?")] : [new("prete", "Prête ?", null, [new("oui", "Oui"), new("non", "Non")])],
        3, 280, 5, "http://localhost:5080/e/XK47PD");
}
