using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Establishments;
using Essaim.Domain.Experiments;
using Essaim.Domain.Mandates;
using Essaim.Domain.Topics;

namespace Essaim.Domain.Library;

/// <summary>The accord of one side to this very text; a changed text asks for it again.</summary>
public sealed record RexApproval(College College, PersonId By, DateTimeOffset At);

/// <summary>Why a word that looks like a name gives nobody away.</summary>
public sealed record Justification(string Word, string Reason, PersonId By);

/// <summary>What the public may know of its author besides the pseudonym.</summary>
public sealed record RexOrigin(EstablishmentKind Kind, SizeBand Size, RegionCode Region, bool HasElectedStaff);

/// <summary>A lesson told under a painter's name (retour d'expérience), so that others borrow what worked and avoid what did not.</summary>
public sealed class Rex(RexId id, EstablishmentId establishmentId, string pseudonym) : Aggregate, IOfEstablishment
{
    private readonly List<RexApproval> _approvals = [];
    private readonly List<Justification> _justifications = [];

    public RexId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    /// <summary>A painter, unique in the region.</summary>
    public string Pseudonym { get; private init; } = pseudonym;

    public ExperimentId? ExperimentId { get; private init; }

    public TopicId? TopicId { get; private init; }

    public RegionCode Region { get; private init; }

    public EstablishmentKind Kind { get; private init; }

    public SizeBand Size { get; private init; }

    /// <summary>Without elected staff, management and professions sign alone, by derogation.</summary>
    public bool HasElectedStaff { get; private init; } = true;

    public VerdictKind Outcome { get; private init; }

    public string Title { get; private set; } = "";

    public string Situation { get; private set; } = "";

    public string Course { get; private set; } = "";

    public string Difficulties { get; private set; } = "";

    public string Successes { get; private set; } = "";

    public string Again { get; private set; } = "";

    /// <summary>Raised with each change of a word, so that nobody agrees to words they have not read.</summary>
    public int TextVersion { get; private set; }

    /// <summary>What search looks through: see <see cref="SearchWords"/>.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Its name in public addresses, given at the first publication and kept.</summary>
    public string? Slug { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public string WithdrawnBecause { get; private set; } = "";

    public IReadOnlyList<RexApproval> Approvals => _approvals;

    public IReadOnlyList<Justification> Justifications => _justifications;

    public bool IsPublic => PublishedOn is not null && WithdrawnOn is null;

    /// <summary>Sides whose accord is still needed.</summary>
    public IReadOnlyList<College> AwaitedSides =>
        Trinome.MissingFrom(_approvals.Select(a => Trinome.SeatOf(a.College)), binomeAllowed: !HasElectedStaff);

    public static Rex Draft(
        RexId id, EstablishmentId establishment, string pseudonym, RexOrigin origin, VerdictKind outcome, RexText text,
        ExperimentId? experiment = null, TopicId? topic = null)
    {
        var rex = new Rex(id, establishment, pseudonym)
        {
            ExperimentId = experiment,
            TopicId = topic,
            Region = origin.Region,
            Kind = origin.Kind,
            Size = origin.Size,
            HasElectedStaff = origin.HasElectedStaff,
            Outcome = outcome,
        };
        rex.Take(text.Trimmed());
        rex.Raise(new RexDrafted(id, establishment, topic));
        return rex;
    }

    /// <summary>Writes the sheet. Accords were given to the former words: they fall.</summary>
    public Result<Done> Write(RexText text)
    {
        if (IsPublic) return LibraryErrors.Published;
        if (text.TooLong() is { } tooLong) return tooLong;
        text = text.Trimmed();
        if (text == Text) return Done.Result;
        Take(text);
        _approvals.Clear();
        Raise(new RexWritten(Id, EstablishmentId));
        return Done.Result;
    }

    public RexText Text => new(Title, Situation, Course, Difficulties, Successes, Again);

    public IReadOnlyList<Leak> LeaksAmong(IEnumerable<TellingWord> register) =>
        [.. LeakCheck.In(Text.Parts(), register).Where(l => !l.CanBeJustified || !_justifications.Exists(j => j.Word == l.Key))];

    public Result<Done> Justify(Leak leak, string reason, PersonId by)
    {
        if (!leak.CanBeJustified) return LibraryErrors.NeverJustified;
        if (string.IsNullOrWhiteSpace(reason)) return LibraryErrors.JustificationMissing;
        if (reason.Length > RexText.LongestLine) return LibraryErrors.TooLong("Reason", RexText.LongestLine);
        if (_justifications.Exists(j => j.Word == leak.Key)) return Done.Result;
        _justifications.Add(new(leak.Key, reason.Trim(), by));
        Raise(new LeakJustified(Id, EstablishmentId));
        return Done.Result;
    }

    /// <summary>One side's accord, from its own account.</summary>
    public Result<Done> Approve(College college, PersonId by, DateTimeOffset at, IReadOnlyCollection<Leak> leaks)
    {
        if (_approvals.Exists(a => a.College == college)) return Done.Result;
        if (IsPublic) return LibraryErrors.Published;
        if (Text.Incomplete() is not null) return LibraryErrors.NotComplete;
        if (leaks.Count > 0) return LibraryErrors.Leaks;
        _approvals.Add(new(college, by, at));
        Raise(new RexApproved(Id, EstablishmentId, college));
        return Done.Result;
    }

    /// <param name="leaks">Looked for again: the register may have grown since the accords.</param>
    public Result<Done> Publish(DateOnly today, IReadOnlyCollection<Leak> leaks)
    {
        if (IsPublic) return Done.Result;
        if (Text.Incomplete() is { } missing) return missing;
        if (leaks.Count > 0) return LibraryErrors.Leaks;
        if (AwaitedSides.Count > 0) return LibraryErrors.ApprovalsMissing;
        (PublishedOn, WithdrawnOn, WithdrawnBecause) = (today, null, "");
        Slug ??= $"{Common.Slug.From(Title)}-{Id.Value.ToString("N")[^6..]}";
        Raise(new RexPublished(Id, EstablishmentId, TopicId));
        return Done.Result;
    }

    /// <summary>Takes the sheet out of the library at once; its words stay with those who wrote them, and accords are asked again.</summary>
    public Result<Done> Withdraw(string reason, DateOnly today)
    {
        if (WithdrawnOn is not null) return Done.Result;
        if (!IsPublic) return LibraryErrors.NotPublished;
        if (reason.Length > RexText.LongestLine) return LibraryErrors.TooLong("Reason", RexText.LongestLine);
        (WithdrawnOn, WithdrawnBecause) = (today, reason.Trim());
        _approvals.Clear();
        Raise(new RexWithdrawn(Id, EstablishmentId));
        return Done.Result;
    }

    private void Take(RexText text)
    {
        (Title, Situation, Course, Difficulties, Successes, Again) =
            (text.Title, text.Situation, text.Course, text.Difficulties, text.Successes, text.Again);
        TextVersion++;
        Words = SearchWords.Folded(Title, Situation, Course, Difficulties, Successes, Again);
    }
}

public sealed record RexDrafted(RexId RexId, EstablishmentId EstablishmentId, TopicId? TopicId) : IDomainEvent;

public sealed record RexWritten(RexId RexId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record LeakJustified(RexId RexId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record RexApproved(RexId RexId, EstablishmentId EstablishmentId, College College) : IDomainEvent;

public sealed record RexPublished(RexId RexId, EstablishmentId EstablishmentId, TopicId? TopicId) : IDomainEvent;

public sealed record RexWithdrawn(RexId RexId, EstablishmentId EstablishmentId) : IDomainEvent;
