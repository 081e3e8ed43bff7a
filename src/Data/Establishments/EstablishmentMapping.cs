using Essaim.Domain.Establishments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Establishments;

internal sealed class EstablishmentMapping : IEntityTypeConfiguration<Establishment>
{
    public void Configure(EntityTypeBuilder<Establishment> establishment)
    {
        establishment.Property(e => e.Name).HasMaxLength(200);
        establishment.Property(e => e.Town).HasMaxLength(100);
        establishment.Property(e => e.Slug).HasMaxLength(80);
        establishment.Property(e => e.Finess).HasMaxLength(9);
        establishment.Property(e => e.Kind).HasConversion<string>().HasMaxLength(30);
        establishment.HasIndex(e => e.Slug).IsUnique();
        establishment.HasIndex(e => e.Finess);
        establishment.HasIndex(e => e.Region);
        establishment.OwnsMany(e => e.Units, unit =>
        {
            unit.ToTable("Units");
            unit.Property(u => u.Name).HasMaxLength(100);
        });
    }
}
