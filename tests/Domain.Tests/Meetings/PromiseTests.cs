using Essaim.Domain.Access;
using Essaim.Domain.Meetings;

namespace Essaim.Domain.Tests.Meetings;

public sealed class PromiseTests
{
    private static readonly DateOnly Today = new(2026, 9, 17);
    private static readonly PromiseWords Words = new("Répondre par écrit sur la salle de pause", "Hélène", null, Today.AddDays(30));

    [Fact]
    public void A_promise_is_late_the_day_after_it_was_due()
    {
        var promise = Made(Words);

        Assert.False(promise.IsLateOn(Words.DueOn));
        Assert.True(promise.IsLateOn(Words.DueOn.AddDays(1)));
    }

    [Fact]
    public void A_kept_promise_is_late_no_more()
    {
        var promise = Made(Words);

        promise.Keep(Words.DueOn.AddDays(3), "La réponse est affichée.");
        promise.Keep(Words.DueOn.AddDays(4), "Deux fois");

        Assert.False(promise.IsLateOn(Words.DueOn.AddDays(10)));
        Assert.Equal("La réponse est affichée.", promise.Outcome);
        Assert.Equal(2, promise.Events.Count);
    }

    [Fact]
    public void Giving_up_asks_for_a_reason()
    {
        var promise = Made(Words);

        Assert.True(promise.Abandon(Today, "").Failed(out var error));
        Assert.Equal(PromiseErrors.ReasonMissing, error);
        Assert.False(promise.Abandon(Today, "Le budget est parti ailleurs.").Failed(out _));
        Assert.True(promise.Keep(Today, "Finalement faite").Failed(out _));
    }

    [Theory]
    [InlineData("", "Hélène", 1, "promise.what")]
    [InlineData("Écrire", " ", 1, "promise.who")]
    [InlineData("Écrire", "Hélène", -1, "promise.due")]
    public void A_promise_says_what_who_and_by_when(string what, string who, int inDays, string code)
    {
        var refused = Promise.Make(new(Guid.CreateVersion7()), default, null, new(what, who, null, Today.AddDays(inDays)), Today);

        Assert.True(refused.Failed(out var error));
        Assert.Equal(code, error.Code);
    }

    private static Promise Made(PromiseWords words)
    {
        Assert.False(Promise.Make(new(Guid.CreateVersion7()), Reach.Of(new EstablishmentId(Guid.CreateVersion7())), null, words, Today).Failed(out _, out var promise));
        return promise!;
    }
}
