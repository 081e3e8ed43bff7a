using Essaim.Domain.Topics;
using Essaim.Web.Ui;

namespace Essaim.Web.Features.Topics;

/// <summary>The words for subjects, the same on every page.</summary>
public static class TopicWords
{
    public static string Of(this Texts texts, TopicState state) => state switch
    {
        TopicState.Received => texts["Reçu"],
        TopicState.Grouped => texts["Regroupé"],
        TopicState.Discussed => texts["Discuté"],
        TopicState.Tested => texts["Testé"],
        TopicState.Adopted => texts["Adopté"],
        TopicState.Adapted => texts["Adapté"],
        TopicState.NotNow => texts["Pas maintenant, parce que…"],
        _ => texts["Refusé, parce que…"],
    };

    public static StateKind KindOf(TopicState state) => state switch
    {
        TopicState.Discussed or TopicState.Adapted => StateKind.Info,
        TopicState.Tested => StateKind.Now,
        TopicState.Adopted => StateKind.Done,
        TopicState.Refused => StateKind.No,
        _ => StateKind.Later,
    };

    public static string Of(this Texts texts, SourceKind kind) => kind switch
    {
        SourceKind.WallNotes => texts["notes posées sur un mur"],
        SourceKind.PaperNotes => texts["notes sur papier"],
        SourceKind.Photos => texts["photos"],
        SourceKind.Observation => texts["observation du travail"],
        SourceKind.Interviews => texts["entretiens"],
        SourceKind.Survey => texts["réponses à une enquête"],
        SourceKind.Meeting => texts["réunion"],
        SourceKind.StaffBody => texts["passage en instance du personnel"],
        SourceKind.Residents => texts["paroles de résidents ou de proches"],
        _ => texts["signalements repris d’un autre outil"],
    };

    /// <summary>The kind, in the plural where several occasions were counted; words are always several.</summary>
    public static string KindOf(this Texts texts, TopicSource source) => source is { CountsWords: false, Count: > 1 }
        ? source.Kind switch
        {
            SourceKind.Observation => texts["observations du travail"],
            SourceKind.Meeting => texts["réunions"],
            _ => texts["passages en instance du personnel"],
        }
        : texts.Of(source.Kind);

    public static string Of(this Texts texts, TopicOrigin origin) => origin switch
    {
        TopicOrigin.Field => texts["Les équipes"],
        TopicOrigin.StaffRepresentatives => texts["Les représentants du personnel"],
        TopicOrigin.Management => texts["La direction"],
        TopicOrigin.Adviser => texts["L’Aract"],
        _ => texts["Les résidents et leurs proches"],
    };

    public static string Of(this Texts texts, RankingBody body) => body is RankingBody.Group ? texts["Groupe de travail"] : texts["COPIL"];

    /// <summary>The count as it may be read: the number from five on, "quelques" below; an occasion is counted as it is.</summary>
    public static string CountOf(this Texts texts, TopicSource source) => source.CountsWords
        ? WordCount.Shown(source.Count) is { } shown ? texts.Number(shown) : texts["Quelques"]
        : texts.Number(source.Count);

    /// <summary>What follows the count: the kind, its base where it may be read, who gathered it and when.</summary>
    public static string TellingOf(this Texts texts, TopicSource source)
    {
        var kind = source.CountsWords && WordCount.ShownBase(source.Count, source.OutOf) is { } all
            ? texts["{0} sur {1}", texts.Of(source.Kind), all]
            : texts.KindOf(source);
        return source.Detail.Length is 0 ? texts["{0}, le {1}", kind, source.On] : texts["{0}, le {1} : {2}", kind, source.On, source.Detail];
    }

    /// <summary>1re, 2e…; first, 2nd in English.</summary>
    public static string Place(this Texts texts, int place) =>
        texts.IsFrench ? place is 1 ? "1re" : $"{place}e" : $"{place}{(place % 100 is >= 11 and <= 13 ? "th" : (place % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}";
}
