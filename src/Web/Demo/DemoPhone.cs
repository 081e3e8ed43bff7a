using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Essaim.Data;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice.Counter;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>
/// The phone of somebody on a roll, in the demo story: draws a slip, has its tokens signed at the counter, writes letters. It leaves the
/// blinding out: there is nobody here to hide from, and counter and urn cannot tell.
/// </summary>
internal sealed class DemoPhone
{
    private readonly Manifest _manifest;
    private readonly List<(ECDsa Author, byte[] Key, byte[] Token, byte[] Signature)> _tokens = [];
    private int _used;

    private DemoPhone(Manifest manifest) => _manifest = manifest;

    public static async Task<DemoPhone> DrawAsync(DemoStage stage, DemoPerson host, CampaignId campaign, string pool)
    {
        var manifest = await stage.WithAsync<ReadDb, Manifest>(db => db.Campaigns.Where(c => c.Id == campaign).Select(c => c.Manifest).SingleAsync());
        var slip = (await stage.AsAsync<GiveSlips, IReadOnlyList<string>>(host, give => give.RunAsync(new(campaign, pool, 1), default)))[0];
        var phone = new DemoPhone(manifest);
        var made = Enumerable.Range(0, manifest.Roll!.TokensPerPerson).Select(_ => Make()).ToList();
        var signed = await stage.AsAsync<IssueTokens, IReadOnlyList<string>>(
            host, issue => issue.RunAsync(new(manifest.Ballot, slip, [.. made.Select(m => Convert.ToBase64String(Encode(m.Token)))]), default));
        phone._tokens.AddRange(made.Zip(signed, (m, s) => (m.Author, m.Key, m.Token, Convert.FromBase64String(s))));
        return phone;
    }

    private static readonly int[] Sizes = [4096, 16_384, 65_536, 524_288];

    /// <summary>A letter under the next token, as it would go to the urn.</summary>
    public byte[] Write(string answer)
    {
        var (author, key, token, signature) = _tokens[_used++];
        byte[] head = [1, .. token, .. signature, .. key, .. Number(1), .. Number((uint)Encoding.UTF8.GetByteCount(answer)), .. Encoding.UTF8.GetBytes(answer)];
        byte[] whole = [.. head, .. author.SignData([.. Encoding.UTF8.GetBytes($"essaim letter {_manifest.Ballot}\n"), .. head], HashAlgorithmName.SHA256)];
        var body = new byte[Sizes.First(size => size >= whole.Length)];
        whole.CopyTo(body, 0);
        return body;
    }

    private static (ECDsa Author, byte[] Key, byte[] Token) Make()
    {
        var author = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = author.ExportParameters(includePrivateParameters: false).Q;
        byte[] key = [4, .. point.X!, .. point.Y!];
        return (author, key, [.. RandomNumberGenerator.GetBytes(32), .. SHA256.HashData(key)]);
    }

    /// <summary>EMSA-PSS (RFC 8017, 9.1.1) for a key of 2048 bits, SHA-384 and a salt of 48 bytes.</summary>
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

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
