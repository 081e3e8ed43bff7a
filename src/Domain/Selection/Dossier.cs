using Essaim.Domain.Access;

namespace Essaim.Domain.Selection;

/// <summary>Every field of a candidature. Each is kept on its own, as soon as it is typed.</summary>
public enum DossierField
{
    ProjectTitle,
    Project,
    Need,
    ReadyToChange,
    WillNotTouch,
    Openness,
    AlreadyDecided,
    Margins,
    BinomeReason,
    SubstituteChannel,
    StaffProblem,
    StaffConsultation,
    ProfessionsProblem,
    ProfessionsSituations,
}

/// <summary>What direction answers when asked whether the subject is still open (A10).</summary>
public enum Openness
{
    Open,
    PartlyDecided,
    Decided,
}

/// <summary>Which field belongs to whom: direction, staff representatives and professions each write their own part; the project is common.</summary>
public static class Dossier
{
    public const int LongestAnswer = 4000;

    /// <summary>The college that alone may write the field; none for the common project.</summary>
    public static College? OwnerOf(DossierField field) => field switch
    {
        DossierField.ProjectTitle or DossierField.Project => null,
        DossierField.StaffProblem or DossierField.StaffConsultation => College.StaffRepresentatives,
        DossierField.ProfessionsProblem or DossierField.ProfessionsSituations => College.Professions,
        _ => College.Management,
    };

    /// <summary>Fields that must be filled in the part of a college, or in the common project when none is named.</summary>
    public static IEnumerable<DossierField> FieldsOf(College? college, bool binome) => Enum.GetValues<DossierField>()
        .Where(f => OwnerOf(f) == college && (binome || f is not (DossierField.BinomeReason or DossierField.SubstituteChannel)));
}

/// <summary>Says when a subject leaves too little to work on: a decided project makes people feel used (A10).</summary>
public static class OpennessTest
{
    public static Openness? Parse(string? answer) => Enum.TryParse<Openness>(answer, out var openness) && Enum.IsDefined(openness) ? openness : null;

    /// <summary>Closed when direction says so, or names no margin at all although something is decided.</summary>
    public static bool IsClosed(string? openness, string? margins) => Parse(openness) switch
    {
        Openness.Decided => true,
        Openness.PartlyDecided => string.IsNullOrWhiteSpace(margins),
        _ => false,
    };
}
