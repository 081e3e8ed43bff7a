using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Essaim.Web.Tests.Voice.Counter;

/// <summary>The four vectors of RFC 9474, appendix A, as they are published.</summary>
public sealed record RfcVectors(string Name, RSAParameters Key, byte[] Input, byte[] BlindedMessage, byte[] BlindSignature, byte[] Signature)
{
    public static IReadOnlyList<RfcVectors> All { get; } = Read();

    private static List<RfcVectors> Read([CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "vectors", "rfc9474-vectors.json");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.EnumerateArray().Select(v => new RfcVectors(
            v.GetProperty("name").GetString()!, KeyOf(v), Bytes(v, "input_msg"), Bytes(v, "blinded_msg"), Bytes(v, "blind_sig"), Bytes(v, "sig")))];
    }

    private static RSAParameters KeyOf(JsonElement vector)
    {
        var (p, q, d, e) = (Number(vector, "p"), Number(vector, "q"), Number(vector, "d"), Number(vector, "e"));
        var length = Bytes(vector, "blinded_msg").Length;
        return new()
        {
            Modulus = Padded(p * q, length), Exponent = e.ToByteArray(isUnsigned: true, isBigEndian: true), D = Padded(d, length),
            P = Padded(p, length / 2), Q = Padded(q, length / 2), DP = Padded(d % (p - 1), length / 2), DQ = Padded(d % (q - 1), length / 2),
            InverseQ = Padded(BigInteger.ModPow(q, p - 2, p), length / 2),
        };
    }

    private static BigInteger Number(JsonElement vector, string name) => new(Bytes(vector, name), isUnsigned: true, isBigEndian: true);

    private static byte[] Bytes(JsonElement vector, string name)
    {
        var hex = vector.GetProperty(name).GetString()!;
        if (hex.StartsWith("0x", StringComparison.Ordinal)) hex = hex[2..];
        return Convert.FromHexString(hex.Length % 2 is 0 ? hex : "0" + hex);
    }

    private static byte[] Padded(BigInteger number, int length)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
