using Essaim.Domain.Meetings;

namespace Essaim.Web.Features.Meetings;

/// <summary>The French names of what meetings are made of.</summary>
internal static class MeetingWords
{
    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.SteeringCommittee => Texts.Mark("COPIL"),
        MeetingKind.WorkingGroup => Texts.Mark("Groupe de travail"),
        MeetingKind.Trinome => Texts.Mark("Trinôme"),
        MeetingKind.Team => Texts.Mark("Réunion d’équipe"),
        MeetingKind.Cluster => Texts.Mark("Réunion du cluster"),
        _ => Texts.Mark("Réunion régionale"),
    };

    public static string Of(RecapKind kind) => kind switch
    {
        RecapKind.Decided => Texts.Mark("Décidé"),
        RecapKind.Promised => Texts.Mark("Promis"),
        RecapKind.Done => Texts.Mark("Fait"),
        RecapKind.Late => Texts.Mark("En retard"),
        _ => Texts.Mark("Ouvert"),
    };

    public static string Of(MinuteKind kind) => kind switch
    {
        MinuteKind.Decided => Texts.Mark("Décidé"),
        MinuteKind.Open => Texts.Mark("Question ouverte"),
        _ => Texts.Mark("Noté"),
    };
}
