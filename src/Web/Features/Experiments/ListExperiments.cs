using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Experiments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>The trials of one establishment, the newest first, for the pages above that gather.</summary>
public sealed class ListExperiments(ReadDb db)
{
    public sealed record Row(ExperimentId Id, string Title, DateOnly StartsOn, DateOnly EndsOn, VerdictKind? Verdict, DateOnly? VerdictOn, string Lesson)
    {
        public ExperimentState StateOn(DateOnly day) =>
            Verdict is not null ? ExperimentState.Decided
            : day < StartsOn ? ExperimentState.Planned
            : day <= EndsOn ? ExperimentState.Running
            : ExperimentState.ToDecide;
    }

    /// <summary>The caller has checked that the reader may see this establishment's work.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync(EstablishmentId establishment, CancellationToken cancellationToken) =>
        await Rows(db.Experiments.Where(e => e.EstablishmentId == establishment)).ToListAsync(cancellationToken);

    /// <summary>The démarche under way at an establishment, to go back to and to plan in.</summary>
    public sealed record DemarcheOf(Guid Id, string Title);

    public async Task<DemarcheOf?> DemarcheAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.Where(d => d.EstablishmentId == establishment).OrderByDescending(d => d.StartedOn)
            .Select(d => new { d.Id, d.Title }).FirstOrDefaultAsync(cancellationToken);
        return demarche is null ? null : new(demarche.Id.Value, demarche.Title);
    }

    internal static IQueryable<Row> Rows(IQueryable<Experiment> experiments) =>
        experiments.OrderByDescending(e => e.StartsOn).ThenBy(e => e.Id).Select(e => new Row(
            e.Id, e.Title, e.StartsOn, e.EndsOn, e.Verdict == null ? null : e.Verdict.Kind, e.Verdict == null ? null : e.Verdict.On, e.Verdict == null ? "" : e.Verdict.Lesson));
}
