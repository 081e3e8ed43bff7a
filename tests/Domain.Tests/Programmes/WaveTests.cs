using Essaim.Domain.Establishments;
using Essaim.Domain.Programmes;

namespace Essaim.Domain.Tests.Programmes;

public sealed class WaveTests
{
    private static readonly WavePlan Plan = new("Vague 2027", Sector.Both, new(2027, 1, 4), new(2028, 12, 15), 1_000_000, [new("52"), new("53"), new("52")]);

    [Fact]
    public void A_wave_opens_for_each_region_once()
    {
        Assert.False(Open(Plan).Failed(out _, out var wave));

        Assert.Equal([new("52"), new("53")], wave!.Regions);
        Assert.IsType<WaveOpened>(Assert.Single(wave.Events));
    }

    [Fact]
    public void A_wave_says_what_is_wrong_by_its_field()
    {
        Assert.Equal(WaveErrors.NameMissing, Refusal(Plan with { Name = " " }));
        Assert.Equal(WaveErrors.NameTooLong, Refusal(Plan with { Name = new('x', 121) }));
        Assert.Equal(WaveErrors.EndsBeforeStart, Refusal(Plan with { EndsOn = Plan.StartsOn }));
        Assert.Equal(WaveErrors.BudgetNotPositive, Refusal(Plan with { BudgetInEuros = 0 }));
        Assert.Equal(WaveErrors.NoRegion, Refusal(Plan with { Regions = [] }));
        Assert.Equal(EstablishmentErrors.RegionUnknown.Code, Refusal(Plan with { Regions = [new("99")] }).Code);
    }

    [Fact]
    public void A_wave_needs_no_budget() => Assert.False(Open(Plan with { BudgetInEuros = null }).Failed(out _));

    [Fact]
    public void Only_invited_regions_publish_and_only_until_the_end()
    {
        Open(Plan).Failed(out _, out var wave);

        Assert.True(wave!.Welcomes(new("52"), Plan.EndsOn));
        Assert.False(wave.Welcomes(new("52"), Plan.EndsOn.AddDays(1)));
        Assert.False(wave.Welcomes(new("11"), Plan.StartsOn));
    }

    private static Common.Result<Wave> Open(WavePlan plan) => Wave.Open(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), plan);

    private static Common.Error Refusal(WavePlan plan)
    {
        Assert.True(Open(plan).Failed(out var error));
        return error;
    }
}
