using Essaim.Domain.Mandates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Mandates;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.GivenName).HasMaxLength(100);
        person.Property(p => p.FamilyName).HasMaxLength(100);
        person.Property(p => p.Email).HasMaxLength(200);
        person.Property(p => p.Profession).HasMaxLength(200);
        person.Ignore(p => p.FullName);
        person.HasIndex(p => p.Email);
    }
}

internal sealed class MandateMapping : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.Property(m => m.Role).HasConversion<string>().HasMaxLength(30);
        mandate.Property(m => m.GivenBy).HasMaxLength(300);
        mandate.Property(m => m.HandoverNote).HasMaxLength(4000);
        mandate.HasIndex(m => m.PersonId);
        mandate.HasIndex(m => m.EstablishmentId);
        mandate.HasIndex(m => m.ClusterId);
        mandate.HasIndex(m => m.Region);
    }
}
