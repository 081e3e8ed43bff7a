using System.Globalization;
using System.Text;

namespace Essaim.Domain.Common;

/// <summary>A text as it stands in an address: no accent, no space, lower case.</summary>
public static class Slug
{
    private const int Longest = 60;

    /// <summary>At most 60 characters of <c>a-z0-9-</c>; empty when the text holds neither letter nor digit.</summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var character in Folded(text))
        {
            if (char.IsAsciiLetterOrDigit(character)) slug.Append(character);
            else if (slug.Length > 0 && slug[^1] is not '-') slug.Append('-');
            if (slug.Length == Longest) break;
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>Lower case, without accents or ligatures: "Cœur, Équipe" gives "coeur, equipe".</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark) continue;
            _ = char.ToLowerInvariant(character) switch
            {
                'œ' => folded.Append("oe"),
                'æ' => folded.Append("ae"),
                var lower => folded.Append(lower),
            };
        }

        return folded.ToString();
    }
}
