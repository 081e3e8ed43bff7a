namespace Essaim.Domain.ActionPlans;

/// <summary>How an establishment keeps its word (B3): counts only, never a rate without its base.</summary>
/// <param name="Kept">Done by the date first given.</param>
/// <param name="KeptLate">Done, but after it.</param>
/// <param name="Late">Due and not done.</param>
/// <param name="Running">Not due yet.</param>
/// <param name="Abandoned">Given up, with a reason.</param>
public sealed record PromisesKept(int Kept, int KeptLate, int Late, int Running, int Abandoned)
{
    public int All => Kept + KeptLate + Late + Running + Abandoned;

    /// <summary>Counts actions that somebody took; drafts promise nothing yet.</summary>
    public static PromisesKept Of(IEnumerable<ActionItem> items, DateOnly today)
    {
        var taken = items.Where(i => i.FirstDueOn is not null).ToList();
        var kept = taken.Count(i => i.WasKept);
        var late = taken.Count(i => i.IsLate(today));
        return new(
            kept, taken.Count(i => i.State is ActionState.Done) - kept, late,
            taken.Count(i => i.State is ActionState.Planned) - late, taken.Count(i => i.State is ActionState.Abandoned));
    }
}
