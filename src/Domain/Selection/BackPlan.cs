namespace Essaim.Domain.Selection;

/// <summary>Fewest days a region wants to leave: for answering the call, and for getting ready once it has closed.</summary>
public sealed record BackPlanMinimums(int ToApply, int ToPrepare)
{
    /// <summary>Six weeks each: time for three people to meet, and for rosters to be published.</summary>
    public static readonly BackPlanMinimums Usual = new(42, 42);
}

public enum TightGap
{
    ToApply,
    ToPrepare,
    DecisionToFirstDay,
}

/// <summary>A gap shorter than wanted. It warns; the region decides.</summary>
public sealed record BackPlanWarning(TightGap Gap, int Days, int Wanted, DateOnly Suggested);

/// <summary>Reads a calendar backwards from the first collective day and says where it is too tight (A1).</summary>
public static class BackPlan
{
    /// <summary>Rosters are usually published this long before, so members must know by then.</summary>
    public const int RosterNotice = 15;

    public static IReadOnlyList<BackPlanWarning> Warnings(
        DateOnly publishOn, DateOnly closesOn, DateOnly decisionOn, DateOnly firstDayOn, BackPlanMinimums minimums)
    {
        var (toApply, toPrepare, notice) = (Days(publishOn, closesOn), Days(closesOn, firstDayOn), Days(decisionOn, firstDayOn));
        List<BackPlanWarning> warnings = [];
        if (toPrepare < minimums.ToPrepare)
            warnings.Add(new(TightGap.ToPrepare, toPrepare, minimums.ToPrepare, firstDayOn.AddDays(-minimums.ToPrepare)));
        if (toApply < minimums.ToApply)
            warnings.Add(new(TightGap.ToApply, toApply, minimums.ToApply, closesOn.AddDays(-minimums.ToApply)));
        if (notice < RosterNotice)
            warnings.Add(new(TightGap.DecisionToFirstDay, notice, RosterNotice, firstDayOn.AddDays(-RosterNotice)));
        return warnings;
    }

    private static int Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;
}
