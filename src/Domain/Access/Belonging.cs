namespace Essaim.Domain.Access;

/// <summary>Work of one establishment: its journal rows carry the establishment, so that "last activity" needs no search.</summary>
public interface IOfEstablishment
{
    EstablishmentId EstablishmentId { get; }
}

/// <summary>Work of one cluster.</summary>
public interface IOfCluster
{
    ClusterId ClusterId { get; }
}

/// <summary>Work of one region.</summary>
public interface IOfRegion
{
    RegionCode Region { get; }
}

/// <summary>Work of an establishment, a cluster or a region, whichever its <see cref="Reach"/> names.</summary>
public interface IOfReach
{
    Reach Reach { get; }
}
