using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Establishments;
using Essaim.Domain.Topics;

namespace Essaim.Domain.Experiments;

/// <summary>Everything a unit agrees on before the first week: afterwards only adjustments are written, each with its date.</summary>
public sealed record ExperimentPlan
{
    public required ExperimentId Id { get; init; }

    public required EstablishmentId EstablishmentId { get; init; }

    public required DemarcheId DemarcheId { get; init; }

    public required PersonId By { get; init; }

    public TopicId? TopicId { get; init; }

    public required string Title { get; init; }

    public required string Hypothesis { get; init; }

    public UnitId? UnitId { get; init; }

    public required string Place { get; init; }

    public required Arm A { get; init; }

    public required Arm B { get; init; }

    public required IReadOnlyList<MicroQuestion> Questions { get; init; }

    /// <summary>One for each way and audience, opened in its first week.</summary>
    public required IReadOnlyList<ArmPulse> Pulses { get; init; }

    public required string StopWho { get; init; }

    public required string StopWhen { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required int Weeks { get; init; }

    public ArmLetter FirstArm { get; init; }

    /// <summary>Given when chance names the first arm; <see cref="FirstArm"/> is then ignored.</summary>
    public string? DrawSeed { get; init; }

    public required string StaffCode { get; init; }

    public required string ResidentCode { get; init; }

    /// <summary>A title, a name, a place: one line.</summary>
    public const int LongestLine = 160;

    /// <summary>A paragraph.</summary>
    public const int LongestText = 2000;

    /// <summary>A question read on a phone at the end of a shift.</summary>
    public const int LongestQuestion = 140;

    /// <summary>The first thing wrong with it, in the order of the form.</summary>
    internal Error? Fault(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Title)) return ExperimentErrors.TitleMissing;
        if (string.IsNullOrWhiteSpace(Hypothesis)) return ExperimentErrors.HypothesisMissing;
        if (string.IsNullOrWhiteSpace(Place)) return ExperimentErrors.PlaceMissing;
        if (IsEmpty(A)) return ExperimentErrors.ArmMissing(ArmLetter.A);
        if (IsEmpty(B)) return ExperimentErrors.ArmMissing(ArmLetter.B);
        if (Slug.Folded(A.Name).Trim() == Slug.Folded(B.Name).Trim()) return ExperimentErrors.ArmsAlike;
        if (A.Euros is < 0 or > 1_000_000 || B.Euros is < 0 or > 1_000_000) return ExperimentErrors.CostOutOfRange;
        for (var number = 1; number <= MicroQuestion.Count; number++)
        {
            if (!Questions.Any(q => q.Number == number && !string.IsNullOrWhiteSpace(q.ToStaff) && !string.IsNullOrWhiteSpace(q.ToResidents)))
                return ExperimentErrors.QuestionMissing(number);
        }

        if (string.IsNullOrWhiteSpace(StopWho)) return ExperimentErrors.StopWhoMissing;
        if (string.IsNullOrWhiteSpace(StopWhen)) return ExperimentErrors.StopWhenMissing;
        if (TooLong() is { } tooLong) return tooLong;
        if (AlternatingSchedule.Of(StartsOn, Weeks, FirstArm).Failed(out var refused)) return refused;
        if (StartsOn < today) return ExperimentErrors.StartsInThePast(AlternatingSchedule.NextMonday(today));
        return StartsOn > today.AddYears(1) ? ExperimentErrors.StartsTooLate(today.AddYears(1)) : null;
    }

    private Error? TooLong()
    {
        (string Field, string Text, int Longest)[] written =
        [
            ("Title", Title, LongestLine), ("Hypothesis", Hypothesis, LongestText), ("Place", Place, LongestLine),
            ("NameA", A.Name, LongestLine), ("WhatA", A.What, LongestText), ("TeamTimeA", A.TeamTime, LongestLine), ("ReliefA", A.Relief, LongestLine),
            ("NameB", B.Name, LongestLine), ("WhatB", B.What, LongestText), ("TeamTimeB", B.TeamTime, LongestLine), ("ReliefB", B.Relief, LongestLine),
            .. Questions.Select(q => ($"Staff{q.Number}", q.ToStaff, LongestQuestion)),
            .. Questions.Select(q => ($"Residents{q.Number}", q.ToResidents, LongestQuestion)),
            ("StopWho", StopWho, LongestLine), ("StopWhen", StopWhen, LongestText),
        ];
        var fault = Array.Find(written, w => w.Text.Length > w.Longest);
        return fault.Field is null ? null : ExperimentErrors.TooLong(fault.Field, fault.Longest);
    }

    private static bool IsEmpty(Arm arm) => string.IsNullOrWhiteSpace(arm.Name) || string.IsNullOrWhiteSpace(arm.What);
}
