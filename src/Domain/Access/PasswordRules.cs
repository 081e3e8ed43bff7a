using System.Text;
using Essaim.Domain.Common;

namespace Essaim.Domain.Access;

/// <summary>
/// Which passwords are refused. Length first, then what many people choose: no rule about capitals or signs, which only make passwords
/// harder to remember (CNIL deliberation 2022-100, NIST SP 800-63B).
/// </summary>
public sealed class PasswordRules(IEnumerable<string> common)
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private const int LeastDifferent = 5;
    private const int ShortestWord = 3;

    private readonly HashSet<string> _common = new(common, StringComparer.Ordinal);

    /// <param name="about">What anybody could guess of the person: names and address.</param>
    public Error? Refusal(string password, params IEnumerable<string> about)
    {
        if (password.Length < Shortest) return PasswordErrors.TooShort;
        if (password.Length > Longest) return PasswordErrors.TooLong;
        if (password.Distinct().Count() < LeastDifferent || IsRun(password)) return PasswordErrors.TooSimple;
        var words = about.SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        return IsGuessable(Slug.Folded(password), words) || IsGuessable(Unmasked(password), words) ? PasswordErrors.TooCommon : null;
    }

    /// <summary>"Soleil2024!!!" is "soleil" with what everybody adds; "motdepasse-infirmiere" is two words of the list.</summary>
    private bool IsGuessable(string folded, HashSet<string> about)
    {
        bool Known(string word) => word.Length >= ShortestWord && (_common.Contains(word) || about.Contains(word));

        var whole = Joined(folded, char.IsAsciiLetterOrDigit);
        if (Known(whole)) return true;
        var letters = Joined(folded, char.IsAsciiLetter);
        if (letters.Length < ShortestWord || Known(letters)) return true;
        for (var cut = ShortestWord; cut <= letters.Length - ShortestWord; cut++)
            if (Known(letters[..cut]) && Known(letters[cut..])) return true;

        return IsRepeated(letters);
    }

    private static bool IsRepeated(string letters) =>
        Enumerable.Range(1, letters.Length / 2).Any(n => letters.Length % n == 0
            && Enumerable.Range(1, (letters.Length / n) - 1).All(i => letters.AsSpan(0, n).SequenceEqual(letters.AsSpan(i * n, n))));

    /// <summary>"123456789012", "abcdefghijkl": each character follows the one before.</summary>
    private static bool IsRun(string password)
    {
        var steps = password.Zip(password.Skip(1), (a, b) => b - a).ToList();
        return steps.Count(step => step is 1 or -1 or 0) >= steps.Count - 1;
    }

    private static string Unmasked(string password) => string.Concat(Trimmed(Slug.Folded(password)).Select(c => c switch
    {
        '@' or '4' => 'a', '3' => 'e', '1' or '!' => 'i', '0' => 'o', '$' or '5' => 's', '7' => 't', _ => c,
    }));

    private static IEnumerable<char> Trimmed(string text) =>
        text.SkipWhile(c => !char.IsAsciiLetter(c)).Reverse().SkipWhile(c => !char.IsAsciiLetter(c)).Reverse();

    private static string Joined(string text, Func<char, bool> kept) => text.Where(kept).Aggregate(new StringBuilder(), (b, c) => b.Append(c)).ToString();

    private static IEnumerable<string> Words(string text) =>
        Slug.Folded(text).Split([' ', '.', '-', '_', '@', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Every reason a password is refused.</summary>
public static class PasswordErrors
{
    public static readonly Error TooShort = Error.Invalid(
        "password.short", "Ce mot de passe est trop court : il faut au moins 12 caractères. Une suite de mots convient très bien.", "Password");

    public static readonly Error TooLong = Error.Invalid("password.long", "Ce mot de passe est trop long : 128 caractères suffisent.", "Password");

    public static readonly Error TooSimple = Error.Invalid(
        "password.simple", "Ce mot de passe répète ou suit presque toujours les mêmes caractères. Choisissez une suite de mots.", "Password");

    public static readonly Error TooCommon = Error.Invalid(
        "password.common", "Ce mot de passe se devine vite : il est fait de mots très courants ou de votre nom. Ajoutez des mots sans lien.", "Password");
}
