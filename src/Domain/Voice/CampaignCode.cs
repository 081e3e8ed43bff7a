using System.Security.Cryptography;

namespace Essaim.Domain.Voice;

/// <summary>The six signs under the QR code. No vowel, so that no word appears; nothing that is read for something else (0 O, 1 I, 5 S, 8 B, 2 Z).</summary>
public static class CampaignCode
{
    public const int Length = 6;

    private const string Alphabet = "CDFGHJKLMNPQRTVWXY34679";

    public static string New() => new(RandomNumberGenerator.GetItems<char>(Alphabet, Length));

    /// <summary>What was typed, as it would be printed: "xk4 - 7pd" gives "XK47PD". Null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }
}
