using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Clusters;

/// <summary>A cluster of five with Denis as its adviser; Aline directs the first establishment, Farid another one outside.</summary>
public sealed class ClusterStory
{
    public required ClusterId Cluster { get; init; }

    public required IReadOnlyList<EstablishmentId> Members { get; init; }

    public EstablishmentId Home => Members[0];

    public required DemarcheId Demarche { get; init; }

    public required PersonId Aline { get; init; }

    public required PersonId Bruno { get; init; }

    public required PersonId Denis { get; init; }

    public required PersonId Emma { get; init; }

    public required PersonId Farid { get; init; }

    public static async Task<ClusterStory> TellAsync(TestHost host)
    {
        var members = new List<EstablishmentId>();
        for (var i = 1; i <= 5; i++) members.Add(await host.EstablishmentAsync($"Résidence {i}"));
        var elsewhere = await host.EstablishmentAsync("Ailleurs");
        var denis = await host.SeatAsync("Denis", Role.Adviser, Reach.Of(new RegionCode("52")));
        var cluster = new ClusterId(Guid.CreateVersion7());
        await host.WithDbAsync(async db =>
        {
            var frame = new ClusterFrame(new("52"), "Grand âge", "Le travail de nuit", denis);
            db.Add(TestHost.Value(Domain.Clusters.Cluster.Form(cluster, frame, members, host.Clock.Today())));
            await db.SaveChangesAsync();
        });
        await host.DrainAsync();
        var home = members[0];
        return new()
        {
            Cluster = cluster,
            Members = members,
            Demarche = await host.WithAsync<Data.ReadDb, DemarcheId>(db => db.Demarches.Where(d => d.EstablishmentId == home).Select(d => d.Id).SingleAsync()),
            Aline = await host.SeatAsync("Aline", Role.Direction, home),
            Bruno = await host.SeatAsync("Bruno", Role.SteeringMember, home),
            Denis = denis,
            Emma = await host.SeatAsync("Emma", Role.AgencyReferent, Reach.Of(new RegionCode("52"))),
            Farid = await host.SeatAsync("Farid", Role.Direction, elsewhere),
        };
    }
}
