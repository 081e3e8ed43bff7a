using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Domain.Surveys;

public readonly record struct QuestionnaireId(Guid Value) : IId<QuestionnaireId>
{
    public static QuestionnaireId From(Guid value) => new(value);
}

/// <summary>
/// The questions of an establishment, a cluster or a region: a draft that people work on, and versions that never change once they are
/// published. A campaign is opened on a version; figures of two campaigns compare because the version says what was asked.
/// </summary>
public sealed class Questionnaire(QuestionnaireId id, string title) : Aggregate, IOfReach
{
    private readonly List<QuestionnaireVersion> _versions = [];

    public QuestionnaireId Id { get; private init; } = id;

    public EstablishmentId? EstablishmentId { get; private init; }

    public ClusterId? ClusterId { get; private init; }

    public RegionCode? Region { get; private init; }

    public Reach Reach => new(EstablishmentId, ClusterId, Region);

    /// <summary>The French title of the draft, for lists.</summary>
    public string Title { get; private set; } = title;

    /// <summary>The shipped instrument it was begun from; empty when it was begun on a white page.</summary>
    public string Instrument { get; private init; } = "";

    public QuestionnaireContent Draft { get; private set; } = null!;

    public IReadOnlyList<QuestionnaireVersion> Versions => _versions;

    public DateTimeOffset? ArchivedAt { get; private set; }

    public QuestionnaireVersion? Latest => _versions.MaxBy(v => v.Number);

    /// <summary>Whether the draft says something else than the last version.</summary>
    public bool HasUnpublished => Latest?.Content.Hash != Draft.Hash;

    public static Result<Questionnaire> Begin(QuestionnaireId id, Reach reach, QuestionnaireContent content, string instrument = "")
    {
        if (ContentRules.Of(content).FirstOrDefault() is { } fault) return fault.Error;
        var questionnaire = new Questionnaire(id, content.Title.Fr)
        {
            EstablishmentId = reach.Establishment, ClusterId = reach.Cluster, Region = reach.Region, Instrument = instrument, Draft = content,
        };
        questionnaire.Raise(new QuestionnaireBegun(id));
        return questionnaire;
    }

    /// <summary>Says what it is for and to whom, and whether words of one's own are accepted.</summary>
    public Result<Done> Describe(Bilingual title, Bilingual intro, Audience audience, bool acceptsWords)
    {
        if (!acceptsWords && Draft.Questions.Any(q => q.IsText)) return QuestionnaireErrors.TextStillAsked;
        return Become(Draft with { Title = title, Intro = intro, Audience = audience, AcceptsWords = acceptsWords });
    }

    /// <summary>Replaces the draft by what an edit made of it; refused when anything in it would lead nowhere.</summary>
    public Result<Done> Edit(Func<QuestionnaireContent, Result<QuestionnaireContent>> edit) =>
        edit(Draft).Failed(out var refused, out var edited) ? refused : Become(edited);

    /// <summary>Makes the draft a version. Publishing the same draft again gives the same version.</summary>
    public Result<QuestionnaireVersion> Publish(DateTimeOffset now)
    {
        if (ArchivedAt is not null) return QuestionnaireErrors.Archived;
        if (Latest is { } latest && !HasUnpublished) return latest;
        if (ContentRules.OfPublished(Draft).FirstOrDefault() is { } fault) return fault.Error;
        var version = new QuestionnaireVersion((Latest?.Number ?? 0) + 1, Draft, now);
        _versions.Add(version);
        Raise(new QuestionnairePublished(Id, version.Number));
        return version;
    }

    /// <summary>Puts it away: it can no longer change or be opened. What was asked and answered stays.</summary>
    public void Archive(DateTimeOffset now)
    {
        if (ArchivedAt is not null) return;
        ArchivedAt = now;
        Raise(new QuestionnaireArchived(Id));
    }

    private Result<Done> Become(QuestionnaireContent content)
    {
        if (ArchivedAt is not null) return QuestionnaireErrors.Archived;
        if (content.Hash == Draft.Hash) return default(Done);
        if (ContentRules.Of(content).FirstOrDefault() is { } fault) return fault.Error;
        (Draft, Title) = (content, content.Title.Fr);
        Raise(new QuestionnaireEdited(Id));
        return default(Done);
    }
}

/// <summary>What was asked under one number, for ever.</summary>
public sealed record QuestionnaireVersion(int Number, QuestionnaireContent Content, DateTimeOffset PublishedAt);

public sealed record QuestionnaireBegun(QuestionnaireId QuestionnaireId) : IDomainEvent;

public sealed record QuestionnaireEdited(QuestionnaireId QuestionnaireId) : IDomainEvent;

public sealed record QuestionnairePublished(QuestionnaireId QuestionnaireId, int Number) : IDomainEvent;

public sealed record QuestionnaireArchived(QuestionnaireId QuestionnaireId) : IDomainEvent;
