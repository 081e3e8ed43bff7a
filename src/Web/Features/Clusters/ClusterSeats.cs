using Essaim.Data;
using Essaim.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Clusters;

/// <summary>
/// Seats that come through a cluster: its adviser reads the work of its establishments, their teams read the cluster. After the closing the
/// adviser reads no more work; those who went to the end still read what the cluster was.
/// </summary>
public sealed class ClusterSeats(ReadDb db) : ISeatSource
{
    public async Task<IReadOnlyCollection<Seat>> SeatsOfAsync(
        PersonId person, DateOnly today, IReadOnlyCollection<Seat> held, CancellationToken cancellationToken)
    {
        var advises = held.Any(s => s.Role is Role.Adviser);
        var homes = held.Where(s => s.Reach.Establishment is not null && AccessRules.Allows(s.Role, Permission.ReadCluster))
            .Select(s => s.Reach.Establishment!.Value).Distinct().ToList();
        if (!advises && homes.Count == 0) return [];

        var clusters = await db.Clusters
            .Where(c => (advises && c.AdviserId == person)
                || c.Members.Any(m => homes.Contains(m.EstablishmentId) && m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn >= today || m.CompletedOn != null)))
            .Select(c => new
            {
                c.Id,
                IsAdviser = c.AdviserId == person,
                Members = c.Members.Where(m => m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn >= today)).Select(m => m.EstablishmentId).ToList(),
                Readers = c.Members.Where(m => m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn >= today || m.CompletedOn != null)).Select(m => m.EstablishmentId).ToList(),
            }).ToListAsync(cancellationToken);

        var seats = new HashSet<Seat>();
        foreach (var cluster in clusters)
        {
            if (advises && cluster.IsAdviser)
            {
                seats.Add(new(Role.Adviser, Reach.Of(cluster.Id)));
                seats.UnionWith(cluster.Members.Select(m => new Seat(Role.Adviser, Reach.Of(m))));
            }

            seats.UnionWith(held.Where(s => s.Reach.Establishment is { } home && cluster.Readers.Contains(home)
                && AccessRules.Allows(s.Role, Permission.ReadCluster)).Select(s => new Seat(s.Role, Reach.Of(cluster.Id))));
        }

        return seats;
    }
}
