using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Experiments;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>
/// Opens the questions of a way of working on the Monday of its first week, and closes them after its last Sunday or with the verdict.
/// A phone at the poster and the verdict itself ask for their own trial at once; the turn every ten minutes covers what nobody asked for.
/// </summary>
public sealed class KeepPulsesInStep(ReadDb db, IServiceScopeFactory scopes, TimeProvider clock) : IRecurringTask
{
    /// <summary>Questions left open by a missed turn are closed within this time.</summary>
    private const int LookBackDays = 60;

    private static readonly Role[] Carriers = [.. AccessRules.RolesWith(Permission.CarryWork)];

    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var since = today.AddDays(-LookBackDays);
        var experiments = await db.Experiments.Where(e => e.StartsOn <= today && e.EndsOn >= since).ToListAsync(cancellationToken);
        foreach (var experiment in experiments) await KeepAsync(experiment, today, cancellationToken);
    }

    /// <summary>One trial, now.</summary>
    public async Task KeepAsync(ExperimentId id, CancellationToken cancellationToken)
    {
        if (await db.Experiments.SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is { } experiment) await KeepAsync(experiment, clock.Today(), cancellationToken);
    }

    private async Task KeepAsync(Experiment experiment, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = experiment.Pulses.Select(p => p.CampaignId).ToList();
        var opened = await db.Campaigns.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, IsOpen = c.ClosedAt == null }).ToListAsync(cancellationToken);
        var missing = experiment.PulsesDueOn(today).Where(p => opened.TrueForAll(o => o.Id != p.CampaignId)).ToList();
        var over = experiment.PulsesOverOn(today).Select(p => p.CampaignId).Intersect(opened.Where(o => o.IsOpen).Select(o => o.Id)).ToList();
        if (missing.Count + over.Count is 0 || await StandInAsync(experiment, today, cancellationToken) is not { } person) return;

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(await scope.ServiceProvider.GetRequiredService<ActorLoader>().LoadAsync(person, cancellationToken));
        var pulses = scope.ServiceProvider.GetRequiredService<TurnPulses>();
        foreach (var pulse in missing) await pulses.OpenAsync(experiment, pulse, cancellationToken);
        foreach (var id in over) await pulses.CloseAsync(id, cancellationToken);
    }

    /// <summary>Campaigns are opened in somebody's name: who planned the trial, else whoever carries the work there today.</summary>
    private async Task<PersonId?> StandInAsync(Experiment experiment, DateOnly today, CancellationToken cancellationToken)
    {
        var carriers = await db.Mandates.HeldOn(today).Where(m => m.EstablishmentId == experiment.EstablishmentId && Carriers.Contains(m.Role))
            .Select(m => m.PersonId).ToListAsync(cancellationToken);
        return carriers.Contains(experiment.PlannedBy) ? experiment.PlannedBy : carriers.Count > 0 ? carriers[0] : null;
    }
}
