using Essaim.Domain.Access;
using Essaim.Domain.Demarches;

namespace Essaim.Domain.Tests.Demarches;

public sealed class DemarcheTests
{
    private static readonly DateOnly Today = new(2026, 9, 17);
    private static readonly PersonId Aline = new(Guid.CreateVersion7());
    private static readonly MethodStep Copil = new("cadrage-copil", Phase.Framing, 1, 60, [Role.Direction], [], IsCore: true);

    private readonly Demarche _demarche = Demarche.Start(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), null, "Les transmissions de 14 h", Today);

    [Fact]
    public void A_step_done_twice_is_done_once()
    {
        _demarche.CompleteStep(Copil.Key, Today, Aline, "Neuf personnes");
        _demarche.CompleteStep(Copil.Key, Today.AddDays(3), Aline, "Encore");

        Assert.Equal("Neuf personnes", Assert.Single(_demarche.Steps).Note);
    }

    [Fact]
    public void Setting_a_step_aside_asks_for_a_reason()
    {
        Assert.True(_demarche.SetStepAside(Copil.Key, Today, Aline, " ").Failed(out var error));
        Assert.Equal(DemarcheErrors.ReasonMissing, error);
        Assert.False(_demarche.SetStepAside(Copil.Key, Today, Aline, "Douze personnes : nous décidons ensemble.").Failed(out _));
    }

    [Fact]
    public void The_gate_stays_shut_while_a_core_step_is_open()
    {
        Assert.True(_demarche.PassGate(Phase.Framing, [Copil], Today, Aline, "Le premier étage").Failed(out var error));
        Assert.Equal(DemarcheErrors.StepsMissing(1), error);
        Assert.Equal(Phase.Framing, _demarche.Phase);
    }

    [Fact]
    public void A_phase_is_left_with_one_sentence_on_what_it_gave()
    {
        Assert.True(_demarche.PassGate(Phase.Framing, [], Today, Aline, "").Failed(out var error));
        Assert.Equal(DemarcheErrors.SummaryMissing, error);

        Assert.False(_demarche.PassGate(Phase.Framing, [], Today, Aline, "Le premier étage, de 13 h à 16 h").Failed(out _));
        Assert.False(_demarche.PassGate(Phase.Framing, [], Today, Aline, "Deux fois").Failed(out _));

        Assert.Equal(Phase.Diagnosis, _demarche.Phase);
        Assert.Single(_demarche.Gates);
    }

    [Fact]
    public void A_gate_further_on_cannot_be_passed_first()
    {
        Assert.True(_demarche.PassGate(Phase.Experimentation, [], Today, Aline, "Trop tôt").Failed(out var error));
        Assert.Equal(DemarcheErrors.NotThisPhase, error);
    }

    [Fact]
    public void After_the_last_phase_the_demarche_is_completed()
    {
        foreach (var phase in Enum.GetValues<Phase>()) _demarche.PassGate(phase, [], Today, Aline, "Fait");

        Assert.Equal(DemarcheState.Completed, _demarche.State);
    }

    [Fact]
    public void A_paused_demarche_asks_for_nothing_until_it_resumes()
    {
        Assert.True(_demarche.Pause(Today, "").Failed(out _));
        _demarche.Pause(Today, "Épidémie");

        Assert.True(_demarche.CompleteStep(Copil.Key, Today, Aline, "").Failed(out var error));
        Assert.Equal(DemarcheErrors.NotRunning, error);
        Assert.False(_demarche.Resume().Failed(out _));
        Assert.False(_demarche.CompleteStep(Copil.Key, Today, Aline, "").Failed(out _));
    }

    [Fact]
    public void A_stop_keeps_its_cause_and_is_final()
    {
        _demarche.Stop(Today, "La directrice et la cadre sont parties.");

        Assert.Equal("La directrice et la cadre sont parties.", _demarche.Cause);
        Assert.True(_demarche.Resume().Failed(out _));
    }
}
