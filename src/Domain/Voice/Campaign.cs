using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice.Publishing;

namespace Essaim.Domain.Voice;

public readonly record struct CampaignId(Guid Value) : IId<CampaignId>
{
    public static CampaignId From(Guid value) => new(value);
}

public enum CampaignKind
{
    /// <summary>Notes in one's own words, hidden until all are revealed at once.</summary>
    Wall,

    /// <summary>A few closed questions, counted as answers, shown in batches.</summary>
    Pulse,

    /// <summary>Questions to the people of a frozen roll: one person, one answer, that nobody can link to her.</summary>
    Survey,

    /// <summary>Photos by the people of a frozen roll, one token each, that the group looks at together.</summary>
    Photos,
}

/// <summary>Who is asked. A page for residents is larger and easier to read.</summary>
public enum Audience
{
    Everyone,
    Staff,
    Residents,
}

public enum CampaignState
{
    /// <summary>The code opens the page.</summary>
    Open,

    /// <summary>The code is dead and may be given again.</summary>
    Closed,
}

/// <summary>
/// A collection without names. An open one is joined by its code: one phone may answer twice, and the product counts answers, never people.
/// One with a frozen roll takes one answer a token, and tells nobody whose it was. Nothing turns one into the other.
/// The register knows the rules and the published figures; what is said lies in the urn.
/// </summary>
public sealed class Campaign(CampaignId id, EstablishmentId establishmentId, string title, Manifest manifest) : Aggregate, IOfEstablishment
{
    public const int LongestNote = 280;
    public const int SmallestBatch = 5;

    private readonly List<Release> _releases = [];
    private readonly List<PublishedCount> _published = [];

    public CampaignId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public CampaignKind Kind { get; private init; } = manifest.Kind;

    public string Title { get; private init; } = title;

    public Audience Audience { get; private init; } = manifest.Audience;

    public string Code { get; private init; } = "";

    /// <summary>Its name in the urn. Nothing else is known on both sides.</summary>
    public string Ballot { get; private init; } = manifest.Ballot;

    /// <summary>The rules, as they were at the opening.</summary>
    public Manifest Manifest { get; private init; } = manifest;

    public string ManifestHash { get; private init; } = manifest.Hash;

    public CampaignState State { get; private set; } = CampaignState.Open;

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>When a wall's notes were shown to all: from then on the urn takes none.</summary>
    public DateTimeOffset? RevealedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When the urn erased what it still held.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    public IReadOnlyList<Release> Releases => _releases;

    /// <summary>The figures of the last table shown for each question; none for a wall.</summary>
    public IReadOnlyList<PublishedCount> Published => _published;

    /// <summary>Whether the rules are still those of the opening. Somebody who writes into the database can change them, but not unnoticed.</summary>
    public bool AreRulesUnchanged => Manifest.Hash == ManifestHash;

    /// <summary>Whether a phone may still write or answer.</summary>
    public bool IsCollecting => State is CampaignState.Open && RevealedAt is null;

    public static Result<Campaign> Open(
        CampaignId id, EstablishmentId establishment, string title, string code, Manifest manifest, DateTimeOffset now)
    {
        if (title.Trim() is not { Length: > 0 and <= 200 }) return CampaignErrors.TitleMissing;
        if (manifest.Readers is not { Length: > 0 and <= 400 }) return CampaignErrors.ReadersMissing;
        if (manifest.NotesPerPhone is < 1 or > 20) return CampaignErrors.NotesOutOfRange;
        if (manifest.Questions.Any(q => q.Text is not { Length: > 0 and <= 300 })) return CampaignErrors.QuestionMissing;
        if (!manifest.IsWellFormed()) return CampaignErrors.QuestionsMalformed;
        if (manifest.Roll?.Check(now).Failed(out var refused) is true) return refused;
        if (manifest.Roll is not null && PublishingRules.Of(manifest).Fault() is { } fault) return fault;

        var campaign = new Campaign(id, establishment, title.Trim(), manifest) { Code = code, OpenedAt = now };
        campaign.Raise(new CampaignOpened(id, manifest.Kind, manifest.Hash));
        return campaign;
    }

    /// <summary>Ends the writing on a wall. Asking again changes nothing.</summary>
    public Result<Done> Reveal(Release batch, DateTimeOffset now)
    {
        if (Kind is not CampaignKind.Wall) return CampaignErrors.NotAWall;
        if (RevealedAt is not null || _releases.Exists(r => r.Number >= batch.Number)) return default(Done); // Two hosts pressed at once: the other was first.
        RevealedAt = now;
        Keep(batch);
        return default(Done);
    }

    /// <summary>Takes over a batch from the urn: its root, and the tables that the urn found safe to show. The same batch again changes nothing.</summary>
    public void Publish(Release batch, IEnumerable<PublishedCount> tables)
    {
        if (_releases.Exists(r => r.Number >= batch.Number)) return;
        _published.Clear();
        _published.AddRange(tables);
        Keep(batch);
    }

    public void Close(DateTimeOffset now)
    {
        if (State is CampaignState.Closed) return;
        (State, ClosedAt) = (CampaignState.Closed, now);
        Raise(new CampaignClosed(Id));
    }

    /// <summary>The urn erased all it held of this campaign. Published figures remain.</summary>
    public void Forget(DateTimeOffset now) => ForgottenAt ??= now;

    private void Keep(Release batch)
    {
        _releases.Add(batch);
        Raise(new CampaignReleased(Id, batch.Number));
    }
}

/// <summary>One batch that left the urn, shuffled. Its root lets a paper receipt be checked.</summary>
/// <param name="Root">SHA-256 over the receipts of the batch and the root before it.</param>
/// <param name="AtLeast">Answers taken so far, rounded down to a multiple of five.</param>
public sealed record Release(int Number, string Root, int AtLeast)
{
    /// <summary>A wall's receipts, sorted: those who kept theirs on paper find it here. None for a pulse, where their number would be a figure.</summary>
    public IReadOnlyList<string> Receipts { get; init; } = [];
}

/// <summary>A figure of the last table shown. <paramref name="OptionKey"/> joins with "+" the neighbouring options that were put together.</summary>
public sealed record PublishedCount(string QuestionKey, string OptionKey, int Count);

public sealed record CampaignOpened(CampaignId CampaignId, CampaignKind Kind, string ManifestHash) : IDomainEvent;

public sealed record CampaignReleased(CampaignId CampaignId, int Number) : IDomainEvent;

public sealed record CampaignClosed(CampaignId CampaignId) : IDomainEvent;
