using System.Security.Cryptography;
using Essaim.Domain.Voice;

namespace Essaim.Urn.Tests;

/// <summary>Whoever knows in which order people answered must not find that order in the urn.</summary>
public sealed class OrderTests
{
    private const int Runs = 30;

    [Fact]
    public async Task R5_the_file_is_the_same_bytes_whoever_came_first()
    {
        var ballot = Manifest.NewBallot();
        var answers = Enumerable.Range(0, Bag.Most).Select(i => (Id: RandomNumberGenerator.GetBytes(16), Said: $"Mot {i} {new string('x', i * 3)}")).ToArray();
        byte[]? expected = null;
        for (var run = 0; run < 3; run++)
        {
            RandomNumberGenerator.Shuffle<(byte[], string)>(answers);
            await using var urn = await TestUrn.StartAsync();
            await urn.OpenAsync(TestUrn.Wall(ballot));
            foreach (var (id, said) in answers) await TakeAsync(urn, ballot, id, said);

            var dump = await urn.DumpAsync();
            Assert.Equal(expected ??= dump, dump);
        }
    }

    [Fact]
    public async Task R6_no_order_of_arrival_in_the_file_before_the_reveal_nor_after()
    {
        var (before, after) = (0.0, 0.0);
        for (var run = 0; run < Runs; run++)
        {
            await using var waiting = await FilledAsync(revealed: false);
            before += Kendall(Offsets(await waiting.DumpAsync()));
            await using var revealed = await FilledAsync(revealed: true);
            after += Kendall(Offsets(await revealed.DumpAsync()));
        }

        // Under the hypothesis of no order, the mean of 30 taus over 12 items has a standard deviation of 0.039.
        Assert.InRange(before / Runs, -0.16, 0.16);
        Assert.InRange(after / Runs, -0.16, 0.16);
    }

    [Fact]
    public async Task R6_notes_leave_in_an_order_of_their_own()
    {
        var sum = 0.0;
        for (var run = 0; run < Runs; run++)
        {
            await using var urn = await TestUrn.StartAsync();
            var ballot = await FillAsync(urn);
            var notes = (await urn.Batches.RevealAsync(ballot, default))!.Notes;
            sum += Kendall([.. Enumerable.Range(0, 12).Select(i => (double)notes.ToList().IndexOf(Note(i)))]);
        }

        Assert.InRange(sum / Runs, -0.16, 0.16);
    }

    [Fact]
    public async Task R19_two_notes_of_one_phone_share_nothing_in_the_file()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        foreach (var said in (string[])["Premier mot", "Second mot"]) await TakeAsync(urn, ballot, RandomNumberGenerator.GetBytes(16), said);

        var slips = await urn.File.InOneTransactionAsync(() => Intake.Waiting(urn.File, Ballots.Find(urn.File, ballot)!), default);

        Assert.Equal(4, slips.SelectMany(s => (string[])[Convert.ToHexString(s.Key), Convert.ToHexString(s.Seal)]).ToHashSet(StringComparer.Ordinal).Count);
    }

    private static async Task<TestUrn> FilledAsync(bool revealed)
    {
        var urn = await TestUrn.StartAsync();
        var ballot = await FillAsync(urn);
        if (revealed) await urn.Batches.RevealAsync(ballot, default);
        return urn;
    }

    private static async Task<string> FillAsync(TestUrn urn)
    {
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        for (var i = 0; i < 12; i++) await TakeAsync(urn, ballot, RandomNumberGenerator.GetBytes(16), Note(i));
        return ballot;
    }

    private static string Note(int arrival) => $"Marque-{(char)('A' + arrival)}-fin";

    private static double[] Offsets(byte[] dump) => [.. Enumerable.Range(0, 12).Select(i =>
    {
        var at = dump.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Note(i)));
        Assert.True(at >= 0);
        return (double)at;
    })];

    internal static double Kendall(double[] places)
    {
        var (sum, pairs) = (0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = i + 1; j < places.Length; j++, pairs++) sum += Math.Sign(places[j] - places[i]);
        }

        return (double)sum / pairs;
    }

    private static async Task TakeAsync(TestUrn urn, string ballot, byte[] id, string said) => Assert.False((await urn.Intake.TakeAsync(
        ballot, id, new Dictionary<string, string>(StringComparer.Ordinal) { [Question.OfWall] = said }, default)).Failed(out _));
}
