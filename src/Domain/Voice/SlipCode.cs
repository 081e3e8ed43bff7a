using System.Security.Cryptography;
using System.Text;
using Essaim.Domain.Access;

namespace Essaim.Domain.Voice;

/// <summary>
/// The secret on a printed slip or in a letter: 80 random bits as sixteen signs, <c>7KQ2-MX4D-09TR-V3HA</c>. It says "one of the roll" and
/// nothing more; only its digest is stored.
/// </summary>
public static class SlipCode
{
    private const int Signs = 16;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: no I, L, O or U.

    public static string New()
    {
        var signs = RandomNumberGenerator.GetItems<char>(Alphabet, Signs);
        return string.Join('-', signs.Chunk(4).Select(four => new string(four)));
    }

    /// <summary>What was typed, as it would be printed. Null when it cannot be a slip's.</summary>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: < 64 }) return null;
        var signs = typed.ToUpperInvariant().Where(c => c is not ('-' or ' ' or '\u00a0')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }).ToArray();
        return signs.Length is Signs && Array.TrueForAll(signs, Alphabet.Contains) ? string.Join('-', signs.Chunk(4).Select(four => new string(four))) : null;
    }

    /// <summary>What the register keeps of a code.</summary>
    public static string Digest(string code) => Hash($"essaim slip {code}");

    /// <summary>The same for somebody who is on the roll by account: there is no paper, the sign-in says who it is.</summary>
    public static string Digest(CampaignId campaign, PersonId person) => Hash($"essaim account {campaign.Value:N} {person.Value:N}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
