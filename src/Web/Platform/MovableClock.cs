namespace Essaim.Web.Platform;

/// <summary>The system's clock, moved by a chosen distance: how demo data get a past and tests a future.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan _shift;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;

    public void MoveTo(DateTimeOffset instant) => _shift = instant - System.GetUtcNow();

    public void Advance(TimeSpan by) => _shift += by;

    public void Reset() => _shift = TimeSpan.Zero;
}
