namespace Essaim.Domain.Common;

/// <summary>Days on which an establishment's offices answer: Monday to Friday without the French public holidays.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !FrenchHolidays.Of(day.Year).Contains(day);

    /// <summary>The day after <paramref name="count"/> working days; 0 gives the day itself, working or not.</summary>
    public static DateOnly Add(DateOnly from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0)
        {
            from = from.AddDays(1);
            if (IsWorkingDay(from)) count--;
        }

        return from;
    }
}

/// <summary>The eleven public holidays of the French labour code (L3133-1), the same in every metropolitan region but Alsace-Moselle.</summary>
public static class FrenchHolidays
{
    public static IReadOnlySet<DateOnly> Of(int year)
    {
        var easter = Easter(year);
        return new HashSet<DateOnly>
        {
            new(year, 1, 1), easter.AddDays(1), new(year, 5, 1), new(year, 5, 8), easter.AddDays(39), easter.AddDays(50),
            new(year, 7, 14), new(year, 8, 15), new(year, 11, 1), new(year, 11, 11), new(year, 12, 25),
        };
    }

    /// <summary>Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
