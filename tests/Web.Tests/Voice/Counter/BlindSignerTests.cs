using System.Numerics;
using System.Security.Cryptography;
using Essaim.Web.Features.Voice.Counter;

namespace Essaim.Web.Tests.Voice.Counter;

/// <summary>The counter against the published vectors of RFC 9474 (appendix A).</summary>
public sealed class BlindSignerTests
{
    public static TheoryData<string> Vectors() => [.. RfcVectors.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void R1_openssl_and_the_managed_fallback_sign_the_vectors_byte_for_byte(string name)
    {
        var vector = RfcVectors.All.Single(v => v.Name == name);
        using var openSsl = new OpenSslSigner(vector.Key);
        using var managed = new ManagedSigner(vector.Key);

        Assert.Equal(vector.BlindSignature, openSsl.Sign(vector.BlindedMessage));
        Assert.Equal(vector.BlindSignature, managed.Sign(vector.BlindedMessage));
    }

    [Fact]
    public void R1_the_finished_token_is_a_plain_signature_that_dotnet_verifies_and_an_altered_one_is_not()
    {
        var vector = RfcVectors.All.Single(v => v.Name is "RSABSSA-SHA384-PSS-Randomized");
        using var rsa = RSA.Create(vector.Key);
        var altered = vector.Input.ToArray();
        altered[^1] ^= 1;

        Assert.True(rsa.VerifyData(vector.Input, vector.Signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pss));
        Assert.False(rsa.VerifyData(altered, vector.Signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pss));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void R20_values_that_sign_themselves_and_wrong_lengths_are_not_accepted(bool managed)
    {
        using var rsa = RSA.Create(BlindSigner.KeyBits);
        var key = rsa.ExportParameters(true);
        using BlindSigner signer = managed ? new ManagedSigner(key) : new OpenSslSigner(key);
        var n = new BigInteger(key.Modulus, isUnsigned: true, isBigEndian: true);

        Assert.All([BigInteger.Zero, BigInteger.One, n - 1, n, n + 1], value => Assert.False(signer.Accepts(Bytes(value, 256))));
        Assert.False(signer.Accepts(Bytes(7, 255)));
        Assert.False(signer.Accepts(Bytes(7, 257)));
        Assert.False(signer.Accepts([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => signer.Sign(new byte[256]));
        Assert.Equal(signer.Sign(Bytes(7, 256)), signer.Sign(Bytes(7, 256)));
    }

    private static byte[] Bytes(BigInteger value, int length)
    {
        var bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[Math.Max(0, length - bytes.Length)], .. bytes];
    }
}
