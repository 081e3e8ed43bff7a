using Essaim.Domain.Diagnosis;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>The words for evidence, the same under a finding, under a subject and on every page that counts.</summary>
public static class EvidenceWords
{
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
    public static string KindOf(this Texts texts, EvidenceSource source) => source is { CountsWords: false, Count: > 1 }
        ? source.Kind switch
        {
            SourceKind.Observation => texts["observations du travail"],
            SourceKind.Meeting => texts["réunions"],
            _ => texts["passages en instance du personnel"],
        }
        : texts.Of(source.Kind);

    /// <summary>The count as it may be read: the number from five on, "quelques" below; an occasion is counted as it is.</summary>
    public static string CountOf(this Texts texts, EvidenceSource source) => source.CountsWords
        ? WordCount.Shown(source.Count) is { } shown ? texts.Number(shown) : texts["Quelques"]
        : texts.Number(source.Count);

    /// <summary>What follows the count: the kind, its base where it may be read, who gathered it and when.</summary>
    public static string TellingOf(this Texts texts, EvidenceSource source)
    {
        var kind = source.CountsWords && WordCount.ShownBase(source.Count, source.OutOf) is { } all
            ? texts["{0} sur {1}", texts.Of(source.Kind), all]
            : texts.KindOf(source);
        return source.Detail.Length is 0 ? texts["{0}, le {1}", kind, source.On] : texts["{0}, le {1} : {2}", kind, source.On, texts.Own(source.Detail)];
    }

    /// <summary>"7 notes, 1 observation": what a finding rests on, in one line.</summary>
    public static string Told(this Texts texts, IEnumerable<EvidenceSource> sources) =>
        string.Join(" · ", sources.OrderByDescending(s => s.Count).Select(s => $"{texts.CountOf(s)} {texts.KindOf(s)}"));

    public static string Of(this Texts texts, FindingKind kind) => kind switch
    {
        FindingKind.Strength => texts["Ce qui marche"],
        FindingKind.Constraint => texts["Ce qui gêne"],
        _ => texts["Ce que l’on voudrait"],
    };

    public static string Of(this Texts texts, SignalChannel channel) => channel switch
    {
        SignalChannel.Barometer => texts["Baromètre social"],
        SignalChannel.AnnualInterviews => texts["Entretiens annuels"],
        SignalChannel.TeamMeetings => texts["Réunions d’équipe"],
        SignalChannel.StaffBody => texts["Instance du personnel"],
        SignalChannel.RiskRegister => texts["Document unique des risques"],
        SignalChannel.Accidents => texts["Accidents du travail"],
        SignalChannel.Absences => texts["Absences"],
        _ => texts["Autre document"],
    };
}
