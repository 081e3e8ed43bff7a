using Essaim.Data;
using Essaim.Domain.Experiments;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>Leads the code of a poster to this week's questions. One poster serves the whole trial, and asks for no account.</summary>
public sealed class FollowPulse(ReadDb db, KeepPulsesInStep keep, TimeProvider clock)
{
    /// <param name="CampaignCode">The code to go on to; none outside the weeks.</param>
    public sealed record Row(string Title, DateOnly StartsOn, bool IsOver, string? CampaignCode);

    public async Task<Row?> RunAsync(string code, CancellationToken cancellationToken)
    {
        code = code.ToUpperInvariant();
        var experiment = await db.Experiments.SingleOrDefaultAsync(e => e.StaffCode == code || e.ResidentCode == code, cancellationToken);
        if (experiment is null) return null;

        var today = clock.Today();
        var pulse = experiment.PulseOn(today, experiment.StaffCode == code ? Audience.Staff : Audience.Residents);
        return new(
            experiment.Title, experiment.StartsOn, experiment.Verdict is not null || today > experiment.EndsOn,
            pulse is null ? null : await OpenCodeAsync(experiment.Id, pulse, cancellationToken));
    }

    /// <summary>The first phone of a week does not wait for the next turn of the clock: its asking opens the questions.</summary>
    private async Task<string?> OpenCodeAsync(ExperimentId id, ArmPulse pulse, CancellationToken cancellationToken)
    {
        if (await CodeAsync(pulse, cancellationToken) is { } open) return open;
        await keep.KeepAsync(id, cancellationToken);
        return await CodeAsync(pulse, cancellationToken);
    }

    private Task<string?> CodeAsync(ArmPulse pulse, CancellationToken cancellationToken) =>
        db.Campaigns.Where(c => c.Id == pulse.CampaignId && c.ClosedAt == null).Select(c => (string?)c.Code).SingleOrDefaultAsync(cancellationToken);
}
