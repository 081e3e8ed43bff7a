using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Establishments;
using Essaim.Domain.Steering;

namespace Essaim.Web.Features.Steering;

/// <summary>So many out of so many.</summary>
public sealed record Share(int Done, int Of);

/// <summary>What a region sees of one establishment: dates, a phase, counts. Never a word it wrote.</summary>
public sealed record RegionRow(
    EstablishmentId Id, Guid? DemarcheId, string Name, EstablishmentKind Kind, int Headcount, int? Capacity, Phase? Phase, DemarcheState? State,
    IReadOnlyList<int> Months, DateOnly? LastTraceOn, Share Days, Share Visits, Share Promises, int Late, DateOnly? NextOn,
    IReadOnlyList<Signal> Signals, bool IsLosingMomentum);

public sealed record RegionCluster(ClusterId Id, string Title, DateOnly FormedOn, DateOnly? PausedOn, IReadOnlyList<RegionRow> Rows);

/// <summary>The next collective day of the region.</summary>
public sealed record NextDay(DateOnly On, string Place);

/// <summary>The whole page of a region.</summary>
public sealed record RegionView(
    string Name, IReadOnlyList<RegionCluster> Clusters, Share Promises, int Late, Share Days, NextDay? Next, Share Visits,
    IReadOnlyDictionary<string, int> ClustersByRegion, DateOnly Today)
{
    public IEnumerable<RegionRow> Rows => Clusters.SelectMany(c => c.Rows);

    public IReadOnlyList<(RegionRow Row, ClusterId Cluster)> Losing =>
        [.. Clusters.SelectMany(c => c.Rows.Where(r => r.IsLosingMomentum).Select(r => (r, c.Id)))];
}
