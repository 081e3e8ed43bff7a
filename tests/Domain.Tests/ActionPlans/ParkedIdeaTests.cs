using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Demarches;

namespace Essaim.Domain.Tests.ActionPlans;

public sealed class ParkedIdeaTests
{
    private static readonly DateOnly Today = new(2026, 9, 17);

    private readonly ParkedIdea _idea = Parked(Today.AddMonths(2));

    [Fact]
    public void An_idea_comes_back_by_itself_on_its_day()
    {
        Assert.False(_idea.IsDue(Today.AddMonths(2).AddDays(-1)));
        Assert.True(_idea.IsDue(Today.AddMonths(2)));
    }

    [Fact]
    public void Waiting_longer_asks_for_a_reason_and_a_new_day()
    {
        Assert.True(_idea.WaitAgain("", Funding.Clact, Today.AddMonths(4), Today).Failed(out _));
        Assert.True(_idea.WaitAgain("Dossier déposé.", Funding.Clact, Today, Today).Failed(out var error));
        Assert.Equal(ParkedIdeaErrors.ReviewInThePast, error);

        Assert.False(_idea.WaitAgain("Dossier déposé.", Funding.Clact, Today.AddMonths(4), Today).Failed(out _));
        Assert.Equal(1, _idea.Reviews);
    }

    [Fact]
    public void Giving_up_needs_a_reason_and_ends_the_wait()
    {
        Assert.True(_idea.GiveUp(" ").Failed(out _));
        Assert.False(_idea.GiveUp("La pièce est devenue un bureau.").Failed(out _));
        Assert.False(_idea.IsDue(Today.AddYears(1)));
        Assert.True(_idea.TakeUp().Failed(out var error));
        Assert.Equal(ParkedIdeaErrors.AlreadyOut, error);
    }

    [Fact]
    public void An_idea_without_a_reason_is_not_parked_but_lost_so_it_is_refused()
    {
        Assert.True(ParkedIdea.Park(
            new(Guid.CreateVersion7()), new EstablishmentId(Guid.CreateVersion7()), new DemarcheId(Guid.CreateVersion7()), null, null,
            "Agrandir la salle de pause", "", Funding.Clact, Today.AddDays(30), Today).Failed(out var error));
        Assert.Equal(ParkedIdeaErrors.ReasonMissing, error);
    }

    private static ParkedIdea Parked(DateOnly reviewOn)
    {
        Assert.False(ParkedIdea.Park(
            new(Guid.CreateVersion7()), new EstablishmentId(Guid.CreateVersion7()), new DemarcheId(Guid.CreateVersion7()), null, null,
            "Agrandir la salle de pause", "Le budget est clos.", Funding.Clact, reviewOn, Today).Failed(out _, out var idea));
        return idea!;
    }
}
