using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Essaim.Domain.Voice;

/// <summary>
/// What stands for a note's words in a fate file: nobody reads words out of it, and whoever knows the words finds it again. It depends on the words
/// and on the ballot alone, never on a phone or a receipt: the one who can match a note already knew what it says.
/// </summary>
public static class NoteMark
{
    public const int Length = 32;

    /// <summary>Marks of a group are filled up to a multiple of this, so that a small group is not counted.</summary>
    public const int Bunch = 5;

    /// <summary>Null when the note has neither letter nor figure: there is nothing to find it by.</summary>
    public static string? Of(string ballot, string text) => Plain(text) is { Length: > 0 } plain ? Digest($"{ballot}\n{plain}") : null;

    /// <summary>The marks of a group, sorted, with decoys that stay the same each time the file is made.</summary>
    /// <param name="secret">Known to the register alone: without it nobody tells a decoy from a mark.</param>
    public static IReadOnlyList<string> Bunched(IEnumerable<string> marks, string secret)
    {
        var bunch = marks.Distinct(StringComparer.Ordinal).ToList();
        var wanted = Math.Max(1, (bunch.Count + Bunch - 1) / Bunch) * Bunch;
        for (var decoy = 0; bunch.Count < wanted; decoy++) bunch.Add(Digest($"leurre\n{secret}\n{decoy}"));
        bunch.Sort(StringComparer.Ordinal);
        return bunch;
    }

    /// <summary>Letters and figures only, without case, accent or spacing: the same words are found again however they are typed.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(sign) is <= UnicodeCategory.OtherLetter or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber))
                plain.Append(Rune.ToLowerInvariant(sign));
        }

        return plain.ToString();
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}
