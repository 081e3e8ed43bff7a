using Essaim.Data.Access;
using Essaim.Data.Conventions;
using Essaim.Data.Library;
using Essaim.Data.Platform;
using Essaim.Data.Voice;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Clusters;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Diagnosis.Interviews;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Domain.Establishments;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Essaim.Domain.Mandates;
using Essaim.Domain.Meetings;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;
using Essaim.Domain.Surveys;
using Essaim.Domain.Topics;
using Essaim.Domain.Voice;
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

    public DbSet<LiveEvent> LiveEvents => Set<LiveEvent>();

    // Access
    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    // Establishments
    public DbSet<Establishment> Establishments => Set<Establishment>();

    // Mandates
    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Mandate> Mandates => Set<Mandate>();

    // Programmes
    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<Wave> Waves => Set<Wave>();

    public DbSet<Participation> Participations => Set<Participation>();

    // Meetings
    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Promise> Promises => Set<Promise>();

    // Selection
    public DbSet<CallForApplications> Calls => Set<CallForApplications>();

    public DbSet<Candidature> Candidatures => Set<Candidature>();

    public DbSet<Review> Reviews => Set<Review>();

    // Clusters
    public DbSet<Cluster> Clusters => Set<Cluster>();

    public DbSet<CollectiveDay> CollectiveDays => Set<CollectiveDay>();

    public DbSet<SupportVisit> SupportVisits => Set<SupportVisit>();

    public DbSet<CalendarLink> CalendarLinks => Set<CalendarLink>();

    // Demarches
    public DbSet<Demarche> Demarches => Set<Demarche>();

    // Voice
    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<Roll> Rolls => Set<Roll>();

    public DbSet<Slip> Slips => Set<Slip>();

    public DbSet<PoolKey> PoolKeys => Set<PoolKey>();

    public DbSet<CampaignResults> CampaignResults => Set<CampaignResults>();

    public DbSet<WrittenWord> WrittenWords => Set<WrittenWord>();

    // Surveys
    public DbSet<Questionnaire> Questionnaires => Set<Questionnaire>();

    // Diagnosis
    public DbSet<PhotoSafari> PhotoSafaris => Set<PhotoSafari>();

    public DbSet<SafariPhoto> SafariPhotos => Set<SafariPhoto>();

    public DbSet<PhotoLook> PhotoLooks => Set<PhotoLook>();

    public DbSet<PhotoAgreement> PhotoAgreements => Set<PhotoAgreement>();

    public DbSet<Wall> Walls => Set<Wall>();

    public DbSet<WallGroup> WallGroups => Set<WallGroup>();

    public DbSet<WallNote> WallNotes => Set<WallNote>();

    public DbSet<WallMove> WallMoves => Set<WallMove>();

    public DbSet<WallObjection> WallObjections => Set<WallObjection>();

    public DbSet<WallVote> WallVotes => Set<WallVote>();

    public DbSet<WallBallot> WallBallots => Set<WallBallot>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<ObservationMark> ObservationMarks => Set<ObservationMark>();

    public DbSet<Finding> Findings => Set<Finding>();

    public DbSet<SharedDiagnosis> SharedDiagnoses => Set<SharedDiagnosis>();

    public DbSet<Signal> Signals => Set<Signal>();

    public DbSet<Interview> Interviews => Set<Interview>();

    // Topics
    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Ranking> Rankings => Set<Ranking>();

    // Decisions
    public DbSet<CommitteeQuestion> Questions => Set<CommitteeQuestion>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<Answer> Answers => Set<Answer>();

    // Experiments
    public DbSet<Experiment> Experiments => Set<Experiment>();

    // ActionPlans
    public DbSet<ActionItem> ActionItems => Set<ActionItem>();

    public DbSet<ParkedIdea> ParkedIdeas => Set<ParkedIdea>();

    // Library
    public DbSet<Rex> Rexes => Set<Rex>();

    public DbSet<Borrowing> Borrowings => Set<Borrowing>();

    /// <summary>Adds what the model cannot say, once the tables are there. Running it again changes nothing.</summary>
    public Task InstallAsync(CancellationToken cancellationToken) => LibrarySearch.InstallAsync(Database, cancellationToken);

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
