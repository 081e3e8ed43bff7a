using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Establishments;

namespace Essaim.Domain.Programmes;

public readonly record struct WaveId(Guid Value) : IId<WaveId>
{
    public static WaveId From(Guid value) => new(value);
}

/// <summary>The family of establishments a wave or a call is for.</summary>
public enum Sector
{
    Health,
    MedicoSocial,
    Both,
}

/// <summary>What a national role writes to open a wave. The budget is in whole euros.</summary>
public sealed record WavePlan(string Name, Sector Sector, DateOnly StartsOn, DateOnly EndsOn, int? BudgetInEuros, IReadOnlyList<RegionCode> Regions);

/// <summary>One national opening of the scheme: regions publish their calls within it, and every count is made per wave.</summary>
public sealed class Wave(WaveId id, ProgrammeId programmeId, string name, Sector sector, DateOnly startsOn, DateOnly endsOn) : Aggregate
{
    public WaveId Id { get; private init; } = id;

    public ProgrammeId ProgrammeId { get; private init; } = programmeId;

    public string Name { get; private init; } = name;

    public Sector Sector { get; private init; } = sector;

    public DateOnly StartsOn { get; private init; } = startsOn;

    public DateOnly EndsOn { get; private init; } = endsOn;

    /// <summary>In whole euros; empty when nothing was announced.</summary>
    public int? BudgetInEuros { get; private init; }

    /// <summary>Regions that may publish a call in this wave; never empty.</summary>
    public IReadOnlyList<RegionCode> Regions { get; private init; } = [];

    public static Result<Wave> Open(WaveId id, ProgrammeId programmeId, WavePlan plan)
    {
        var regions = plan.Regions.Distinct().OrderBy(r => r.Value, StringComparer.Ordinal).ToList();
        if (string.IsNullOrWhiteSpace(plan.Name)) return WaveErrors.NameMissing;
        if (plan.Name.Trim().Length > Programme.LongestName) return WaveErrors.NameTooLong;
        if (plan.StartsOn == default) return WaveErrors.StartMissing;
        if (plan.EndsOn <= plan.StartsOn) return WaveErrors.EndsBeforeStart;
        if (plan.BudgetInEuros is <= 0) return WaveErrors.BudgetNotPositive;
        if (regions.Count == 0) return WaveErrors.NoRegion;
        if (regions.Exists(r => Establishments.Regions.Find(r) is null)) return EstablishmentErrors.RegionUnknown with { Field = "Regions" };

        var wave = new Wave(id, programmeId, plan.Name.Trim(), plan.Sector, plan.StartsOn, plan.EndsOn)
        {
            BudgetInEuros = plan.BudgetInEuros,
            Regions = regions,
        };
        wave.Raise(new WaveOpened(id, programmeId));
        return wave;
    }

    /// <summary>Whether a region may publish a call in this wave on that day.</summary>
    public bool Welcomes(RegionCode region, DateOnly day) => Regions.Contains(region) && day <= EndsOn;
}

public sealed record WaveOpened(WaveId WaveId, ProgrammeId ProgrammeId) : IDomainEvent;
