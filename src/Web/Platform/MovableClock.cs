namespace Essaim.Web.Platform;

/// <summary>
/// The system's clock, moved by a chosen distance: how demo data get a past and tests a future. To the microsecond, which is all that PostgreSQL
/// keeps: an instant is the same before and after it is stored.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan _shift;

    public override DateTimeOffset GetUtcNow()
    {
        var now = System.GetUtcNow() + _shift;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public void MoveTo(DateTimeOffset instant) => _shift = instant - System.GetUtcNow();

    public void Advance(TimeSpan by) => _shift += by;

    public void Reset() => _shift = TimeSpan.Zero;
}
