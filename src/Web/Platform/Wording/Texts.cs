using System.Globalization;
using System.Text.RegularExpressions;
using Essaim.Domain.Common;

namespace Essaim.Web.Platform.Wording;

/// <summary>Every sentence of a page, in the reader's language. The French sentence is the key.</summary>
public sealed class Texts(Translations translations, Language language)
{
    private static readonly CultureInfo FrenchCulture = MakeFrench();
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    public bool IsFrench => language.Code is "fr";

    /// <summary>"fr" or "en", for the page's <c>lang</c>.</summary>
    public string Code => language.Code;

    public CultureInfo Culture => IsFrench ? FrenchCulture : EnglishCulture;

    public string this[string french] => IsFrench ? Typography.French(french) : translations.English(french);

    /// <summary>The sentence with its dates, numbers and words put in: "Il reste {0} jours" and a number.</summary>
    public string this[string french, params object?[] arguments]
    {
        get
        {
            var sentence = string.Format(Culture, IsFrench ? french : translations.English(french), [.. arguments.Select(Shown)]);
            return IsFrench ? Typography.French(sentence) : sentence;
        }
    }

    /// <summary>One or many: French counts 0 and 1 as one, English only 1. <c>{0}</c> is the number.</summary>
    public string Count(int number, string one, string many, params object?[] more)
    {
        var isOne = IsFrench ? number is 0 or 1 : number is 1;
        return this[isOne ? one : many, [number, .. more]];
    }

    /// <summary>Marks a sentence kept in a table, so that the translation test sees it: shown later by <c>T[sentence]</c>.</summary>
    public static string Mark(string french) => french;

    /// <summary>mardi 12 mai 2020</summary>
    public string Date(DateOnly day) => First(day.ToString("dddd d MMMM yyyy", Culture), day);

    /// <summary>12 mai 2020, 1er mai 2020</summary>
    public string ShortDate(DateOnly day) => First(day.ToString("d MMMM yyyy", Culture), day);

    /// <summary>12 mai, where the year goes without saying.</summary>
    public string DayAndMonth(DateOnly day) => First(day.ToString("d MMMM", Culture), day);

    /// <summary>12 mai 2020 à 14 h 30, on a Paris clock.</summary>
    public string Moment(DateTimeOffset instant)
    {
        var local = instant.InParis();
        return this["{0} à {1}", DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime)];
    }

    /// <summary>14 h 30, or 14:30 in English.</summary>
    public string Time(TimeOnly time) => IsFrench
        ? time.Minute is 0 ? $"{time.Hour}\u00A0h" : $"{time.Hour}\u00A0h\u00A0{time.Minute:00}"
        : time.ToString("HH:mm", Culture);

    /// <summary>1 234,5</summary>
    public string Number(decimal number) => number.ToString("#,0.##", Culture);

    public string Error(Error error) => error.Arguments.Count is 0 ? this[error.Message] : this[error.Message, [.. error.Arguments]];

    /// <summary>Typography for a text that people wrote themselves: shown as written, with French spaces.</summary>
    public string Own(string text) => IsFrench ? Typography.French(text) : text;

    /// <summary>French says "1er mai", and no other day that way.</summary>
    private string First(string written, DateOnly day) =>
        IsFrench && day.Day is 1 ? new Regex(@"(?<!\d)1 ", RegexOptions.None, TimeSpan.FromSeconds(1)).Replace(written, "1er ", 1) : written;

    private object? Shown(object? argument) => argument switch
    {
        DateOnly day => ShortDate(day),
        TimeOnly time => Time(time),
        DateTimeOffset instant => Moment(instant),
        int or long or decimal or double => Number(Convert.ToDecimal(argument, CultureInfo.InvariantCulture)),
        _ => argument,
    };

    private static CultureInfo MakeFrench()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("fr-FR").Clone();
        culture.NumberFormat.NumberGroupSeparator = "\u202F";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        return CultureInfo.ReadOnly(culture);
    }
}

/// <summary>The language of this request: the reader's choice, else the browser's, else French.</summary>
public sealed class Language(IHttpContextAccessor http)
{
    public const string Cookie = "langue";

    private string? _code;

    public string Code => _code ??= Choose();

    /// <summary>For what is written outside the reader's request: a live update is made in both languages.</summary>
    public void Use(string code) => _code = code;

    private string Choose()
    {
        if (http.HttpContext is not { } context) return "fr";
        if (context.Request.Cookies[Cookie] is "fr" or "en") return context.Request.Cookies[Cookie]!;
        var accepted = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value ?? "");
        return accepted.Select(l => l.Length >= 2 ? l[..2] : l).FirstOrDefault(l => l is "fr" or "en") ?? "fr";
    }
}
