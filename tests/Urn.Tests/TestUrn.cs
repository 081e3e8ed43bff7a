using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Essaim.Domain.Voice;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Urn.Tests;

/// <summary>The urn alone, on a real port and a file of its own. Tests speak HTTP to it, and read its file when it is stopped.</summary>
public sealed class TestUrn : IAsyncDisposable
{
    public const string Secret = "un secret de plus de trente-deux signes";

    private readonly string _folder = Directory.CreateTempSubdirectory("urne").FullName;
    private readonly WebApplication _app;

    private TestUrn() => _app = UrnHosting.Build(FilePath, Secret, "http://127.0.0.1:0");

    public string FilePath => Path.Combine(_folder, "urne.db");

    public HttpClient Http { get; private set; } = null!;

    internal Ballots Ballots => _app.Services.GetRequiredService<Ballots>();

    internal Intake Intake => _app.Services.GetRequiredService<Intake>();

    internal Batches Batches => _app.Services.GetRequiredService<Batches>();

    internal RollBatches Rolls => _app.Services.GetRequiredService<RollBatches>();

    internal UrnFile File => _app.Services.GetRequiredService<UrnFile>();

    public static async Task<TestUrn> StartAsync()
    {
        var urn = new TestUrn();
        await urn._app.StartAsync();
        urn.Http = new() { BaseAddress = new(urn._app.Urls.First()) };
        return urn;
    }

    public static Manifest Wall(string? ballot = null) => new(
        ballot ?? Manifest.NewBallot(), CampaignKind.Wall, Audience.Staff, "Tout le groupe.", [Question.ForWall("Qu’est-ce qui vous coupe ?")], 3, 280, 5,
        "http://localhost:5080/e/XK47PD");

    public static Manifest Pulse(string? ballot = null) => Wall(ballot) with
    {
        Kind = CampaignKind.Pulse,
        Questions = [new("prete", "Avez-vous eu ce qu’il fallait ?", null, [new("oui", "Oui"), new("moyen", "Plus ou moins"), new("non", "Non")])],
    };

    public async Task<string> OpenAsync(Manifest manifest)
    {
        Assert.True(await Ballots.OpenAsync(manifest, default));
        return manifest.Ballot;
    }

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>What the script of a phone sends: padded to a class of size, without a cookie.</summary>
    public static ByteArrayContent Body(string id, string question, string said)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { id, answers = new Dictionary<string, string>(StringComparer.Ordinal) { [question] = said } });
        var padded = new byte[4096];
        padded.AsSpan().Fill((byte)' ');
        json.CopyTo(padded, 0);
        return new(padded) { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=utf-8") } };
    }

    public async Task<HttpResponseMessage> PostAsync(string ballot, string id, string question, string said)
    {
        using var body = Body(id, question, said);
        return await Http.PostAsync($"/v1/{ballot}", body, CancellationToken.None);
    }

    public static async Task<string> ReceiptAsync(HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(CancellationToken.None));
        return json.RootElement.GetProperty("receipt").GetString()!;
    }

    /// <summary>Stops the urn and reads every file it leaves behind.</summary>
    public async Task<byte[]> DumpAsync()
    {
        await _app.DisposeAsync();
        var all = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(System.IO.File.ReadAllBytes);
        return [.. all.SelectMany(bytes => bytes)];
    }

    public static bool Contains(byte[] dump, string text) => dump.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
