using Essaim.Domain.Common;
using Essaim.Domain.Selection;

namespace Essaim.Domain.Tests.Selection;

public sealed class DecisionTests
{
    private readonly CallForApplications _call = Some.Call();

    private SelectionDecision Yes => new(Outcome.Retained, "Un sujet ouvert.", new(Guid.CreateVersion7()), _call.ClosesAt.AddDays(10));

    private SelectionDecision Reoriented => Yes with { Outcome = Outcome.Reoriented, Contact = "Service prévention", ReturnOn = new(2027, 9, 1) };

    [Fact]
    public void A_retained_candidature_tells_those_who_form_clusters()
    {
        var candidature = Some.Submitted(_call);

        Assert.False(candidature.Decide(_call, 2, Yes).Failed(out _));
        Assert.Equal(CandidatureState.Retained, candidature.State);
        Assert.Equal(candidature.EstablishmentId, Assert.Single(candidature.Events.OfType<CandidatureRetained>()).EstablishmentId);
    }

    [Fact]
    public void Nothing_is_decided_before_the_closing_or_before_two_readings()
    {
        Assert.Equal(CallErrors.NotYetClosed, Refusal(Some.Submitted(_call).Decide(_call, 2, Yes with { At = Some.Now })));
        Assert.Equal(CandidatureErrors.ReadingsMissing, Refusal(Some.Submitted(_call).Decide(_call, 1, Yes)));
        Assert.Equal(CandidatureErrors.NotSubmitted, Refusal(Some.Seated(_call).Decide(_call, 2, Yes)));
    }

    [Fact]
    public void An_answer_is_given_once()
    {
        var candidature = Some.Submitted(_call);
        candidature.Decide(_call, 2, Yes).Failed(out _);

        Assert.Equal(CandidatureErrors.AlreadyDecided, Refusal(candidature.Decide(_call, 2, Reoriented)));
        Assert.Equal(CandidatureErrors.AlreadyDecided, Refusal(candidature.Withdraw(Some.Aline, Some.Now)));
    }

    [Fact]
    public void A_reason_is_always_given_and_a_reorientation_names_a_contact_and_a_day()
    {
        Assert.Equal(CandidatureErrors.ReasonMissing, (Yes with { Reason = " " }).Fault());
        Assert.Equal(CandidatureErrors.ContactMissing, (Reoriented with { Contact = "" }).Fault());
        Assert.Equal(CandidatureErrors.ReturnMissing, (Reoriented with { ReturnOn = null }).Fault());
        Assert.Equal(CandidatureErrors.ReturnInThePast, (Reoriented with { ReturnOn = new(2026, 1, 1) }).Fault());
        Assert.Null(Reoriented.Fault());
        Assert.Null(Yes.Fault());
    }

    [Fact]
    public void A_retained_establishment_is_sent_nowhere_else() =>
        Assert.Null((Reoriented with { Outcome = Outcome.Retained }).Cleaned().Contact);

    private static Error Refusal(Result<Done> result)
    {
        Assert.True(result.Failed(out var error));
        return error;
    }
}
