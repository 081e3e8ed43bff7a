using Essaim.Domain.Diagnosis.Observations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Diagnosis.Observations;

internal sealed class ObservationMapping : IEntityTypeConfiguration<Observation>
{
    private const string Owner = "ObservationId";

    public void Configure(EntityTypeBuilder<Observation> observation)
    {
        observation.Property(o => o.Title).HasMaxLength(Observation.LongestTitle);
        observation.Property(o => o.Place).HasMaxLength(Observation.LongestPlace);
        observation.Property(o => o.Observer).HasMaxLength(Observation.LongestObserver);
        observation.Property(o => o.AgreedHow).HasMaxLength(Observation.LongestAgreement);
        observation.HasIndex(o => new { o.EstablishmentId, o.HeldOn });
        observation.HasIndex(o => o.DemarcheId);
        observation.HasIndex(o => o.RepeatsId);

        observation.OwnsMany(o => o.Kinds, kind =>
        {
            kind.ToTable("ObservationKinds").WithOwner().HasForeignKey(Owner);
            kind.HasKey(Owner, nameof(EventKind.Number));
            kind.Property(k => k.Number).ValueGeneratedNever();
            kind.Property(k => k.Label).HasMaxLength(EventKind.LongestLabel);
            kind.Property(k => k.Letter).HasMaxLength(4);
        });
        observation.OwnsMany(o => o.Corrections, correction =>
        {
            correction.ToTable("ObservationCorrections").WithOwner().HasForeignKey(Owner);
            correction.HasKey(Owner, nameof(Correction.Id));
            correction.Property(c => c.Id).ValueGeneratedNever();
            correction.Property(c => c.What).HasConversion<string>().HasMaxLength(20);
            correction.Property(c => c.Reason).HasMaxLength(Observation.LongestReason);
        });
    }
}

internal sealed class ObservationMarkMapping : IEntityTypeConfiguration<ObservationMark>
{
    public void Configure(EntityTypeBuilder<ObservationMark> mark)
    {
        mark.Property(m => m.Note).HasMaxLength(ObservationMark.LongestNote);
        mark.HasIndex(m => new { m.ObservationId, m.At });
    }
}
