using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Essaim.Domain.Voice;

namespace Essaim.Urn;

/// <summary>
/// What somebody of a roll sends: a token that the counter signed without seeing it, the public half of a key made for this one letter,
/// an answer, and that key's signature. It proves "one of the roll" and nothing more.
/// </summary>
/// <param name="Token">32 random bytes, then the digest of the letter's own key: nobody else can use it.</param>
/// <param name="Sequence">Raised by one each time its author writes it anew.</param>
/// <param name="Answer">Empty when its author takes it back.</param>
internal sealed record Letter(byte[] Token, byte[] TokenSignature, byte[] Key, uint Sequence, string Answer, byte[] Signed, byte[] Signature)
{
    /// <summary>Every letter weighs one of these, so that the network does not learn how much was written.</summary>
    public static readonly IReadOnlyList<int> Sizes = [4096, 16_384, 65_536, 524_288];

    private const byte Form = 1;
    private const int TokenAt = 1, SignatureAt = TokenAt + 64, KeyAt = SignatureAt + 256, SequenceAt = KeyAt + 65, LengthAt = SequenceAt + 4, AnswerAt = LengthAt + 4;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when the bytes are no letter.</summary>
    public static Letter? Read(ReadOnlySpan<byte> body)
    {
        if (!Sizes.Contains(body.Length) || body[0] is not Form) return null;
        var length = BinaryPrimitives.ReadInt32BigEndian(body[LengthAt..]);
        var end = AnswerAt + (long)length;
        if (length < 0 || end + 64 > body.Length || body[(int)(end + 64)..].IndexOfAnyExcept((byte)0) >= 0) return null;
        try
        {
            return new(
                body[TokenAt..SignatureAt].ToArray(), body[SignatureAt..KeyAt].ToArray(), body[KeyAt..SequenceAt].ToArray(),
                BinaryPrimitives.ReadUInt32BigEndian(body[SequenceAt..]), Strict.GetString(body[AnswerAt..(int)end]),
                body[..(int)end].ToArray(), body[(int)end..(int)(end + 64)].ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The rank of the pool whose key signed the token; null when none did, or when the letter is not its author's.</summary>
    public byte? PoolIn(Manifest manifest)
    {
        if (!SHA256.HashData(Key).AsSpan().SequenceEqual(Token.AsSpan(32)) || !IsFromItsAuthor(manifest.Ballot)) return null;
        for (byte rank = 0; rank < manifest.Roll!.Pools.Count; rank++)
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(manifest.Roll.Pools[rank].Spki), out _);
            if (rsa.VerifyData(Token, TokenSignature, HashAlgorithmName.SHA384, RSASignaturePadding.Pss)) return rank;
        }

        return null;
    }

    /// <summary>The ballot's name is signed with the rest: a letter caught on its way is of no use elsewhere.</summary>
    private bool IsFromItsAuthor(string ballot)
    {
        try
        {
            var point = new ECPoint { X = Key[1..33], Y = Key[33..] };
            using var author = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
            byte[] signed = [.. Encoding.UTF8.GetBytes($"essaim letter {ballot}\n"), .. Signed];
            return Key[0] is 4 && author.VerifyData(signed, Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
