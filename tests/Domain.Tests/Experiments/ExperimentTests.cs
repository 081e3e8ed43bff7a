using Essaim.Domain.Access;
using Essaim.Domain.Experiments;
using Essaim.Domain.Voice;

namespace Essaim.Domain.Tests.Experiments;

public sealed class ExperimentTests
{
    private static readonly DateOnly Monday = new(2026, 9, 28);
    private static readonly PersonId Aline = new(Guid.CreateVersion7());

    [Fact]
    public void Planning_keeps_what_the_unit_agreed_and_says_so()
    {
        var experiment = Planned();

        Assert.Equal(Monday.AddDays(41), experiment.EndsOn);
        Assert.Equal("ABABAB", string.Concat(experiment.Weeks.Select(w => w.Arm)));
        Assert.IsType<ExperimentPlanned>(Assert.Single(experiment.Events));
    }

    public static TheoryData<string, Func<ExperimentPlan, ExperimentPlan>> Faults => new()
    {
        { "experiment.title", p => p with { Title = " " } },
        { "experiment.hypothesis", p => p with { Hypothesis = "" } },
        { "experiment.place", p => p with { Place = "" } },
        { "experiment.arm-missing", p => p with { A = p.A with { What = "" } } },
        { "experiment.arms-alike", p => p with { B = p.B with { Name = " salle FERMEE " } } },
        { "experiment.question-missing", p => p with { Questions = [.. p.Questions.Take(2)] } },
        { "experiment.question-missing", p => p with { Questions = [p.Questions[0], p.Questions[1], new(3, "?", "")] } },
        { "experiment.stop-who", p => p with { StopWho = "" } },
        { "experiment.stop-when", p => p with { StopWhen = "" } },
        { "experiment.cost", p => p with { B = p.B with { Euros = -1 } } },
        { "experiment.monday", p => p with { StartsOn = Monday.AddDays(1) } },
        { "experiment.past", p => p with { StartsOn = Monday.AddDays(-7) } },
        { "experiment.too-late", p => p with { StartsOn = Monday.AddDays(7 * 60) } },
        { "experiment.weeks", p => p with { Weeks = 5 } },
        { "experiment.too-long", p => p with { Title = new('a', 161) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void An_incomplete_plan_says_what_is_missing(string code, Func<ExperimentPlan, ExperimentPlan> spoil)
    {
        Assert.True(Experiment.Plan(spoil(APlan()), Monday).Failed(out var error));
        Assert.Equal(code, error.Code);
    }

    [Fact]
    public void A_drawn_order_is_kept_with_its_seed()
    {
        var experiment = Planned(p => p with { DrawSeed = "tirage", FirstArm = ArmLetter.B });

        Assert.Equal("tirage", experiment.DrawSeed);
        Assert.Equal(AlternatingSchedule.FirstDrawnFrom("tirage"), experiment.FirstArm);
    }

    [Fact]
    public void An_experiment_stands_where_its_dates_say()
    {
        var experiment = Planned();

        Assert.Equal(ExperimentState.Planned, experiment.StateOn(Monday.AddDays(-1)));
        Assert.Equal(ExperimentState.Running, experiment.StateOn(Monday));
        Assert.Equal(ExperimentState.Running, experiment.StateOn(experiment.EndsOn));
        Assert.Equal(ExperimentState.ToDecide, experiment.StateOn(experiment.EndsOn.AddDays(1)));
        Assert.Equal(ArmLetter.B, experiment.WeekOf(Monday.AddDays(9))?.Arm);
        Assert.Null(experiment.WeekOf(Monday.AddDays(-1)));
    }

    [Fact]
    public void An_answer_goes_to_the_way_of_its_week_and_nowhere_outside_the_weeks()
    {
        var experiment = Planned();

        Assert.Null(experiment.PulseOn(Monday.AddDays(-1), Audience.Staff));
        Assert.Equal(experiment.PulseOf(ArmLetter.A, Audience.Residents), experiment.PulseOn(Monday.AddDays(6), Audience.Residents));
        Assert.Equal(experiment.PulseOf(ArmLetter.B, Audience.Staff), experiment.PulseOn(Monday.AddDays(7), Audience.Staff));
        Assert.Null(experiment.PulseOn(experiment.EndsOn.AddDays(1), Audience.Staff));
    }

    [Fact]
    public void A_way_is_asked_about_from_its_first_week_on_and_never_after_the_verdict()
    {
        var experiment = Planned();

        Assert.All(experiment.PulsesDueOn(Monday), p => Assert.Equal(ArmLetter.A, p.Arm));
        Assert.Equal(4, experiment.PulsesDueOn(Monday.AddDays(7)).Count());

        experiment.GiveVerdict(VerdictKind.Abandoned, kept: null, "Deux chutes", "Jamais sans relais", Aline, Monday.AddDays(8));
        Assert.Empty(experiment.PulsesDueOn(Monday.AddDays(8)));
    }

    [Fact]
    public void An_adjustment_sent_twice_is_written_once()
    {
        var experiment = Planned();
        var id = new AdjustmentId(Guid.CreateVersion7());

        Assert.False(experiment.Adjust(id, "Le téléphone passe à l’accueil.", Aline, Monday).Failed(out _));
        Assert.False(experiment.Adjust(id, "Le téléphone passe à l’accueil.", Aline, Monday).Failed(out _));

        Assert.Single(experiment.Adjustments);
    }

    [Fact]
    public void Nothing_is_adjusted_before_the_first_day()
    {
        Assert.True(Planned().Adjust(new(Guid.CreateVersion7()), "Déjà ?", Aline, Monday.AddDays(-1)).Failed(out var error));
        Assert.Equal(ExperimentErrors.NotStarted, error);
    }

    [Fact]
    public void Adopting_waits_until_both_ways_had_their_week()
    {
        Assert.True(Planned().GiveVerdict(VerdictKind.Adopted, ArmLetter.A, "Plus calme", "Fermer la porte suffit", Aline, Monday.AddDays(13)).Failed(out var error));
        Assert.Equal(ExperimentErrors.EachArmNeedsItsWeek(Monday.AddDays(14)), error);
    }

    [Fact]
    public void Giving_up_is_possible_at_any_time_and_keeps_neither_way()
    {
        var experiment = Planned();

        Assert.False(experiment.GiveVerdict(VerdictKind.Abandoned, ArmLetter.A, "Deux chutes", "Jamais sans relais", Aline, Monday.AddDays(2)).Failed(out _));

        Assert.Equal(new(VerdictKind.Abandoned, Kept: null, "Deux chutes", "Jamais sans relais", Monday.AddDays(2), Aline), experiment.Verdict);
        Assert.IsType<VerdictGiven>(experiment.Events[^1]);
    }

    [Theory]
    [InlineData(VerdictKind.Adopted)]
    [InlineData(VerdictKind.Adapted)]
    [InlineData(VerdictKind.Abandoned)]
    public void Every_verdict_asks_for_the_same_reason_and_lesson(VerdictKind kind)
    {
        var after = Monday.AddDays(50);

        Assert.True(Planned().GiveVerdict(kind, ArmLetter.A, "", "Une leçon", Aline, after).Failed(out var noReason));
        Assert.True(Planned().GiveVerdict(kind, ArmLetter.A, "Une raison", " ", Aline, after).Failed(out var noLesson));

        Assert.Equal((ExperimentErrors.ReasonMissing, ExperimentErrors.LessonMissing), (noReason, noLesson));
    }

    [Fact]
    public void The_same_verdict_twice_is_one_and_another_is_refused()
    {
        var experiment = Planned();
        var after = Monday.AddDays(50);

        Assert.False(experiment.GiveVerdict(VerdictKind.Adapted, ArmLetter.B, "Oui, mais", "Avec un relais", Aline, after).Failed(out _));
        Assert.False(experiment.GiveVerdict(VerdictKind.Adapted, ArmLetter.B, "Oui, mais", "Avec un relais", Aline, after).Failed(out _));
        Assert.True(experiment.GiveVerdict(VerdictKind.Adopted, ArmLetter.A, "Non", "Rien", Aline, after).Failed(out var error));

        Assert.Equal(ExperimentErrors.Decided, error);
        Assert.Single(experiment.Events.OfType<VerdictGiven>());
    }

    [Fact]
    public void Troubles_are_written_beside_each_way_until_the_verdict()
    {
        var experiment = Planned();

        Assert.False(experiment.NoteTroubles("Trois sonnettes ont attendu.", "", Monday).Failed(out _));
        Assert.False(experiment.NoteTroubles("Trois sonnettes ont attendu.", "", Monday).Failed(out _));

        Assert.Equal("Trois sonnettes ont attendu.", experiment.Arm(ArmLetter.A).WentWrong);
        Assert.Single(experiment.Events.OfType<TroublesNoted>());
    }

    internal static Experiment Planned(Func<ExperimentPlan, ExperimentPlan>? change = null)
    {
        Assert.False(Experiment.Plan((change ?? (p => p))(APlan()), Monday).Failed(out var error, out var experiment), error?.Code);
        return experiment!;
    }

    private static ExperimentPlan APlan() => new()
    {
        Id = new(Guid.CreateVersion7()),
        EstablishmentId = new(Guid.CreateVersion7()),
        DemarcheId = new(Guid.CreateVersion7()),
        By = Aline,
        Title = "Transmettre porte fermée, ou deux par deux dans le couloir ?",
        Hypothesis = "Moins d’interruptions quand la porte est fermée.",
        Place = "Premier étage",
        A = new(ArmLetter.A, "Salle fermée", "À 14 h, vingt minutes.", "6 agents, 20 min", "une personne aux sonnettes", 0),
        B = new(ArmLetter.B, "Deux par deux", "Dans le couloir, dix minutes.", "6 agents, 10 min", "aucun", 0),
        Questions = [new(1, "J’ai su tout ce qu’il fallait.", "On savait."), new(2, "J’ai pu finir mes phrases.", "On m’a écouté."), new(3, "À l’heure.", "Calme.")],
        Pulses =
        [
            .. from arm in Enum.GetValues<ArmLetter>()
               from audience in new[] { Audience.Staff, Audience.Residents }
               select new ArmPulse(arm, audience, new(Guid.CreateVersion7())),
        ],
        StopWho = "L’infirmière du jour",
        StopWhen = "Une sonnette attend plus de dix minutes",
        StartsOn = Monday,
        Weeks = 6,
        StaffCode = "AAAA2222",
        ResidentCode = "BBBB3333",
    };
}
