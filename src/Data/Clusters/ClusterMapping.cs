using Essaim.Domain.Clusters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Clusters;

internal sealed class ClusterMapping : IEntityTypeConfiguration<Cluster>
{
    public void Configure(EntityTypeBuilder<Cluster> cluster)
    {
        cluster.Property(c => c.Title).HasMaxLength(200);
        cluster.Property(c => c.Theme).HasMaxLength(300);
        cluster.Property(c => c.PauseCause).HasMaxLength(500);
        cluster.Property(c => c.ClosedBecause).HasMaxLength(Cluster.LongestReason);
        cluster.HasIndex(c => c.Region);
        cluster.HasIndex(c => c.AdviserId);
        cluster.HasIndex(c => c.CallId);
        cluster.OwnsMany(c => c.Members, member =>
        {
            member.ToTable("ClusterMembers");
            member.WithOwner().HasForeignKey("ClusterId");
            member.HasKey("ClusterId", nameof(Member.EstablishmentId), nameof(Member.JoinedOn));
            member.HasIndex(m => m.EstablishmentId);
            member.Property(m => m.LeftBecause).HasMaxLength(Cluster.LongestStop);
        });
    }
}

internal sealed class CollectiveDayMapping : IEntityTypeConfiguration<CollectiveDay>
{
    public void Configure(EntityTypeBuilder<CollectiveDay> day)
    {
        day.Property(d => d.Place).HasMaxLength(200);
        day.Property(d => d.Aim).HasMaxLength(500);
        day.Property(d => d.Reason).HasMaxLength(500);
        day.Property(d => d.State).HasConversion<string>().HasMaxLength(20);
        day.HasIndex(d => new { d.ClusterId, d.Number });
        day.OwnsMany(d => d.Present, present =>
        {
            present.ToTable("DayAttendances");
            present.WithOwner().HasForeignKey("DayId");
            present.HasKey("DayId", nameof(DayAttendance.EstablishmentId), nameof(DayAttendance.PersonId));
            present.HasIndex(p => p.PersonId);
        });
    }
}

internal sealed class SupportVisitMapping : IEntityTypeConfiguration<SupportVisit>
{
    public void Configure(EntityTypeBuilder<SupportVisit> visit)
    {
        visit.Property(v => v.Aim).HasMaxLength(500);
        visit.Property(v => v.Reason).HasMaxLength(500);
        visit.Property(v => v.Note).HasMaxLength(4000);
        visit.Property(v => v.Half).HasConversion<string>().HasMaxLength(20);
        visit.Property(v => v.State).HasConversion<string>().HasMaxLength(20);
        visit.Ignore(v => v.StartsAt);
        visit.Ignore(v => v.EndsAt);
        visit.HasIndex(v => new { v.ClusterId, v.On });
        visit.HasIndex(v => new { v.EstablishmentId, v.Number });
    }
}

internal sealed class CalendarLinkMapping : IEntityTypeConfiguration<CalendarLink>
{
    public void Configure(EntityTypeBuilder<CalendarLink> link)
    {
        link.Property(l => l.SecretHash).HasMaxLength(64);
        link.Property(l => l.SealedSecret).HasMaxLength(600);
        link.HasIndex(l => l.SecretHash).IsUnique();
        link.HasIndex(l => l.PersonId).IsUnique();
    }
}
