using System.Text.Json;
using System.Text.Json.Serialization;
using Essaim.Domain.Voice;
using Essaim.Domain.Voice.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Voice;

internal sealed class CampaignResultsMapping : IEntityTypeConfiguration<CampaignResults>
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public void Configure(EntityTypeBuilder<CampaignResults> results)
    {
        results.ToTable("CampaignResults");
        results.HasIndex(r => new { r.CampaignId, r.Number }).IsUnique();
        results.HasIndex(r => r.EstablishmentId);
        results.Property(r => r.Publication).HasConversion(
            publication => JsonSerializer.Serialize(publication, Written),
            text => JsonSerializer.Deserialize<Publication>(text, Written)!,
            new ValueComparer<Publication>((a, b) => ReferenceEquals(a, b), p => p.Batch, p => p)); // Never edited.
    }
}
