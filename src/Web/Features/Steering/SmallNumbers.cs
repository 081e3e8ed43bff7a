using System.Globalization;

namespace Essaim.Web.Features.Steering;

/// <summary>Small numbers of a sentence in letters, as people write them: "Deux clusters, onze établissements".</summary>
internal static class SmallNumbers
{
    private static readonly string[] French =
        ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];

    private static readonly string[] English =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
    ];

    /// <param name="counted">A text that begins with the number.</param>
    /// <param name="opens">Whether a sentence opens with it.</param>
    public static string Spelled(this Texts texts, int number, string counted, bool opens = false)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (number >= French.Length || !counted.StartsWith(digits, StringComparison.Ordinal)) return counted;
        var word = (texts.IsFrench ? French : English)[number];
        return (opens ? char.ToUpper(word[0], texts.Culture) + word[1..] : word) + counted[digits.Length..];
    }
}
