using System.Globalization;
using System.Security.Cryptography;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Experiments;
using Essaim.Domain.Topics;
using Essaim.Domain.Voice;
using Essaim.Urn;
using Essaim.Web.Features.Experiments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Experiments;

/// <summary>An establishment with its trinôme and a démarche, on which trials are planned, lived and ended.</summary>
internal sealed class TrialGround(TestHost host)
{
    public EstablishmentId Establishment { get; private set; }

    public DemarcheId Demarche { get; } = new(Guid.CreateVersion7());

    public PersonId Aline { get; private set; }

    public PersonId Bruno { get; private set; }

    public PersonId Chloe { get; private set; }

    /// <summary>Sits in a working group: reads, does not carry.</summary>
    public PersonId Jeanne { get; private set; }

    public PersonId Farid { get; private set; }

    public static async Task<TrialGround> SetAsync(TestHost host)
    {
        var ground = new TrialGround(host) { Establishment = await host.EstablishmentAsync($"Résidence {Guid.CreateVersion7():N}") };
        ground.Aline = await host.SeatAsync($"Aline{ground.Establishment.Value:N}", Role.Direction, ground.Establishment);
        ground.Bruno = await host.SeatAsync($"Bruno{ground.Establishment.Value:N}", Role.Professional, ground.Establishment);
        ground.Chloe = await host.SeatAsync($"Chloe{ground.Establishment.Value:N}", Role.StaffRepresentative, ground.Establishment);
        ground.Jeanne = await host.SeatAsync($"Jeanne{ground.Establishment.Value:N}", Role.GroupMember, ground.Establishment);
        ground.Farid = await host.SeatAsync($"Farid{ground.Establishment.Value:N}", Role.Direction, await host.EstablishmentAsync());
        await host.WithDbAsync(async db =>
        {
            db.Add(Essaim.Domain.Demarches.Demarche.Start(ground.Demarche, ground.Establishment, cluster: null, "Nos transmissions", host.Clock.Today()));
            await db.SaveChangesAsync();
        });
        return ground;
    }

    public PlanExperiment.Command Plan(TopicId? topic = null, int weeks = 2) => new(
        new(Guid.CreateVersion7()), Demarche, topic, "Porte fermée ou couloir ?", "Moins d’interruptions porte fermée.", UnitId: null, "Premier étage",
        new(ArmLetter.A, "Salle fermée", "À 14 h, vingt minutes.", "6 agents, 20 min", "une personne", 0),
        new(ArmLetter.B, "Deux par deux", "Dans le couloir.", "6 agents, 10 min", "aucun", 0),
        [new(1, "J’ai commencé à l’heure.", "C’était calme."), new(2, "J’ai fini mes phrases.", "On savait."), new(3, "J’ai tout su.", "On est venu.")],
        "L’infirmière du jour", "Une sonnette attend", AlternatingSchedule.NextMonday(host.Clock.Today()), weeks, ArmLetter.A);

    public async Task<ExperimentId> PlannedAsync(TopicId? topic = null, int weeks = 2) =>
        TestHost.Value(await host.AsAsync<PlanExperiment, ExperimentId>(Aline, p => p.RunAsync(Plan(topic, weeks), default)));

    public async Task<Experiment> ReadAsync(ExperimentId id)
    {
        Experiment? experiment = null;
        await host.WithDbAsync(async db => experiment = await db.Experiments.AsNoTracking().SingleAsync(e => e.Id == id));
        return experiment!;
    }

    /// <summary>Moves the clock to that day of the trial, 0 being its first Monday, and lets the questions follow.</summary>
    public async Task LiveAsync(ExperimentId id, int day)
    {
        var experiment = await ReadAsync(id);
        host.Clock.MoveTo(experiment.StartsOn.AddDays(day).AtInParis(new(10, 0)));
        await host.WithAsync<KeepPulsesInStep, bool>(async keep =>
        {
            await keep.RunAsync(host.Clock.GetUtcNow(), default);
            return true;
        });
    }

    /// <summary>Drops that many answers of one kind into an arm's urn, each from its own phone.</summary>
    public async Task AnswerAsync(ExperimentId id, ArmLetter arm, Audience audience, string option, int times)
    {
        var pulse = (await ReadAsync(id)).PulseOf(arm, audience);
        var ballot = "";
        await host.WithDbAsync(async db => ballot = await db.Campaigns.Where(c => c.Id == pulse.CampaignId).Select(c => c.Ballot).SingleAsync());
        for (var i = 0; i < times; i++)
        {
            var answers = Enumerable.Range(1, MicroQuestion.Count).ToDictionary(ArmComparison.KeyOf, _ => option, StringComparer.Ordinal);
            TestHost.Value(await host.WithAsync<Intake, Result<string>>(i => i.TakeAsync(ballot, RandomNumberGenerator.GetBytes(Intake.IdLength), answers, default)));
        }
    }

    public async Task GatherAsync(ExperimentId id)
    {
        using var client = host.ClientFor(Aline);
        var sent = await TestHost.PostFormAsync(client, $"/essais/{id.Value}", "relever");
        Assert.Equal("Found", sent.StatusCode.ToString());
    }

    public Dictionary<string, string> Form(params (string Name, string Value)[] changed)
    {
        var plan = Plan();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Title"] = plan.Title, ["Input.Hypothesis"] = plan.Hypothesis, ["Input.Place"] = plan.Place,
            ["Input.NameA"] = plan.A.Name, ["Input.WhatA"] = plan.A.What, ["Input.EurosA"] = "0",
            ["Input.NameB"] = plan.B.Name, ["Input.WhatB"] = plan.B.What, ["Input.EurosB"] = "0",
            ["Input.Staff1"] = "Un", ["Input.Staff2"] = "Deux", ["Input.Staff3"] = "Trois",
            ["Input.StopWho"] = plan.StopWho, ["Input.StopWhen"] = plan.StopWhen,
            ["Input.StartsOn"] = plan.StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["Input.Weeks"] = "4", ["Input.First"] = "sort",
        };
        foreach (var (name, value) in changed) fields[$"Input.{name}"] = value;
        return fields;
    }
}
