using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Topics;

public sealed class TopicTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 6, 23);

    private readonly Topic _topic = Opened("Les transmissions sont interrompues");

    [Theory]
    [InlineData(TopicState.NotNow)]
    [InlineData(TopicState.Refused)]
    public void A_no_never_stands_without_its_reason(TopicState state)
    {
        Assert.True(_topic.Become(state, "  ", Now).Failed(out var error));
        Assert.Equal(TopicErrors.ReasonMissing, error);
        Assert.Equal(TopicState.Received, _topic.State);
    }

    [Fact]
    public void The_same_state_told_twice_is_one_change()
    {
        _ = _topic.Become(TopicState.Adopted, "", Now);
        _ = _topic.Become(TopicState.Adopted, "", Now.AddDays(2));

        Assert.Equal(Now, _topic.StateChangedAt);
        Assert.Single(_topic.Events, e => e is TopicStateChanged);
    }

    [Fact]
    public void A_source_sent_twice_is_counted_once()
    {
        var source = new EvidenceSource(Guid.CreateVersion7(), SourceKind.WallNotes, 23, 61, "post-it", Day);
        _ = _topic.AddSource(source);
        _ = _topic.AddSource(source);

        Assert.Single(_topic.Sources);
    }

    [Fact]
    public void A_base_smaller_than_its_count_is_refused()
    {
        Assert.True(_topic.AddSource(new(Guid.CreateVersion7(), SourceKind.Photos, 14, 2, "", Day)).Failed(out var error));
        Assert.Equal(EvidenceErrors.BaseTooSmall, error);
    }

    [Fact]
    public void Notes_on_a_phone_and_on_paper_are_one_kind_of_evidence()
    {
        Add(SourceKind.WallNotes);
        Add(SourceKind.PaperNotes);
        Assert.False(TwoSourceRule.IsMet(_topic.Sources));

        Add(SourceKind.Observation);
        Assert.True(TwoSourceRule.IsMet(_topic.Sources));
    }

    [Fact]
    public void Subjects_that_all_come_from_one_side_are_noticed_from_three_on()
    {
        Assert.Null(OriginBalance.OnlySide([TopicOrigin.Management, TopicOrigin.Management]));
        Assert.Equal(TopicOrigin.Management, OriginBalance.OnlySide([TopicOrigin.Management, TopicOrigin.Management, TopicOrigin.Management]));
        Assert.Null(OriginBalance.OnlySide([TopicOrigin.Management, TopicOrigin.Field, TopicOrigin.Management]));
    }

    [Fact]
    public void No_number_of_words_under_five_is_ever_shown() => Prop.ForAll(
        Gen.Choose(0, 40).ToArbitrary(), Gen.Choose(0, 80).ToArbitrary(), (words, rest) =>
        {
            var shown = WordCount.Shown(words);
            var shownBase = WordCount.ShownBase(words, words + rest);
            return (shown is null or >= 5) && (shownBase is not { } all || (shown is not null && (all == words || all - words >= 5)));
        }).QuickCheckThrowOnFailure();

    private void Add(SourceKind kind) => Assert.False(_topic.AddSource(new(Guid.CreateVersion7(), kind, 6, null, "", Day)).Failed(out _));

    private static Topic Opened(string title)
    {
        Assert.False(Topic.Open(
            new(Guid.CreateVersion7()), new EstablishmentId(Guid.CreateVersion7()), new DemarcheId(Guid.CreateVersion7()), TopicOrigin.Field, title, Situation.Unsaid, Now)
            .Failed(out _, out var topic));
        return topic!;
    }
}
