using Essaim.Domain.Steering;

namespace Essaim.Domain.Tests.Steering;

public sealed class MomentumTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly Pace Steady = new(Today.AddDays(-3), EmptySeats: 0, LatePromises: 0, CancelledMeetings: 0, Carriers: 4, IsPaused: false);

    [Fact]
    public void A_steady_establishment_gives_no_signal() => Assert.Empty(Momentum.SignalsOf(Steady, Today));

    [Fact]
    public void A_month_of_silence_is_enough_to_call()
    {
        var silent = Steady with { LastTraceOn = Today.AddDays(-Momentum.SilentAfter) };

        Assert.True(Momentum.IsLost(silent, Today));
        Assert.Equal([new Signal(SignalKind.Silence, Momentum.SilentAfter)], Momentum.SignalsOf(silent, Today));
    }

    [Fact]
    public void One_day_less_is_a_holiday() => Assert.False(Momentum.IsLost(Steady with { LastTraceOn = Today.AddDays(1 - Momentum.SilentAfter) }, Today));

    [Fact]
    public void One_late_promise_alone_is_ordinary_life() => Assert.False(Momentum.IsLost(Steady with { LatePromises = 1 }, Today));

    [Fact]
    public void Three_late_promises_are_not() => Assert.True(Momentum.IsLost(Steady with { LatePromises = 3 }, Today));

    [Fact]
    public void Two_signs_together_are_worth_a_call() => Assert.True(Momentum.IsLost(Steady with { Carriers = 1, CancelledMeetings = 2 }, Today));

    [Fact]
    public void A_declared_pause_is_no_loss() =>
        Assert.False(Momentum.IsLost(Steady with { LastTraceOn = Today.AddDays(-200), EmptySeats = 2, IsPaused = true }, Today));
}
