using System.Security.Cryptography;
using System.Text;

namespace Essaim.Domain.Access;

/// <summary>What an invitation letter carries: 100 random bits in twenty characters that survive being read aloud and typed back.</summary>
public readonly record struct InvitationCode
{
    // Crockford's alphabet: no I, L, O or U, so that nothing is confused with 1 or 0 on paper.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int GroupLength = 4;

    private readonly string _characters;

    private InvitationCode(string characters) => _characters = characters;

    /// <summary>As it stands in an address.</summary>
    public string Value => _characters ?? "";

    /// <summary>As it is printed: <c>7K2M-9QXD-…</c></summary>
    public string Printed => string.Join('-', Value.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>SHA-256 in hexadecimal: all that the register keeps. A code of this strength needs no salt.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Value)));

    public static InvitationCode Draw() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads what somebody typed: spaces, dashes, lower case, O for 0 and I or L for 1 do not matter. Empty when it cannot be a code.</summary>
    public static InvitationCode? Read(string? typed)
    {
        var read = new StringBuilder(Length);
        foreach (var character in typed ?? "")
        {
            if (character is '-' or '–' or '—' or '.' || char.IsWhiteSpace(character)) continue;
            var meant = char.ToUpperInvariant(character) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (!Alphabet.Contains(meant, StringComparison.Ordinal) || read.Length == Length) return null;
            read.Append(meant);
        }

        return read.Length == Length ? new(read.ToString()) : null;
    }
}
