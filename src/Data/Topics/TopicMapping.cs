using Essaim.Data.Conventions;
using Essaim.Domain.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Topics;

internal sealed class TopicMapping : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.Property(t => t.Title).HasMaxLength(Topic.LongestTitle);
        topic.Property(t => t.Origin).HasConversion<string>().HasMaxLength(30);
        topic.Property(t => t.State).HasConversion<string>().HasMaxLength(20);
        topic.Property(t => t.StateReason).HasMaxLength(Situation.Longest);
        topic.ComplexProperty(t => t.Situation, situation =>
        {
            situation.Property(s => s.Moment).HasMaxLength(Situation.Longest);
            situation.Property(s => s.Place).HasMaxLength(Situation.Longest);
            situation.Property(s => s.Work).HasMaxLength(Situation.Longest);
            situation.Property(s => s.Tool).HasMaxLength(Situation.Longest);
            situation.Property(s => s.EffectOnWork).HasMaxLength(Situation.Longest);
            situation.Property(s => s.EffectOnPerson).HasMaxLength(Situation.Longest);
            situation.Property(s => s.Proposal).HasMaxLength(Situation.Longest);
        });
        topic.HasIndex(t => t.EstablishmentId);
        topic.HasIndex(t => t.DemarcheId);
        topic.HasIndex(t => t.OriginGroupId).IsUnique();
        topic.OwnsMany(t => t.Sources, source =>
        {
            source.ToTable("TopicSources");
            source.Property(s => s.Id).ValueGeneratedNever();
            source.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            source.Property(s => s.Detail).HasMaxLength(Situation.Longest);
        });
    }
}

internal sealed class RankingMapping : IEntityTypeConfiguration<Ranking>
{
    public void Configure(EntityTypeBuilder<Ranking> ranking)
    {
        ranking.Property(r => r.Body).HasConversion<string>().HasMaxLength(20);
        ranking.Property(r => r.Order).AsJson();
        ranking.Property(r => r.Reasons).AsJson();
        ranking.HasIndex(r => r.EstablishmentId);
        ranking.HasIndex(r => new { r.DemarcheId, r.Body, r.Number }).IsUnique(); // Two secretaries at once: the second one is told.
    }
}
