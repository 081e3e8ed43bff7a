using Essaim.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Meetings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.Property(m => m.Kind).HasConversion<string>().HasMaxLength(30);
        meeting.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        meeting.Property(m => m.Title).HasMaxLength(200);
        meeting.Property(m => m.Place).HasMaxLength(200);
        meeting.Property(m => m.Agenda).HasMaxLength(4000);
        meeting.Property(m => m.CancelledBecause).HasMaxLength(500);
        meeting.Ignore(m => m.Reach);
        meeting.HasIndex(m => new { m.EstablishmentId, m.On });
        meeting.HasIndex(m => new { m.ClusterId, m.On });
        meeting.HasIndex(m => new { m.Region, m.On });
        meeting.OwnsMany(m => m.Attendances, attendance =>
        {
            attendance.ToTable("MeetingAttendances");
            attendance.WithOwner().HasForeignKey("MeetingId");
            attendance.HasKey("MeetingId", nameof(Attendance.PersonId));
            attendance.HasIndex(a => a.PersonId);
        });
        meeting.OwnsMany(m => m.Lines, line =>
        {
            line.ToTable("MinuteLines");
            line.WithOwner().HasForeignKey("MeetingId");
            line.Property(l => l.Kind).HasConversion<string>().HasMaxLength(20);
            line.Property(l => l.Text).HasMaxLength(MinuteLine.Longest);
        });
    }
}

internal sealed class PromiseMapping : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> promise)
    {
        promise.Property(p => p.What).HasMaxLength(Promise.Longest);
        promise.Property(p => p.Who).HasMaxLength(200);
        promise.Property(p => p.Outcome).HasMaxLength(500);
        promise.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
        promise.Ignore(p => p.Reach);
        promise.HasIndex(p => new { p.EstablishmentId, p.State, p.DueOn });
        promise.HasIndex(p => p.ClusterId);
        promise.HasIndex(p => p.Region);
        promise.HasIndex(p => p.PersonId);
        promise.HasIndex(p => p.MeetingId);
    }
}
