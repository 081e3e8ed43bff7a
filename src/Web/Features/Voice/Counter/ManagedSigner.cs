using System.Numerics;
using System.Security.Cryptography;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>
/// The same operation where OpenSSL is not to be had. <see cref="BigInteger"/> takes a time that depends on its numbers: base and exponents
/// are blinded with fresh randomness at each call, so that this time says nothing of the key. A mitigation, not a proof.
/// </summary>
internal sealed class ManagedSigner(RSAParameters key) : BlindSigner(key)
{
    private readonly BigInteger _n = Number(key.Modulus), _e = Number(key.Exponent), _p = Number(key.P), _q = Number(key.Q);
    private readonly BigInteger _dp = Number(key.DP), _dq = Number(key.DQ), _inverseOfQ = Number(key.InverseQ);

    protected override byte[] SignAccepted(byte[] blinded)
    {
        var (factor, inverse) = Factor();
        var hidden = Number(blinded) * BigInteger.ModPow(factor, _e, _n) % _n;
        var first = BigInteger.ModPow(hidden % _p, _dp + (Random(8) * (_p - 1)), _p);
        var second = BigInteger.ModPow(hidden % _q, _dq + (Random(8) * (_q - 1)), _q);
        var signed = second + (_inverseOfQ * (((first - second) % _p) + _p) % _p * _q);
        return BigInteger.ModPow(signed, _e, _n) == hidden
            ? Bytes(signed * inverse % _n)
            : throw new CryptographicException("The signature does not verify.");
    }

    /// <summary>A random factor and its inverse. What is inverted is the product with a second random number: the time taken says nothing of the factor.</summary>
    private (BigInteger Factor, BigInteger Inverse) Factor()
    {
        while (true)
        {
            var (factor, mask) = (Random(Length) % _n, Random(Length) % _n);
            if (Inverse(factor * mask % _n, _n) is { } inverse) return (factor, inverse * mask % _n);
        }
    }

    private static BigInteger? Inverse(BigInteger number, BigInteger modulus)
    {
        var (r0, r1, t0, t1) = (modulus, number, BigInteger.Zero, BigInteger.One);
        while (!r1.IsZero)
        {
            var quotient = BigInteger.DivRem(r0, r1, out var rest);
            (r0, r1, t0, t1) = (r1, rest, t1, t0 - (quotient * t1));
        }

        return r0.IsOne ? ((t0 % modulus) + modulus) % modulus : null;
    }

    private static BigInteger Random(int length) => Number(RandomNumberGenerator.GetBytes(length));
}
