using Essaim.Data.Access;
using Essaim.Data.Conventions;
using Essaim.Data.Platform;
using Essaim.Domain.Access;
using Essaim.Domain.Establishments;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Essaim.Domain.Mandates;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Data;

/// <summary>Everything identified: people, mandates and the work of the scheme. What was said without a name is in the urn until it is released.</summary>
public abstract class Register(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    // Platform
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<ReactionDone> ReactionsDone => Set<ReactionDone>();

    public DbSet<TaskLease> TaskLeases => Set<TaskLease>();

    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    // Access
    public DbSet<Invitation> Invitations => Set<Invitation>();

    // Establishments
    public DbSet<Establishment> Establishments => Set<Establishment>();

    // Mandates
    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Mandate> Mandates => Set<Mandate>();

    // Programmes

    // Meetings

    // Selection

    // Clusters

    // Demarches

    // Voice

    // Diagnosis

    // Topics

    // Decisions

    // Experiments
    public DbSet<Experiment> Experiments => Set<Experiment>();

    // ActionPlans

    // Library
    public DbSet<Rex> Rexes => Set<Rex>();

    public DbSet<Borrowing> Borrowings => Set<Borrowing>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.UseTypedIds();
        configurationBuilder.UseRegionCodes();
        configurationBuilder.UseUtcInstants();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(Register).Assembly);
        builder.ConfigureAggregates();
    }
}

/// <summary>The register as use cases change it: tracked, journalled, one writer at a time on SQLite.</summary>
public sealed class Db(DbContextOptions<Db> options) : Register(options);

/// <summary>The register as pages read it: never tracked, never written.</summary>
public sealed class ReadDb(DbContextOptions<ReadDb> options) : Register(options);
