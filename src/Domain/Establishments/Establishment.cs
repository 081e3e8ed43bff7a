using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Establishments;

/// <summary>What an establishment does, in the words of the field; FINESS categories map onto it.</summary>
public enum EstablishmentKind
{
    Ehpad,
    Hospital,
    UniversityHospital,
    PsychiatricHospital,
    PsychiatricClinic,
    Clinic,
    HomeHospital,
    Disability,
    HomeCare,
}

public readonly record struct UnitId(Guid Value) : IId<UnitId>
{
    public static UnitId From(Guid value) => new(value);
}

/// <summary>A service, floor or team in which work is looked at and changes are tried.</summary>
public sealed record Unit(UnitId Id, string Name, int? Headcount);

/// <summary>A hospital, clinic or care home, identified by its FINESS number where it has one.</summary>
public sealed class Establishment(EstablishmentId id, string name, EstablishmentKind kind, RegionCode region, string town, int headcount) : Aggregate, IOfEstablishment, IOfRegion
{
    private readonly List<Unit> _units = [];

    public EstablishmentId Id { get; private init; } = id;

    public string Name { get; private set; } = name;

    public EstablishmentKind Kind { get; private set; } = kind;

    public RegionCode Region { get; private init; } = region;

    public string Town { get; private set; } = town;

    /// <summary>People on the payroll, all contracts.</summary>
    public int Headcount { get; private set; } = headcount;

    /// <summary>Beds, places or residents; empty where the word has no meaning.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Nine characters, kept as text: leading zeros, Corsica's 2A and 2B.</summary>
    public string? Finess { get; private set; }

    /// <summary>Its name in public addresses, unique.</summary>
    public string Slug { get; private init; } = "";

    /// <summary>Whether staff have elected representatives (CSE); without them a binôme needs a derogation.</summary>
    public bool HasElectedStaff { get; private set; } = true;

    public IReadOnlyList<Unit> Units => _units;

    EstablishmentId IOfEstablishment.EstablishmentId => Id;

    public static Result<Establishment> Register(
        EstablishmentId id, string name, EstablishmentKind kind, RegionCode region, string town, int headcount, string? finess = null)
    {
        if (string.IsNullOrWhiteSpace(name)) return EstablishmentErrors.NameMissing;
        if (Regions.Find(region) is null) return EstablishmentErrors.RegionUnknown;
        if (headcount is < 1 or > 50_000) return EstablishmentErrors.HeadcountOutOfRange;
        if (finess is { Length: not 9 }) return EstablishmentErrors.FinessMalformed;

        var establishment = new Establishment(id, name.Trim(), kind, region, town.Trim(), headcount)
        {
            Finess = finess,
            Slug = $"{Common.Slug.From(name)}-{id.Value.ToString("N")[^6..]}",
        };
        establishment.Raise(new EstablishmentRegistered(id));
        return establishment;
    }

    /// <summary>Capacity in beds or places, and whether staff elect representatives.</summary>
    public void Describe(int? capacity, bool hasElectedStaff)
    {
        (Capacity, HasElectedStaff) = (capacity, hasElectedStaff);
        Raise(new EstablishmentDescribed(Id));
    }

    public Unit AddUnit(UnitId unitId, string name, int? headcount)
    {
        if (_units.Find(u => u.Id == unitId) is { } known) return known;
        var unit = new Unit(unitId, name.Trim(), headcount);
        _units.Add(unit);
        Raise(new UnitAdded(Id, unitId));
        return unit;
    }
}

public sealed record EstablishmentRegistered(EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record EstablishmentDescribed(EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record UnitAdded(EstablishmentId EstablishmentId, UnitId UnitId) : IDomainEvent;

/// <summary>Every reason an establishment is refused.</summary>
public static class EstablishmentErrors
{
    public static readonly Error NameMissing = Error.Invalid("establishment.name-missing", "Indiquez le nom de l’établissement.", "Name");

    public static readonly Error RegionUnknown = Error.Invalid("establishment.region-unknown", "Choisissez une région dans la liste.", "Region");

    public static readonly Error HeadcountOutOfRange = Error.Invalid(
        "establishment.headcount", "Le nombre d’agents va de 1 à 50 000.", "Headcount");

    public static readonly Error FinessMalformed = Error.Invalid(
        "establishment.finess", "Un numéro FINESS compte neuf caractères, par exemple 440000123.", "Finess");
}
