using Essaim.Domain.Common;

namespace Essaim.Domain.Access;

/// <summary>A person known to the register; also the id of their account.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
}

public readonly record struct EstablishmentId(Guid Value) : IId<EstablishmentId>
{
    public static EstablishmentId From(Guid value) => new(value);
}

public readonly record struct ClusterId(Guid Value) : IId<ClusterId>
{
    public static ClusterId From(Guid value) => new(value);
}

/// <summary>A region by its official geographic code (INSEE): <c>52</c> for Pays de la Loire, <c>2A</c> never.</summary>
public readonly record struct RegionCode(string Value);
