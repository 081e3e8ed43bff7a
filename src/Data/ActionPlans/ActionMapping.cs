using Essaim.Domain.ActionPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.ActionPlans;

internal sealed class ActionItemMapping : IEntityTypeConfiguration<ActionItem>
{
    public void Configure(EntityTypeBuilder<ActionItem> item)
    {
        item.Property(a => a.What).HasMaxLength(ActionItem.LongestWhat);
        item.Property(a => a.Owner).HasMaxLength(120);
        item.Property(a => a.Means).HasMaxLength(ActionItem.LongestText);
        item.Property(a => a.StateReason).HasMaxLength(ActionItem.LongestText);
        item.Property(a => a.State).HasConversion<string>().HasMaxLength(20);
        item.HasIndex(a => new { a.EstablishmentId, a.State, a.DueOn });
        item.HasIndex(a => a.DemarcheId);
        item.HasIndex(a => a.TopicId);
        item.HasIndex(a => a.OriginId).IsUnique();
    }
}

internal sealed class ParkedIdeaMapping : IEntityTypeConfiguration<ParkedIdea>
{
    public void Configure(EntityTypeBuilder<ParkedIdea> idea)
    {
        idea.Property(i => i.Title).HasMaxLength(ParkedIdea.LongestTitle);
        idea.Property(i => i.Reason).HasMaxLength(ParkedIdea.LongestReason);
        idea.Property(i => i.Funding).HasConversion<string>().HasMaxLength(20);
        idea.Property(i => i.State).HasConversion<string>().HasMaxLength(20);
        idea.HasIndex(i => new { i.EstablishmentId, i.State, i.ReviewOn });
        idea.HasIndex(i => i.DemarcheId);
        idea.HasIndex(i => i.OriginId).IsUnique();
    }
}
