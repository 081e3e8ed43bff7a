namespace Essaim.Domain.Access;

/// <summary>How far a seat reaches: one establishment, one cluster, one region, or the nation when all three are empty.</summary>
public readonly record struct Reach(EstablishmentId? Establishment = null, ClusterId? Cluster = null, RegionCode? Region = null)
{
    public static readonly Reach Nation;

    public static Reach Of(EstablishmentId establishment) => new(Establishment: establishment);

    public static Reach Of(ClusterId cluster) => new(Cluster: cluster);

    public static Reach Of(RegionCode region) => new(Region: region);
}

/// <summary>One seat that its holder occupies today.</summary>
public sealed record Seat(Role Role, Reach Reach);

/// <summary>Who is asking, reduced to the facts that rules need: the seats held today. Built once per request; holds no claims and no HTTP.</summary>
public sealed record Actor(PersonId Id, IReadOnlyCollection<Seat> Seats)
{
    /// <summary>Establishments whose work this person may read, for queries.</summary>
    public IReadOnlyList<EstablishmentId> Establishments { get; } = [.. Within(Seats, Permission.ReadWork, s => s.Reach.Establishment)];

    /// <summary>Clusters this person may read.</summary>
    public IReadOnlyList<ClusterId> Clusters { get; } = [.. Within(Seats, Permission.ReadCluster, s => s.Reach.Cluster)];

    /// <summary>Regions this person may read.</summary>
    public IReadOnlyList<RegionCode> Regions { get; } = [.. Within(Seats, Permission.ReadRegion, s => s.Reach.Region)];

    public bool IsNational => May(Permission.ReadNation);

    public bool May(Permission needed, EstablishmentId establishment) =>
        Seats.Any(s => s.Reach.Establishment == establishment && AccessRules.Allows(s.Role, needed));

    public bool May(Permission needed, ClusterId cluster) => Seats.Any(s => s.Reach.Cluster == cluster && AccessRules.Allows(s.Role, needed));

    public bool May(Permission needed, RegionCode region) => Seats.Any(s => s.Reach.Region == region && AccessRules.Allows(s.Role, needed));

    /// <summary>Whether the permission is held anywhere at all: what a route asks before any row is read.</summary>
    public bool May(Permission needed) => needed is Permission.Participate || Seats.Any(s => AccessRules.Allows(s.Role, needed));

    /// <summary>The side this person speaks for at an establishment, if any.</summary>
    public College? CollegeAt(EstablishmentId establishment) => Seats.Where(s => s.Reach.Establishment == establishment).Select(s => s.Role switch
    {
        Role.Direction => College.Management,
        Role.StaffRepresentative => College.StaffRepresentatives,
        Role.Professional => College.Professions,
        _ => (College?)null,
    }).FirstOrDefault(c => c is not null);

    private static IEnumerable<T> Within<T>(IReadOnlyCollection<Seat> seats, Permission needed, Func<Seat, T?> place)
        where T : struct =>
        seats.Where(s => AccessRules.Allows(s.Role, needed)).Select(place).OfType<T>().Distinct();
}

/// <summary>Where seats come from. Mandates give a person's own; clusters add those that an adviser or a member has through the cluster.</summary>
public interface ISeatSource
{
    /// <summary>The seats this source adds to those that the sources before it <paramref name="held"/>.</summary>
    Task<IReadOnlyCollection<Seat>> SeatsOfAsync(PersonId person, DateOnly today, IReadOnlyCollection<Seat> held, CancellationToken cancellationToken);
}
