using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Clusters;

/// <summary>A half-day suggested for one establishment's visit.</summary>
public sealed record PlannedVisit(EstablishmentId EstablishmentId, int Number, DateOnly On, HalfDay Half);

/// <summary>Suggests the dates of a cluster: on working days, outside the weeks when wards run on minimum staff.</summary>
public static class DayPlanner
{
    public const int Days = 6;

    public const int VisitsEach = 4;

    /// <summary>Ten weeks between two days make a course of about a year; more than twenty, and people start afresh each time.</summary>
    public const int UsualWeeks = 10;

    /// <summary>Mid-July to the end of August, and the two weeks around New Year: nobody can be released.</summary>
    public static bool IsQuiet(DateOnly day) =>
        (day.Month, day.Day) is (7, >= 14) or (8, _) or (12, >= 20) or (1, <= 3);

    public static bool IsSuitable(DateOnly day) => WorkingDays.IsWorkingDay(day) && !IsQuiet(day);

    /// <summary>The collective days, each at least <paramref name="weeks"/> weeks after the one before, on the weekday of the first where it can be.</summary>
    public static IReadOnlyList<DateOnly> SuggestDays(DateOnly first, int count = Days, int weeks = UsualWeeks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        var days = new List<DateOnly>(count);
        var wanted = first;
        while (days.Count < count)
        {
            days.Add(SameWeekdayOrNext(wanted));
            wanted = days[^1].AddDays(7 * weeks);
        }

        return days;
    }

    /// <summary>Four visits each, one in every interval between two days, so that no half-day of the adviser is promised twice.</summary>
    public static IReadOnlyList<PlannedVisit> SuggestVisits(IReadOnlyList<DateOnly> days, IReadOnlyList<EstablishmentId> establishments, int each = VisitsEach)
    {
        var visits = new List<PlannedVisit>(establishments.Count * each);
        var taken = days.ToHashSet();
        for (var number = 1; number <= each; number++)
        {
            var from = days[Math.Min(number, days.Count) - 1];
            var until = number < days.Count ? days[number] : from.AddDays(7 * UsualWeeks);
            var free = HalfDaysAfter(from, taken).TakeWhile((slot, i) => slot.On < until || i < establishments.Count).ToList();
            var start = Math.Min(free.Count / 3, free.Count - establishments.Count); // Time to try things after a day, and time left before the next.
            visits.AddRange(establishments.Select((e, i) => new PlannedVisit(e, number, free[start + i].On, free[start + i].Half)));
            taken.UnionWith(visits.Skip(visits.Count - establishments.Count).Select(v => v.On));
        }

        return visits;
    }

    /// <summary>The day on which something planned takes place after a pause of <paramref name="days"/> days.</summary>
    public static DateOnly Shift(DateOnly day, int days) => NextSuitable(day.AddDays(days));

    private static IEnumerable<(DateOnly On, HalfDay Half)> HalfDaysAfter(DateOnly day, HashSet<DateOnly> taken)
    {
        while (true)
        {
            day = day.AddDays(1);
            if (!IsSuitable(day) || taken.Contains(day)) continue;
            yield return (day, HalfDay.Morning);
            yield return (day, HalfDay.Afternoon);
        }
    }

    private static DateOnly SameWeekdayOrNext(DateOnly wanted)
    {
        if (IsSuitable(wanted)) return wanted;
        var weekLater = wanted;
        for (var tries = 0; tries < 3; tries++)
        {
            weekLater = weekLater.AddDays(7);
            if (IsSuitable(weekLater)) return weekLater;
        }

        return NextSuitable(wanted);
    }

    private static DateOnly NextSuitable(DateOnly day)
    {
        while (!IsSuitable(day)) day = day.AddDays(1);
        return day;
    }
}
