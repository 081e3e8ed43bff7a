using System.Security.Cryptography;
using System.Text.Json;
using Essaim.Domain.Tests.Voice;
using Essaim.Domain.Voice;
using Essaim.Urn.Photos;

namespace Essaim.Urn.Tests.Photos;

/// <summary>A ballot for photos, and phones that send some.</summary>
internal sealed class TestSafari : IAsyncDisposable
{
    private readonly TestRoll _roll = new();

    private TestSafari(TestUrn urn, int places) => (Urn, Manifest) = (urn, _roll.Manifest with
    {
        Kind = CampaignKind.Photos,
        Questions = PhotoQuestions.For("Ce qui aide, ce qui gêne le matin"),
        Roll = _roll.Manifest.Roll! with { Size = places, TokensPerPerson = 1 },
    });

    public TestUrn Urn { get; }

    public Manifest Manifest { get; }

    public static async Task<TestSafari> StartAsync(int places = 8)
    {
        var safari = new TestSafari(await TestUrn.StartAsync(), places);
        await safari.Urn.OpenAsync(safari.Manifest);
        return safari;
    }

    public TestRoll.Token NewToken() => _roll.NewToken();

    /// <summary>A drawing that no other is like: its comment is taken off, its data differ.</summary>
    public static byte[] Photo(byte mark = 1, byte[]? extra = null)
    {
        var photo = Drawn.Jpeg(160, 120, extra);
        photo[^3] = mark;
        return photo;
    }

    public byte[] Letter(TestRoll.Token token, byte[] photo, string words = "Le chariot ne passe pas.", uint sequence = 1, string effect = "gene") => _roll.LetterOf(
        token, sequence, JsonSerializer.Serialize(new { effet = (string[])[effect], mot = (string[])[words, "group"], photo = (string[])[Convert.ToBase64String(photo)] }));

    public byte[] Withdrawal(TestRoll.Token token, uint sequence) => _roll.LetterOf(token, sequence, "");

    public Task<HttpResponseMessage> SendAsync(byte[] letter) => TestRoll.PostAsync(Urn, Manifest.Ballot, letter);

    public Task<HttpResponseMessage> SendAsync(byte[] photo, string words) => SendAsync(Letter(NewToken(), photo, words));

    public async Task<ReleasedPhotos?> ReleaseAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/registre/{Manifest.Ballot}/photos") { Headers = { Authorization = new("Bearer", TestUrn.Secret) } };
        using var reply = await Urn.Http.SendAsync(request);
        return (int)reply.StatusCode is 204 ? null : JsonSerializer.Deserialize<ReleasedPhotos>(await reply.Content.ReadAsStringAsync(), JsonSerializerOptions.Web);
    }

    public async Task EraseAsync(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/registre/photos/{name}") { Headers = { Authorization = new("Bearer", TestUrn.Secret) } };
        using var reply = await Urn.Http.SendAsync(request);
        Assert.Equal(204, (int)reply.StatusCode);
    }

    public byte[] Pictures() => File.ReadAllBytes(PhotoFile.PathBeside(Urn.FilePath));

    /// <summary>A picture's data that no other picture holds.</summary>
    public static byte[] Marked(out byte[] mark)
    {
        mark = RandomNumberGenerator.GetBytes(24);
        for (var i = 0; i < mark.Length; i++) mark[i] &= 0x7F; // No byte that starts a marker.
        return [.. Drawn.Start, .. Drawn.Quantization, .. Drawn.Frame(0xC0, 64, 64), .. Drawn.Huffman, .. Drawn.Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. mark, .. Drawn.End];
    }

    public async ValueTask DisposeAsync()
    {
        _roll.Dispose();
        await Urn.DisposeAsync();
    }
}
