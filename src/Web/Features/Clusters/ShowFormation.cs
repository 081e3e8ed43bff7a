using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Establishments;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>What there is to form a cluster from: retained candidatures not yet in one, and advisers of the region.</summary>
public sealed class ShowFormation(ReadDb db, CurrentActor current, TimeProvider clock)
{
    public sealed record Candidate(EstablishmentId Id, string Name, EstablishmentKind Kind, string Town, int Headcount);

    public sealed record Adviser(PersonId Id, string Name);

    public sealed record View(CallForApplications Call, IReadOnlyList<Candidate> Candidates, IReadOnlyList<Adviser> Advisers, bool MayForm);

    public async Task<View?> RunAsync(string slug, CancellationToken cancellationToken)
    {
        var call = await db.Calls.VisibleTo(current.Actor).SingleOrDefaultAsync(c => c.Slug == slug, cancellationToken);
        if (call is null || !current.Actor.May(Permission.ReadRegion, call.Region)) return null;

        var (today, region) = (clock.Today(), call.Region);
        var retained = db.Candidatures.Where(c => c.CallId == call.Id && c.State == CandidatureState.Retained).Select(c => c.EstablishmentId);
        var taken = db.Clusters.SelectMany(c => c.Members).Where(m => m.LeftOn == null || m.LeftOn >= today).Select(m => m.EstablishmentId);
        var candidates = await db.Establishments.Where(e => retained.Contains(e.Id) && !taken.Contains(e.Id)).OrderBy(e => e.Name)
            .Select(e => new Candidate(e.Id, e.Name, e.Kind, e.Town, e.Headcount)).ToListAsync(cancellationToken);
        var sitting = db.Mandates.HeldOn(today).Where(m => m.Role == Role.Adviser && m.Region == region).Select(m => m.PersonId);
        var advisers = await db.Persons.Where(p => sitting.Contains(p.Id)).OrderBy(p => p.GivenName)
            .Select(p => new Adviser(p.Id, p.GivenName + " " + p.FamilyName)).ToListAsync(cancellationToken);
        return new(call, candidates, advisers, ClusterRights.MayForm(current.Actor, region));
    }
}
