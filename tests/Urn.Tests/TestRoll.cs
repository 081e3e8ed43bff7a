using System.Buffers.Binary;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Essaim.Domain.Voice;

namespace Essaim.Urn.Tests;

/// <summary>A roll's keys, and the people's phones. Here tokens are signed without being blinded: the urn cannot tell, the signature is the same.</summary>
public sealed class TestRoll : IDisposable
{
    private readonly Dictionary<string, RSA> _keys = new(StringComparer.Ordinal) { ["equipe"] = RSA.Create(2048), ["encadrement"] = RSA.Create(2048) };

    public TestRoll(int tokensPerPerson = 3) => Manifest = new(
        Manifest.NewBallot(), CampaignKind.Survey, Audience.Staff, "Des totaux seulement.",
        [
            new("avis", "Avez-vous ce qu’il faut ?", null, [new("oui", "Oui"), new("moyen", "Plus ou moins"), new("non", "Non")]),
            new("outils", "Quoi ?", null, [new("temps", "Du temps"), new("mains", "Des mains"), new("calme", "Du calme")]) { Kind = AnswerKind.Many },
            new("ordre", "D’abord ?", null, [new("temps", "Du temps"), new("mains", "Des mains"), new("calme", "Du calme")]) { Kind = AnswerKind.Rank, Most = 2 },
            new("mots", "Un exemple ?", null, []) { Kind = AnswerKind.Text, Longest = 300 },
        ],
        1, 280, 5, "http://localhost:5080/p")
    {
        Roll = new(43, tokensPerPerson, [new("equipe", "L’équipe", 40, Spki("equipe")), new("encadrement", "L’encadrement", 3, Spki("encadrement")) { IsManagement = true }]),
    };

    public Manifest Manifest { get; }

    public Token NewToken(string pool = "equipe")
    {
        var author = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = author.ExportParameters(false).Q;
        byte[] key = [4, .. point.X!, .. point.Y!];
        byte[] value = [.. RandomNumberGenerator.GetBytes(32), .. SHA256.HashData(key)];
        return new(author, key, value, _keys[pool].SignData(value, HashAlgorithmName.SHA384, RSASignaturePadding.Pss));
    }

    public byte[] Letter(Token token, uint sequence = 1, string avis = "oui", ECDsa? signedBy = null, string? ballot = null) =>
        LetterOf(token, sequence, JsonSerializer.Serialize(new { avis = (string[])[avis] }), signedBy, ballot);

    public byte[] LetterOf(Token token, uint sequence, string answer, ECDsa? signedBy = null, string? ballot = null)
    {
        byte[] head = [1, .. token.Value, .. token.Signature, .. token.Key, .. Number(sequence), .. Number((uint)Encoding.UTF8.GetByteCount(answer)), .. Encoding.UTF8.GetBytes(answer)];
        byte[] signed = [.. Encoding.UTF8.GetBytes($"essaim letter {ballot ?? Manifest.Ballot}\n"), .. head];
        byte[] whole = [.. head, .. (signedBy ?? token.Author).SignData(signed, HashAlgorithmName.SHA256)];
        var body = new byte[Urn.Letter.Sizes.First(size => size >= whole.Length)];
        whole.CopyTo(body, 0);
        return body;
    }

    public static async Task<HttpResponseMessage> PostAsync(TestUrn urn, string ballot, byte[] letter)
    {
        using var body = new ByteArrayContent(letter) { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/plain") } };
        return await urn.Http.PostAsync($"/v1/{ballot}", body, CancellationToken.None);
    }

    public Task<HttpResponseMessage> PostAsync(TestUrn urn, byte[] letter) => PostAsync(urn, Manifest.Ballot, letter);

    internal Task<List<Slip>> KeptAsync(TestUrn urn) =>
        urn.File.InOneTransactionAsync(() => Intake.Waiting(urn.File, Ballots.Find(urn.File, Manifest.Ballot)!), CancellationToken.None);

    public void Dispose()
    {
        foreach (var key in _keys.Values) key.Dispose();
    }

    private string Spki(string pool) => Convert.ToBase64String(_keys[pool].ExportSubjectPublicKeyInfo());

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    public sealed record Token(ECDsa Author, byte[] Key, byte[] Value, byte[] Signature);
}
