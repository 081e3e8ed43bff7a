using Essaim.Domain.Steering;

namespace Essaim.Domain.Tests.Steering;

public sealed class ActivityShapeTests
{
    [Theory]
    [InlineData(ActivityKind.Regular, 0, 2, 3, 4, 6, 5, 7, 9, 4, 8, 10, 11, 12)]
    [InlineData(ActivityKind.Regular, 0, 9, 9, 9, 9, 9, 9, 9, 1, 9, 9, 9, 9)]
    [InlineData(ActivityKind.Fading, 7, 6, 7, 8, 9, 7, 6, 5, 2, 1, 0, 0, 0)]
    [InlineData(ActivityKind.Regular, 0, 1, 0, 2, 60, 5, 4, 3, 4, 5, 3, 4, 5)]
    [InlineData(ActivityKind.StartedLate, 0, 0, 0, 0, 1, 3, 4, 6, 5, 4, 7, 8, 7)]
    [InlineData(ActivityKind.Resumed, 0, 3, 4, 0, 0, 0, 3, 4, 5, 6, 5, 6, 7)]
    [InlineData(ActivityKind.None, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)]
    public void Twelve_months_make_one_word(ActivityKind expected, int since, params int[] months) =>
        Assert.Equal(new ActivityShape(expected, since), ActivityShape.Of(months));

    [Fact]
    public void One_quiet_month_at_the_end_is_a_holiday() => Assert.Equal(ActivityKind.Regular, ActivityShape.Of([5, 6, 5, 7, 6, 5, 6, 7, 5, 6, 6, 0]).Kind);

    [Fact]
    public void No_month_at_all_is_no_activity() => Assert.Equal(ActivityKind.None, ActivityShape.Of([]).Kind);
}
