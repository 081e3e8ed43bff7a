using Essaim.Data.Conventions;
using Essaim.Domain.Establishments;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Selection;

internal sealed class CallMapping : IEntityTypeConfiguration<CallForApplications>
{
    public void Configure(EntityTypeBuilder<CallForApplications> call)
    {
        call.ToTable("Calls");
        call.Property(c => c.Slug).HasMaxLength(80);
        call.Property(c => c.Title).HasMaxLength(CallText.LongestTitle);
        call.Property(c => c.Summary).HasMaxLength(CallText.LongestSummary);
        call.Property(c => c.Text).HasMaxLength(CallText.LongestText);
        call.Property(c => c.Theme).HasMaxLength(CallText.LongestTitle);
        call.Property(c => c.Sector).HasConversion<string>().HasMaxLength(20);
        call.Property(c => c.WantedSeats).AsJson().HasMaxLength(200);
        call.Property(c => c.Criteria).AsJson();
        call.Ignore(c => c.HoursPerMember);
        call.Ignore(c => c.Warnings);
        call.HasOne<Wave>().WithMany().HasForeignKey(c => c.WaveId).OnDelete(DeleteBehavior.Restrict);
        call.HasIndex(c => c.Slug).IsUnique();
        call.HasIndex(c => new { c.Region, c.ClosesAt });
        call.HasIndex(c => c.ClosesAt);
    }
}

internal sealed class CandidatureMapping : IEntityTypeConfiguration<Candidature>
{
    public void Configure(EntityTypeBuilder<Candidature> candidature)
    {
        candidature.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        candidature.Property(c => c.Answers).AsJson();
        candidature.Ignore(c => c.HasClosedSubject);
        candidature.HasOne<CallForApplications>().WithMany().HasForeignKey(c => c.CallId).OnDelete(DeleteBehavior.Restrict);
        candidature.HasOne<Establishment>().WithMany().HasForeignKey(c => c.EstablishmentId).OnDelete(DeleteBehavior.Restrict);
        candidature.HasIndex(c => new { c.CallId, c.State });
        candidature.HasIndex(c => c.EstablishmentId);
        candidature.HasIndex(c => c.Region);
        candidature.OwnsMany(c => c.Seats, seat =>
        {
            seat.ToTable("CandidateSeats");
            seat.Property(s => s.College).HasConversion<string>().HasMaxLength(30);
            seat.HasIndex(s => s.PersonId);
        });
        candidature.OwnsOne(c => c.Decision, decision =>
        {
            decision.Property(d => d.Outcome).HasConversion<string>().HasMaxLength(20);
            decision.Property(d => d.Reason).HasMaxLength(SelectionDecision.LongestReason);
            decision.Property(d => d.Contact).HasMaxLength(SelectionDecision.LongestContact);
        });
    }
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.Property(r => r.RecusalReason).HasMaxLength(Review.LongestEvidence);
        review.Property(r => r.Marks).AsJson();
        review.Ignore(r => r.IsActive);
        review.HasOne<Candidature>().WithMany().HasForeignKey(r => r.CandidatureId).OnDelete(DeleteBehavior.Restrict);
        review.HasIndex(r => new { r.CandidatureId, r.ReaderId }).IsUnique();
        review.HasIndex(r => new { r.CallId, r.ReaderId });
        review.HasIndex(r => r.ReaderId);
    }
}
