using System.Buffers.Binary;
using System.Net.Http.Json;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Essaim.Domain.Voice;

namespace Essaim.Web.Tests.Voice.Counter;

/// <summary>What the script of a phone does, in C#: blinds, fetches, unblinds, writes letters. An independent reading of RFC 9474.</summary>
public sealed class BlindPhone : IDisposable
{
    private readonly RSA _counter = RSA.Create();
    private readonly BigInteger _n, _e;
    private readonly List<(ECDsa Author, byte[] Key, byte[] Token, BigInteger Inverse)> _tokens = [];
    private readonly string _ballot;
    private readonly string? _slip;

    public BlindPhone(Manifest manifest, string pool, string? slip)
    {
        (_ballot, _slip) = (manifest.Ballot, slip);
        _counter.ImportSubjectPublicKeyInfo(Convert.FromBase64String(manifest.Roll!.Pools.Single(p => p.Key == pool).Spki), out _);
        var key = _counter.ExportParameters(false);
        (_n, _e) = (Number(key.Modulus!), Number(key.Exponent!));
        Blinded = [.. Enumerable.Range(0, manifest.Roll.TokensPerPerson).Select(_ => Prepare())];
    }

    public IReadOnlyList<string> Blinded { get; }

    public IReadOnlyList<byte[]> Signatures { get; private set; } = [];

    public Task<HttpResponseMessage> AskAsync(HttpClient counter, IReadOnlyList<string>? values = null) =>
        counter.PostAsJsonAsync($"/guichet/{_ballot}", new { slip = _slip, values = values ?? Blinded });

    /// <summary>Takes the blinding off and checks every signature.</summary>
    public async Task<BlindPhone> FetchAsync(HttpClient counter)
    {
        var reply = await AskAsync(counter);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        using var json = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        Signatures = [.. json.RootElement.GetProperty("signatures").EnumerateArray().Zip(_tokens, (s, t) => Bytes(Number(s.GetBytesFromBase64()) * t.Inverse % _n, 256))];
        foreach (var (token, signature) in _tokens.Zip(Signatures)) Assert.True(_counter.VerifyData(token.Token, signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pss));
        return this;
    }

    public byte[] Letter(string answer, int token = 0, uint sequence = 1)
    {
        var (author, key, value, _) = _tokens[token];
        byte[] head = [1, .. value, .. Signatures[token], .. key, .. Number(sequence), .. Number((uint)Encoding.UTF8.GetByteCount(answer)), .. Encoding.UTF8.GetBytes(answer)];
        byte[] whole = [.. head, .. author.SignData([.. Encoding.UTF8.GetBytes($"essaim letter {_ballot}\n"), .. head], HashAlgorithmName.SHA256)];
        var body = new byte[4096];
        whole.CopyTo(body, 0);
        return body;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpClient urn, string answer, int token = 0, uint sequence = 1)
    {
        using var body = new ByteArrayContent(Letter(answer, token, sequence));
        body.Headers.ContentType = new("text/plain");
        return await urn.PostAsync($"/v1/{_ballot}", body);
    }

    public void Dispose()
    {
        _counter.Dispose();
        foreach (var token in _tokens) token.Author.Dispose();
    }

    private string Prepare()
    {
        var author = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = author.ExportParameters(false).Q;
        byte[] key = [4, .. point.X!, .. point.Y!];
        byte[] token = [.. RandomNumberGenerator.GetBytes(32), .. SHA256.HashData(key)];
        var factor = Number(RandomNumberGenerator.GetBytes(255));
        _tokens.Add((author, key, token, Inverse(factor)));
        return Convert.ToBase64String(Bytes(Number(Encode(token)) * BigInteger.ModPow(factor, _e, _n) % _n, 256));
    }

    /// <summary>EMSA-PSS for a key of 2048 bits, SHA-384 and a salt of 48 bytes.</summary>
    private static byte[] Encode(byte[] message)
    {
        var salt = RandomNumberGenerator.GetBytes(48);
        var hash = SHA384.HashData([.. new byte[8], .. SHA384.HashData(message), .. salt]);
        byte[] block = [.. new byte[256 - 48 - 48 - 2], 1, .. salt];
        var mask = Enumerable.Range(0, 5).SelectMany(i => SHA384.HashData([.. hash, .. Number((uint)i)])).ToArray();
        for (var i = 0; i < block.Length; i++) block[i] ^= mask[i];
        block[0] &= 0x7F;
        return [.. block, .. hash, 0xBC];
    }

    private BigInteger Inverse(BigInteger number)
    {
        var (r0, r1, t0, t1) = (_n, number, BigInteger.Zero, BigInteger.One);
        while (!r1.IsZero) (r0, r1, t0, t1) = (r1, r0 % r1, t1, t0 - (r0 / r1 * t1));
        return ((t0 % _n) + _n) % _n;
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Bytes(BigInteger value, int length)
    {
        var bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
