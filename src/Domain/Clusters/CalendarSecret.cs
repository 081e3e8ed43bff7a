using System.Security.Cryptography;
using System.Text;

namespace Essaim.Domain.Clusters;

/// <summary>The part of a calendar's address that nobody can guess: 160 bits in lower-case base 32, kept only as a hash.</summary>
public static class CalendarSecret
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789"; // Thirty-two signs that are not taken for one another.

    public static string New() => RandomNumberGenerator.GetString(Letters, 32);

    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
