using Essaim.Data.Conventions;
using Essaim.Domain.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Decisions;

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.Property(d => d.Text).HasMaxLength(600);
        decision.Property(d => d.Reasons).HasMaxLength(1000);
        decision.Property(d => d.Consensus).HasConversion<string>().HasMaxLength(20);
        decision.Property(d => d.Outcome).HasConversion<string>().HasMaxLength(20);
        decision.Property(d => d.Present).AsJson();
        decision.Property(d => d.Dissents).AsJson();
        decision.ComplexProperty(d => d.Seal, seal =>
        {
            seal.Property(s => s.Salt).HasMaxLength(64);
            seal.Property(s => s.Commitment).HasMaxLength(64);
            seal.Property(s => s.Previous).HasMaxLength(64);
            seal.Property(s => s.Hash).HasMaxLength(64);
        });
        decision.HasIndex(d => new { d.EstablishmentId, d.Number }).IsUnique(); // Two decisions at once cannot both follow the same one.
        decision.HasIndex(d => d.TopicId);
        decision.HasIndex(d => d.DemarcheId);
        decision.OwnsMany(d => d.Promises, promise =>
        {
            promise.ToTable("DecisionPromises");
            promise.Property(p => p.Id).ValueGeneratedNever();
            promise.Property(p => p.Who).HasMaxLength(300);
            promise.Property(p => p.What).HasMaxLength(300);
        });
    }
}

internal sealed class QuestionMapping : IEntityTypeConfiguration<CommitteeQuestion>
{
    public void Configure(EntityTypeBuilder<CommitteeQuestion> question)
    {
        question.Property(q => q.Text).HasMaxLength(CommitteeQuestion.Longest);
        question.Property(q => q.AnswerText).HasMaxLength(1000);
        question.HasIndex(q => q.EstablishmentId);
        question.HasIndex(q => q.DemarcheId);
        question.HasIndex(q => q.OriginGroupId).IsUnique();
    }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.Property(a => a.Said).HasMaxLength(Answer.LongestSaid);
        answer.Property(a => a.Text).HasMaxLength(Answer.LongestText);
        answer.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        answer.HasIndex(a => a.TopicId).IsUnique();
        answer.HasIndex(a => a.EstablishmentId);
    }
}
