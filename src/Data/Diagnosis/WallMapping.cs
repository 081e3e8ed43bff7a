using Essaim.Domain.Diagnosis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Diagnosis;

internal sealed class WallMapping : IEntityTypeConfiguration<Wall>
{
    public void Configure(EntityTypeBuilder<Wall> wall)
    {
        wall.Property(w => w.Question).HasMaxLength(Wall.LongestQuestion);
        wall.Property(w => w.Occasion).HasMaxLength(Wall.LongestOccasion);
        wall.HasIndex(w => new { w.EstablishmentId, w.HeldOn });
        wall.HasIndex(w => w.DemarcheId);
        wall.HasIndex(w => w.CampaignId).IsUnique();
    }
}

internal sealed class WallGroupMapping : IEntityTypeConfiguration<WallGroup>
{
    public void Configure(EntityTypeBuilder<WallGroup> group)
    {
        group.Property(g => g.Name).HasMaxLength(WallGroup.LongestName);
        group.Property(g => g.Reason).HasMaxLength(WallGroup.LongestReason);
        group.HasIndex(g => g.WallId);
    }
}

internal sealed class WallNoteMapping : IEntityTypeConfiguration<WallNote>
{
    public void Configure(EntityTypeBuilder<WallNote> note)
    {
        note.Property(n => n.Text).HasMaxLength(500);
        note.HasIndex(n => n.WallId);
    }
}

internal sealed class WallMoveMapping : IEntityTypeConfiguration<WallMove>
{
    public void Configure(EntityTypeBuilder<WallMove> move) => move.HasIndex(m => m.WallId);
}

internal sealed class WallObjectionMapping : IEntityTypeConfiguration<WallObjection>
{
    public void Configure(EntityTypeBuilder<WallObjection> objection)
    {
        objection.HasKey(o => new { o.NoteId, o.College });
        objection.HasIndex(o => o.WallId);
    }
}

internal sealed class WallVoteMapping : IEntityTypeConfiguration<WallVote>
{
    public void Configure(EntityTypeBuilder<WallVote> vote) => vote.HasIndex(v => new { v.WallId, v.GroupId });
}

internal sealed class WallBallotMapping : IEntityTypeConfiguration<WallBallot>
{
    public void Configure(EntityTypeBuilder<WallBallot> ballot) => ballot.HasIndex(b => b.WallId);
}
