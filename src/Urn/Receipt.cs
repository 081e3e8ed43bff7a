using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Essaim.Urn;

/// <summary>What an answer leaves behind: the urn keeps two digests of an id that only the phone knows, and the phone gets a short code.</summary>
/// <param name="Key">Says "this id has already answered".</param>
/// <param name="Seal">Says "with these very words". Without the id nobody can try words against it.</param>
internal readonly record struct Receipt(byte[] Key, byte[] Seal)
{
    public const int DigestLength = 32;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: no I, L, O or U.

    public static Receipt Of(string ballot, ReadOnlySpan<byte> id, string kept) =>
        new(Digest("answered", ballot, id, ""), Digest("sealed", ballot, id, kept));

    /// <summary>The same for a letter with a token: written anew under a higher number, it is another text of the same answer.</summary>
    public static Receipt Of(string ballot, ReadOnlySpan<byte> token, uint sequence, string kept)
    {
        var seal = new byte[token.Length + 4];
        token.CopyTo(seal);
        BinaryPrimitives.WriteUInt32BigEndian(seal.AsSpan(token.Length), sequence);
        return new(Digest("answered", ballot, token, ""), Digest("sealed", ballot, seal, kept));
    }

    /// <summary>Ten signs, to be written on paper: <c>K7T2Q-4MX9D</c>.</summary>
    public static string Code(ReadOnlySpan<byte> key)
    {
        var bits = ((ulong)key[0] << 48) | ((ulong)key[1] << 40) | ((ulong)key[2] << 32) | ((ulong)key[3] << 24)
            | ((ulong)key[4] << 16) | ((ulong)key[5] << 8) | key[6];
        var code = new StringBuilder(11);
        for (var sign = 0; sign < 10; sign++)
        {
            if (sign is 5) code.Append('-');
            code.Append(Alphabet[(int)((bits >> (51 - (5 * sign))) & 31)]);
        }

        return code.ToString();
    }

    private static byte[] Digest(string purpose, string ballot, ReadOnlySpan<byte> id, string kept)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"essaim urn {purpose} {ballot} "));
        hash.AppendData(id);
        hash.AppendData(Encoding.UTF8.GetBytes(kept));
        return hash.GetHashAndReset();
    }
}
