using Essaim.Domain.Access;

namespace Essaim.Domain.Common;

/// <summary>Something that happened, in the past tense. Saved to the journal with the change that caused it.</summary>
public interface IDomainEvent;

/// <summary>A wrapper around one Guid, so that an establishment is never passed where an experiment is meant.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public abstract class Aggregate
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Raised by one at each save; two people editing the same page collide here, on any database.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<IDomainEvent> Events => _events;

    public void ClearEvents() => _events.Clear();

    protected void Raise(IDomainEvent happened) => _events.Add(happened);
}

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
