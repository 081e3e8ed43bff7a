using Essaim.Domain.Access;
using Essaim.Domain.Library;

namespace Essaim.Web.Features.Library;

/// <summary>How sheets are spoken of on screen.</summary>
public static class LibraryWords
{
    private const int OpeningLength = 180;

    /// <summary>The first lines of a text, for lists.</summary>
    public static string Opening(this Texts texts, string text)
    {
        var first = text.Split('\n')[0];
        return texts.Own(first.Length <= OpeningLength ? first : string.Concat(first.AsSpan(0, first.LastIndexOf(' ', OpeningLength)), "…"));
    }

    public static string Of(this Texts texts, SizeBand size) => size switch
    {
        SizeBand.Under20 => texts["moins de 20 agents"],
        SizeBand.Under50 => texts["de 20 à 49 agents"],
        SizeBand.Under250 => texts["de 50 à 249 agents"],
        SizeBand.Under1000 => texts["de 250 à 999 agents"],
        _ => texts["1 000 agents ou plus"],
    };

    public static string Of(this Texts texts, LeakKind leak) => leak switch
    {
        LeakKind.PersonName => texts["le nom de quelqu’un"],
        LeakKind.EstablishmentName => texts["le nom d’un établissement"],
        LeakKind.Town => texts["une ville"],
        LeakKind.Unit => texts["un service ou un lieu"],
        LeakKind.Finess => texts["un numéro FINESS"],
        LeakKind.Email => texts["une adresse de courriel"],
        _ => texts["un numéro de téléphone"],
    };

    public static string Of(this Texts texts, College college) => college switch
    {
        College.Management => texts["La direction"],
        College.StaffRepresentatives => texts["Les représentants du personnel"],
        _ => texts["Les professionnels"],
    };

    /// <summary>The name of a part of a sheet.</summary>
    public static string OfPart(this Texts texts, string field) => field switch
    {
        nameof(RexText.Title) => texts["Titre"],
        nameof(RexText.Situation) => texts["La situation de départ"],
        nameof(RexText.Course) => texts["Ce qui a été essayé"],
        nameof(RexText.Difficulties) => texts["Les difficultés"],
        nameof(RexText.Successes) => texts["Les réussites"],
        _ => texts["Ce que nous referions"],
    };
}
