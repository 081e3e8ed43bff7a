namespace Essaim.Web.Platform;

/// <summary>The day and hour that people in metropolitan France read on the wall.</summary>
public static class Clock
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().InParis().DateTime);

    public static DateTimeOffset InParis(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Paris);

    /// <summary>The instant at which a Paris wall clock shows this day and hour.</summary>
    public static DateTimeOffset AtInParis(this DateOnly day, TimeOnly hour)
    {
        var local = day.ToDateTime(hour);
        return new DateTimeOffset(local, Paris.GetUtcOffset(local)).ToUniversalTime();
    }
}
