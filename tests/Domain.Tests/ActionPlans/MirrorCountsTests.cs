using Essaim.Domain.ActionPlans;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.ActionPlans;

public sealed class MirrorCountsTests
{
    [Fact]
    public void Sums_are_told_where_every_subject_has_none_or_at_least_five_words()
    {
        var counts = MirrorCounts.Of([6, 23, 9], [0, 23]);

        Assert.Equal((38, 23, 61), (counts.Answered, counts.Waiting, counts.All));
    }

    [Fact]
    public void No_sum_is_told_that_would_tell_a_small_subject() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 30)).ToArbitrary(), Gen.ListOf(Gen.Choose(0, 30)).ToArbitrary(), (answered, waiting) =>
        {
            var counts = MirrorCounts.Of([.. answered], [.. waiting]);
            var hasSmall = answered.Concat(waiting).Any(words => words is > 0 and < 5);
            return hasSmall ? counts is { Answered: null, Waiting: null, All: null } : counts.All == answered.Sum() + waiting.Sum();
        }).QuickCheckThrowOnFailure();
}
