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

    public static string Of(this Texts texts, TopicOrigin origin) => origin switch
    {
        TopicOrigin.Field => texts["Les équipes"],
        TopicOrigin.StaffRepresentatives => texts["Les représentants du personnel"],
        TopicOrigin.Management => texts["La direction"],
        TopicOrigin.Adviser => texts["L’Aract"],
        _ => texts["Les résidents et leurs proches"],
    };

    public static string Of(this Texts texts, RankingBody body) => body is RankingBody.Group ? texts["Groupe de travail"] : texts["COPIL"];

    /// <summary>1re, 2e…; first, 2nd in English.</summary>
    public static string Place(this Texts texts, int place) =>
        texts.IsFrench ? place is 1 ? "1re" : $"{place}e" : $"{place}{(place % 100 is >= 11 and <= 13 ? "th" : (place % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}";
}
