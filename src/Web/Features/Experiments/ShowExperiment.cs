using Essaim.Data;
using Essaim.Data.Experiments;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>One trial with what may be shown of its answers, for everybody of the establishment alike.</summary>
public sealed class ShowExperiment(ReadDb db, CurrentActor current, ShowPublished published)
{
    public sealed record View(
        Experiment Experiment, string Demarche, string? Topic, IReadOnlyList<AudienceComparison> Audiences, Leaning Leaning, bool HasAnswersOpen,
        bool MayCarry, bool MayDecide);

    public async Task<Result<View>> RunAsync(ExperimentId id, CancellationToken cancellationToken)
    {
        var experiment = await db.Experiments.VisibleTo(current.Actor).SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (experiment is null) return Error.NotFound("experiment.unknown");

        var audiences = new List<AudienceComparison>();
        foreach (var audience in new[] { Audience.Staff, Audience.Residents })
        {
            var a = await CountsAsync(experiment.PulseOf(ArmLetter.A, audience), cancellationToken);
            audiences.Add(ArmComparison.Of(audience, a, await CountsAsync(experiment.PulseOf(ArmLetter.B, audience), cancellationToken)));
        }

        var ids = experiment.Pulses.Select(p => p.CampaignId).ToList();
        return new View(
            experiment,
            await db.Demarches.Where(d => d.Id == experiment.DemarcheId).Select(d => d.Title).SingleAsync(cancellationToken),
            await db.Topics.Where(t => t.Id == experiment.TopicId).Select(t => t.Title).SingleOrDefaultAsync(cancellationToken),
            audiences, ArmComparison.LeaningOf(audiences),
            await db.Campaigns.AnyAsync(c => ids.Contains(c.Id) && c.ClosedAt == null, cancellationToken),
            current.Actor.May(Permission.CarryWork, experiment.EstablishmentId), current.Actor.May(Permission.RecordDecision, experiment.EstablishmentId));
    }

    private async Task<IReadOnlyList<PublishedCount>> CountsAsync(ArmPulse pulse, CancellationToken cancellationToken)
    {
        if ((await published.RunAsync(pulse.CampaignId, cancellationToken)).Failed(out _, out var tables)) return []; // Not opened yet.
        return [.. tables.SelectMany(CountsOf)];
    }

    /// <summary>A table of which only the base may be shown is one part that holds every option.</summary>
    private static IEnumerable<PublishedCount> CountsOf(ShowPublished.Table table) => (table.Base, table.Parts) switch
    {
        (null, _) => [],
        ({ } answers, []) => [new(table.QuestionKey, string.Join('+', ArmComparison.Options.Select(o => o.Key)), answers)],
        _ => table.Parts.Select(part => new PublishedCount(table.QuestionKey, string.Join('+', part.OptionKeys), part.Count)),
    };
}
