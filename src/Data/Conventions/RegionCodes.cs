using Essaim.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Essaim.Data.Conventions;

/// <summary>A region is its two-character code in every table.</summary>
internal static class RegionCodes
{
    public static void UseRegionCodes(this ModelConfigurationBuilder configuration) =>
        configuration.Properties<RegionCode>().HaveConversion<RegionCodeConverter>().HaveMaxLength(2);

    private sealed class RegionCodeConverter() : ValueConverter<RegionCode, string>(code => code.Value, value => new RegionCode(value));
}
