using Essaim.Domain.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Library;

internal sealed class RexMapping : IEntityTypeConfiguration<Rex>
{
    public void Configure(EntityTypeBuilder<Rex> rex)
    {
        rex.ToTable(LibrarySearch.Table);
        rex.Property(r => r.Pseudonym).HasMaxLength(100);
        rex.Property(r => r.Kind).HasConversion<string>().HasMaxLength(30);
        rex.Property(r => r.Size).HasConversion<string>().HasMaxLength(20);
        rex.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        rex.Property(r => r.Title).HasMaxLength(RexText.LongestLine);
        rex.Property(r => r.Situation).HasMaxLength(RexText.LongestText);
        rex.Property(r => r.Course).HasMaxLength(RexText.LongestText);
        rex.Property(r => r.Difficulties).HasMaxLength(RexText.LongestText);
        rex.Property(r => r.Successes).HasMaxLength(RexText.LongestText);
        rex.Property(r => r.Again).HasMaxLength(RexText.LongestText);
        rex.Property(r => r.Slug).HasMaxLength(80);
        rex.Property(r => r.WithdrawnBecause).HasMaxLength(RexText.LongestLine);
        rex.HasIndex(r => r.EstablishmentId);
        rex.HasIndex(r => r.TopicId);
        rex.HasIndex(r => r.ExperimentId).IsUnique();
        rex.HasIndex(r => r.Slug).IsUnique();
        rex.HasIndex(r => new { r.Region, r.Pseudonym }).IsUnique();
        rex.HasIndex(r => r.PublishedOn);
        rex.Ignore(r => r.Text);
        rex.Ignore(r => r.IsPublic);
        rex.Ignore(r => r.AwaitedSides);

        rex.OwnsMany(r => r.Approvals, approval =>
        {
            approval.ToTable("RexApprovals").WithOwner().HasForeignKey("RexId");
            approval.HasKey("RexId", nameof(RexApproval.College));
            approval.Property(a => a.College).HasConversion<string>().HasMaxLength(30).ValueGeneratedNever();
        });
        rex.OwnsMany(r => r.Justifications, justification =>
        {
            justification.ToTable("RexJustifications").WithOwner().HasForeignKey("RexId");
            justification.HasKey("RexId", nameof(Justification.Word));
            justification.Property(j => j.Word).HasMaxLength(200).ValueGeneratedNever();
            justification.Property(j => j.Reason).HasMaxLength(RexText.LongestLine);
        });
    }
}

internal sealed class BorrowingMapping : IEntityTypeConfiguration<Borrowing>
{
    public void Configure(EntityTypeBuilder<Borrowing> borrowing)
    {
        borrowing.Property(b => b.Note).HasMaxLength(RexText.LongestText);
        borrowing.Property(b => b.Result).HasMaxLength(RexText.LongestText);
        borrowing.HasIndex(b => new { b.RexId, b.EstablishmentId }).IsUnique();
        borrowing.HasIndex(b => b.EstablishmentId);
    }
}
