using Essaim.Domain.Access;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;

namespace Essaim.Domain.Tests.Decisions;

public sealed class AnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 19, 9, 0, 0, TimeSpan.Zero);

    private readonly Answer _answer = new(
        new(Guid.CreateVersion7()), new EstablishmentId(Guid.CreateVersion7()), new DemarcheId(Guid.CreateVersion7()), new TopicId(Guid.CreateVersion7()));

    [Fact]
    public void Nothing_is_public_before_a_sentence_exists()
    {
        Assert.True(_answer.Publish("On recommence trois fois.", " ", TopicState.Adopted, Now).Failed(out var error));

        Assert.Equal(AnswerErrors.TextMissing, error);
        Assert.False(_answer.IsPublic);
    }

    [Fact]
    public void A_withdrawn_answer_is_no_longer_public_and_may_come_back()
    {
        _ = _answer.Publish("On recommence.", "Porte fermée.", TopicState.Adopted, Now);
        _ = _answer.Withdraw(Now.AddHours(1));
        Assert.False(_answer.IsPublic);

        _ = _answer.Publish("On recommence.", "Porte fermée.", TopicState.Adopted, Now.AddHours(2));
        Assert.True(_answer.IsPublic);
    }

    [Fact]
    public void The_same_answer_published_twice_is_one_publication()
    {
        _ = _answer.Publish("On recommence.", "Porte fermée.", TopicState.Adopted, Now);
        _ = _answer.Publish("On recommence. ", "Porte fermée.", TopicState.Adopted, Now.AddDays(1));

        Assert.Equal(Now, _answer.PublishedAt);
        Assert.Single(_answer.Events, e => e is AnswerPublished);
    }

    [Fact]
    public void The_wording_of_the_group_is_asked_for_and_stays_short()
    {
        Assert.True(_answer.Publish("", "Porte fermée.", TopicState.Adopted, Now).Failed(out var missing));
        Assert.Equal(AnswerErrors.SaidMissing, missing);
        Assert.True(_answer.Publish(new string('a', 161), "Porte fermée.", TopicState.Adopted, Now).Failed(out var tooLong));
        Assert.Equal(AnswerErrors.SaidTooLong, tooLong);
    }
}
