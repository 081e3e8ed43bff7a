using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Demarches;
using Essaim.Domain.Mandates;
using Essaim.Domain.Meetings;
using Essaim.Domain.Steering;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Steering;

/// <summary>What was counted of one establishment.</summary>
public sealed record EstablishmentCounts(
    Pace Pace, int Kept, DateOnly? NextMeetingOn, DemarcheId? DemarcheId, Phase? Phase, DemarcheState? State, IReadOnlyList<int> Months);

/// <summary>Counts of several establishments at once, a fixed number of queries whatever their number.</summary>
public sealed class CountPaces(ReadDb db, CountTraces traces, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<EstablishmentId, EstablishmentCounts>> RunAsync(List<EstablishmentId> of, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var months = await traces.RunAsync(of, today, cancellationToken);
        var promises = await PromisesAsync(of, today, cancellationToken);
        var meetings = await MeetingsAsync(of, today, cancellationToken);
        var demarches = await db.Demarches.Where(d => of.Contains(d.EstablishmentId)).OrderBy(d => d.StartedOn)
            .Select(d => new { d.Id, d.EstablishmentId, d.Phase, d.State }).ToListAsync(cancellationToken);
        var seats = await db.Mandates.HeldOn(today).Where(m => m.EstablishmentId != null && of.Contains(m.EstablishmentId.Value))
            .Select(m => new { Establishment = m.EstablishmentId!.Value, m.PersonId, m.Role }).ToListAsync(cancellationToken);
        var withoutElected = await db.Establishments.Where(e => of.Contains(e.Id) && !e.HasElectedStaff).Select(e => e.Id).ToListAsync(cancellationToken);

        return of.ToDictionary(e => e, e =>
        {
            var held = seats.Where(s => s.Establishment == e).ToList();
            var demarche = demarches.LastOrDefault(d => d.EstablishmentId == e);
            var pace = new Pace(
                months.LastOn(e), Trinome.MissingFrom(held.Select(s => s.Role), withoutElected.Contains(e)).Count,
                promises.Count(p => p.Establishment == e && !p.IsKept),
                meetings.Count(m => m.Establishment == e && m.State is MeetingState.Cancelled && m.On <= today),
                held.Where(s => AccessRules.Allows(s.Role, Permission.CarryWork)).Select(s => s.PersonId).Distinct().Count(),
                demarche?.State is DemarcheState.Paused or DemarcheState.Stopped or DemarcheState.Completed);
            return new EstablishmentCounts(
                pace, promises.Count(p => p.Establishment == e && p.IsKept),
                meetings.Where(m => m.Establishment == e && m.State is MeetingState.Open && m.On >= today).Min(m => (DateOnly?)m.On),
                demarche?.Id, demarche?.Phase, demarche?.State, months.Of(e));
        });
    }

    /// <summary>Promises of meetings and actions of the plan: kept since 1 January, or past their day. Given up with a reason, they count on neither side.</summary>
    private async Task<List<CountedPromise>> PromisesAsync(List<EstablishmentId> of, DateOnly today, CancellationToken cancellationToken)
    {
        var newYear = new DateOnly(today.Year, 1, 1);
        var said = await db.Promises
            .Where(p => p.EstablishmentId != null && of.Contains(p.EstablishmentId.Value))
            .Where(p => (p.State == PromiseState.Kept && p.SettledOn >= newYear) || (p.State == PromiseState.Open && p.DueOn < today))
            .Select(p => new CountedPromise(p.EstablishmentId!.Value, p.State == PromiseState.Kept)).ToListAsync(cancellationToken);
        var planned = await db.ActionItems
            .Where(a => of.Contains(a.EstablishmentId))
            .Where(a => (a.State == ActionState.Done && a.EndedOn >= newYear) || (a.State == ActionState.Planned && a.DueOn < today))
            .Select(a => new CountedPromise(a.EstablishmentId, a.State == ActionState.Done)).ToListAsync(cancellationToken);
        return [.. said, .. planned];
    }

    private async Task<List<CountedMeeting>> MeetingsAsync(List<EstablishmentId> of, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-Momentum.RecentDays);
        return await db.Meetings.Where(m => m.EstablishmentId != null && of.Contains(m.EstablishmentId.Value) && m.On >= since)
            .Select(m => new CountedMeeting(m.EstablishmentId!.Value, m.State, m.On)).ToListAsync(cancellationToken);
    }

    private sealed record CountedPromise(EstablishmentId Establishment, bool IsKept);

    private sealed record CountedMeeting(EstablishmentId Establishment, MeetingState State, DateOnly On);
}
