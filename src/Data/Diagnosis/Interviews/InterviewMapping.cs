using Essaim.Domain.Diagnosis.Interviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Diagnosis.Interviews;

internal sealed class InterviewMapping : IEntityTypeConfiguration<Interview>
{
    private const string Owner = "InterviewId";

    public void Configure(EntityTypeBuilder<Interview> interview)
    {
        interview.Property(i => i.Label).HasMaxLength(Interview.LongestLabel);
        interview.Property(i => i.Side).HasConversion<string>().HasMaxLength(30);
        interview.Property(i => i.Scope).HasConversion<string>().HasMaxLength(20);
        interview.HasIndex(i => new { i.EstablishmentId, i.HeldOn });
        interview.HasIndex(i => i.InterviewerId);

        interview.OwnsMany(i => i.Notes, note =>
        {
            note.ToTable("InterviewNotes").WithOwner().HasForeignKey(Owner);
            note.HasKey(Owner, nameof(InterviewNote.Question));
            note.Property(n => n.Question).HasMaxLength(10).ValueGeneratedNever();
            note.Property(n => n.Text).HasMaxLength(Interview.LongestNote);
        });
        interview.OwnsMany(i => i.Codings, coding =>
        {
            coding.ToTable("InterviewCodings").WithOwner().HasForeignKey(Owner);
            coding.HasKey(Owner, nameof(Coding.Id));
            coding.Property(c => c.Id).ValueGeneratedNever();
            coding.Property(c => c.Axis).HasConversion<string>().HasMaxLength(20);
            coding.Property(c => c.Tendency).HasConversion<string>().HasMaxLength(20);
            coding.Property(c => c.Question).HasMaxLength(10);
            coding.Property(c => c.Analysis).HasMaxLength(Coding.LongestAnalysis);
            coding.Property(c => c.Verbatim).HasMaxLength(Coding.LongestVerbatim);
        });
    }
}
