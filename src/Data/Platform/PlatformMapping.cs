using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Platform;

internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("Journal");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Kind).HasMaxLength(80);
        entry.HasIndex(e => new { e.Kind, e.At });
        entry.HasIndex(e => new { e.EstablishmentId, e.At });
        entry.HasIndex(e => new { e.ClusterId, e.At });
    }
}

internal sealed class ReactionDoneMapping : IEntityTypeConfiguration<ReactionDone>
{
    public void Configure(EntityTypeBuilder<ReactionDone> done)
    {
        done.ToTable("ReactionsDone");
        done.Property(d => d.Reaction).HasMaxLength(80);
        done.HasKey(d => new { d.EntryId, d.Reaction });
    }
}

internal sealed class TaskLeaseMapping : IEntityTypeConfiguration<TaskLease>
{
    public void Configure(EntityTypeBuilder<TaskLease> lease)
    {
        lease.ToTable("TaskLeases");
        lease.HasKey(l => l.Task);
        lease.Property(l => l.Task).HasMaxLength(80);
        lease.Property(l => l.Holder).HasMaxLength(80).IsConcurrencyToken();
    }
}

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> mail)
    {
        mail.ToTable("Outbox");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.To).HasMaxLength(200);
        mail.Property(m => m.Subject).HasMaxLength(300);
        mail.Property(m => m.LastFailure).HasMaxLength(100);
        mail.HasIndex(m => new { m.SentAt, m.NextAttemptAt });
    }
}
