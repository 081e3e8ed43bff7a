using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Essaim.Domain.Access;

/// <summary>The six digits that a code app shows, renewed every thirty seconds (RFC 6238, HMAC-SHA-1: the one that every app knows).</summary>
public static class OneTimeCode
{
    public const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] DrawSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The step at which the code was right, one step of drift allowed each way; null when it never was. A step serves once.</summary>
    public static long? StepOf(byte[] secret, string typed, DateTimeOffset now)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (digits.Length != Digits) return null;
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        foreach (var step in (long[])[current - 1, current, current + 1])
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digits), Encoding.ASCII.GetBytes(At(secret, step)))) found = step;
        return found;
    }

    public static string At(byte[] secret, DateTimeOffset instant) => At(secret, instant.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>The secret as people type it into an app that cannot read the QR code.</summary>
    public static string Printed(byte[] secret)
    {
        var (text, buffer, bits) = (new StringBuilder(), 0, 0);
        foreach (var value in secret)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            while (bits >= 5)
            {
                text.Append(Base32[(buffer >> (bits - 5)) & 31]);
                bits -= 5;
            }

            buffer &= (1 << bits) - 1;
        }

        return text.ToString();
    }

    /// <summary>What the QR code says to the app.</summary>
    public static string Link(byte[] secret, string holder) =>
        $"otpauth://totp/Essaim:{Uri.EscapeDataString(holder)}?secret={Printed(secret)}&issuer=Essaim";

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as code apps implement it; HMAC does not rest on collisions.")]
    private static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, mac);
        var offset = mac[^1] & 15;
        var number = (BinaryPrimitives.ReadInt32BigEndian(mac[offset..]) & 0x7fffffff) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }
}
