using Essaim.Domain.Access;
using Essaim.Domain.Clusters;

namespace Essaim.Domain.Tests.Clusters;

public sealed class DateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Tuesday = new(2026, 4, 7);
    private static readonly DayFrame Frame = new(Tuesday, new(9, 30), new(16, 30), "Angers", "Poser le cadre");
    private static readonly EstablishmentId Home = new(Guid.CreateVersion7());

    private readonly CollectiveDay _day = CollectiveDay.Plan(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), 1, Tuesday, "Poser le cadre", Now);
    private readonly SupportVisit _visit = SupportVisit.Plan(
        new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new(Home, 1, Tuesday, HalfDay.Morning), "Le cadre sur place", Now);

    [Fact]
    public void Each_change_raises_the_sequence_that_calendars_compare()
    {
        _day.Describe(Frame, Now.AddHours(1));

        Assert.Equal(1, _day.Sequence);
        Assert.Equal(Now.AddHours(1), _day.ChangedAt);
    }

    [Fact]
    public void A_day_already_announced_moves_only_with_a_reason()
    {
        _day.Describe(Frame, Now);

        Assert.True(_day.Describe(Frame with { On = Tuesday.AddDays(1) }, Now).Failed(out var error));
        Assert.Equal(ClusterErrors.ReasonMissing, error);
        Assert.False(_day.Describe(Frame with { On = Tuesday.AddDays(1), Reason = "La salle est prise" }, Now).Failed(out _));
        Assert.Equal(Tuesday.AddDays(1), _day.On);
    }

    [Fact]
    public void A_day_is_never_moved_to_a_sunday_or_a_holiday()
    {
        Assert.True(_day.Describe(Frame with { On = new(2026, 4, 6) }, Now).Failed(out var easterMonday));
        Assert.Equal(ClusterErrors.NotAWorkingDay, easterMonday);
        Assert.True(_visit.Describe(new(new(2026, 4, 5), HalfDay.Morning, false, ""), Now).Failed(out var sunday));
        Assert.Equal(ClusterErrors.NotAWorkingDay, sunday);
    }

    [Fact]
    public void A_day_to_come_is_not_delivered()
    {
        Assert.True(_day.Deliver([], Tuesday.AddDays(-1)).Failed(out var error));
        Assert.Equal(ClusterErrors.NotYet(Tuesday), error);
    }

    [Fact]
    public void Attendance_may_be_corrected_but_the_day_is_delivered_once()
    {
        _day.Deliver([new(Home, new(Guid.CreateVersion7()))], Tuesday);
        _day.Deliver([], Tuesday);

        Assert.Empty(_day.Present);
        Assert.Single(_day.Events.OfType<CollectiveDayDelivered>());
    }

    [Fact]
    public void A_cancelled_date_keeps_its_reason_and_tells_calendars()
    {
        Assert.True(_visit.Cancel("", Now).Failed(out _));
        _visit.Cancel("L’adviser est souffrant", Now.AddDays(1));

        Assert.Equal((DateState.Cancelled, 1), (_visit.State, _visit.Sequence));
        Assert.True(_visit.Deliver(Tuesday, "").Failed(out var error));
        Assert.Equal(ClusterErrors.Cancelled, error);
    }

    [Fact]
    public void A_visit_delivered_twice_happened_once()
    {
        _visit.Deliver(Tuesday, "COPIL préparé");
        _visit.Deliver(Tuesday, "Deux fois");

        Assert.Equal("COPIL préparé", _visit.Note);
        Assert.Single(_visit.Events.OfType<SupportVisitDelivered>());
    }
}
