using Essaim.Domain.Access;

namespace Essaim.Domain.Selection;

public enum GapKind
{
    SeatEmpty,
    SeatUnanswered,
    AbsentOnFirstDay,
    FieldEmpty,
    NotSigned,
}

/// <summary>One reason a candidature cannot leave yet, with the part to open. No part is the common project.</summary>
public sealed record Gap(GapKind Kind, College? Part, DossierField? Field = null);

/// <summary>Says everything that is missing before a candidature may be sent, so that nobody has to guess.</summary>
public static class Completeness
{
    public static IReadOnlyList<Gap> GapsOf(Candidature candidature, CallForApplications call)
    {
        List<Gap> gaps = [.. EmptyFields(candidature, null)];
        foreach (var college in call.SeatsFor(candidature.IsBinome)) gaps.AddRange(GapsOf(candidature, college));
        return gaps;
    }

    public static bool IsUnfinished(Candidature candidature, College? part) => EmptyFields(candidature, part).Any();

    private static List<Gap> GapsOf(Candidature candidature, College college)
    {
        var seat = candidature.SeatOf(college);
        if (seat is null) return [new(GapKind.SeatEmpty, college)];
        if (seat.AcceptedAt is null) return [new(GapKind.SeatUnanswered, college)];

        List<Gap> gaps = [.. EmptyFields(candidature, college)];
        if (seat.IsFreeOnFirstDay is not true) gaps.Add(new(GapKind.AbsentOnFirstDay, college));
        if (seat.SignedAt is null) gaps.Add(new(GapKind.NotSigned, college));
        return gaps;
    }

    private static IEnumerable<Gap> EmptyFields(Candidature candidature, College? part) => Dossier.FieldsOf(part, candidature.IsBinome)
        .Where(field => !IsOptional(candidature, field) && string.IsNullOrWhiteSpace(candidature[field]))
        .Select(field => new Gap(GapKind.FieldEmpty, part, field));

    /// <summary>Nothing is decided where everything is open; nothing is left to invent where everything is decided.</summary>
    private static bool IsOptional(Candidature candidature, DossierField field) => (field, OpennessTest.Parse(candidature[DossierField.Openness])) is
        (DossierField.AlreadyDecided, Openness.Open) or (DossierField.Margins, Openness.Decided);
}
