using Essaim.Domain.ActionPlans;
using Essaim.Domain.Diagnosis;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.ActionPlans;

public sealed class MirrorCountsTests
{
    [Fact]
    public void Sums_are_exact_where_every_source_has_at_least_five_words()
    {
        var counts = MirrorCounts.Of([Tally(6), Tally(23), Tally(9)], [Tally(), Tally(23)]);

        Assert.Equal((new WordTally(38, false), new WordTally(23, false), new WordTally(61, false)), (counts.Answered, counts.Waiting, counts.All));
    }

    [Fact]
    public void A_source_under_five_changes_no_number_whatever_it_is() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(5, 60)).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (large, one, other) =>
        {
            var (first, second) = (Tally([.. large, one]), Tally([.. large, other]));
            return first == second && first.HasMore && first.Told == large.Sum();
        }).QuickCheckThrowOnFailure();

    private static WordTally Tally(params IReadOnlyList<int> counts) =>
        WordTally.Of(counts.Select(count => new EvidenceSource(Guid.CreateVersion7(), SourceKind.WallNotes, count, null, "", new(2026, 6, 23))));
}
