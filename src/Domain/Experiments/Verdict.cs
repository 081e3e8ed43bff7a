using Essaim.Domain.Access;

namespace Essaim.Domain.Experiments;

/// <summary>The three ends of an experiment. They weigh the same: giving up is a result.</summary>
public enum VerdictKind
{
    Adopted,
    Adapted,
    Abandoned,
}

/// <summary>What was decided about an experiment, why, and what anybody else may learn from it.</summary>
/// <param name="Kept">The way that stays; none when both were given up.</param>
public sealed record Verdict(VerdictKind Kind, ArmLetter? Kept, string Reason, string Lesson, DateOnly On, PersonId By);

/// <summary>A change made on the way, so that nobody compares weeks that were not alike without knowing it.</summary>
public sealed record Adjustment(AdjustmentId Id, DateOnly On, string Text, PersonId By);
