using System.Buffers;
using System.Text;

namespace Essaim.Web.Platform.Wording;

/// <summary>French spaces: no-break before the colon and inside guillemets, narrow no-break before <c>; ! ? %</c> and between thousands.</summary>
public static class Typography
{
    private const char NoBreak = '\u00A0';
    private const char Narrow = '\u202F';

    private static readonly SearchValues<char> Spaced = SearchValues.Create(":;!?%«»'");

    public static string French(string text)
    {
        if (text.AsSpan().IndexOfAny(Spaced) < 0) return text;
        var set = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            var before = set.Length > 0 ? set[^1] : '\0';
            switch (character)
            {
                case ':' or '»' when before is ' ':
                    set[^1] = NoBreak;
                    break;
                case ';' or '!' or '?' or '%' when before is ' ':
                    set[^1] = Narrow;
                    break;
                case '\'':
                    character = '’';
                    break;
                case ' ' when before is '«':
                    character = NoBreak;
                    break;
            }

            set.Append(character);
        }

        return set.ToString();
    }
}
