using System.Numerics;
using System.Security.Cryptography;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>
/// The raw RSA operation of a blind signature (RFC 9474, RSABSSA-SHA384-PSS-Randomized). The counter signs what it cannot read:
/// nothing that it sees here comes back in the token that reaches the urn.
/// </summary>
internal abstract class BlindSigner(RSAParameters key) : IDisposable
{
    public const int KeyBits = 2048;

    private readonly BigInteger _modulus = Number(key.Modulus);

    public int Length { get; } = key.Modulus!.Length;

    /// <summary>OpenSSL where it can be had; elsewhere our own arithmetic, blinded once more against who measures its time.</summary>
    public static BlindSigner From(RSAParameters key) => OpenSslSigner.IsAvailable ? new OpenSslSigner(key) : new ManagedSigner(key);

    /// <summary>Whether this may be signed: of the right length, and none of the values that sign themselves.</summary>
    public bool Accepts(ReadOnlySpan<byte> blinded)
    {
        var value = Number(blinded);
        return blinded.Length == Length && value > BigInteger.One && value < _modulus - BigInteger.One;
    }

    /// <summary>Signs, and checks its own work before it lets it out: a wrong signature would tell the key.</summary>
    public byte[] Sign(ReadOnlySpan<byte> blinded)
    {
        if (!Accepts(blinded)) throw new ArgumentOutOfRangeException(nameof(blinded));
        return SignAccepted(blinded.ToArray());
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract byte[] SignAccepted(byte[] blinded);

    protected virtual void Dispose(bool disposing)
    {
    }

    protected static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    protected byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[Length];
        var written = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        written.CopyTo(bytes, Length - written.Length);
        return bytes;
    }
}
