using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;

namespace Essaim.Domain.Topics;

/// <summary>A subject as a situation of work: the moment, the place, the task, the tool, and what it does to people.</summary>
public sealed class Topic(TopicId id, EstablishmentId establishmentId, DemarcheId demarcheId, TopicOrigin origin, DateTimeOffset openedAt)
    : Aggregate, IOfEstablishment
{
    public const int LongestTitle = 160;

    private readonly List<EvidenceSource> _sources = [];

    public TopicId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    public TopicOrigin Origin { get; private init; } = origin;

    public DateTimeOffset OpenedAt { get; private init; } = openedAt;

    /// <summary>The finding of the evidence board it came from, if any.</summary>
    public FindingId? FindingId { get; private init; }

    /// <summary>The group of the wall it came from, if any: the same group makes one subject, however often its exit is told.</summary>
    public Guid? OriginGroupId { get; private init; }

    public string Title { get; private set; } = "";

    public Situation Situation { get; private set; } = Situation.Unsaid;

    public TopicState State { get; private set; }

    /// <summary>Why not now, or why refused.</summary>
    public string StateReason { get; private set; } = "";

    public DateTimeOffset StateChangedAt { get; private set; } = openedAt;

    public IReadOnlyList<EvidenceSource> Sources => _sources;

    public static Result<Topic> Open(
        TopicId id, EstablishmentId establishment, DemarcheId demarche, TopicOrigin origin, string title, Situation situation, DateTimeOffset now,
        Guid? originGroup = null, FindingId? finding = null)
    {
        if (Refusal(title, situation) is { } refusal) return refusal;
        var topic = new Topic(id, establishment, demarche, origin, now)
        {
            OriginGroupId = originGroup,
            FindingId = finding,
            Title = title.Trim(),
            Situation = situation.Trimmed(),
            State = originGroup is null ? TopicState.Received : TopicState.Grouped,
        };
        topic.Raise(new TopicOpened(id, establishment, demarche));
        return topic;
    }

    public Result<Done> Describe(string title, Situation situation)
    {
        if (Refusal(title, situation) is { } refusal) return refusal;
        (title, situation) = (title.Trim(), situation.Trimmed());
        if (title == Title && situation == Situation) return default(Done);
        (Title, Situation) = (title, situation);
        Raise(new TopicDescribed(Id));
        return default(Done);
    }

    public Result<Done> AddSource(EvidenceSource source)
    {
        if (_sources.Exists(s => s.Id == source.Id)) return default(Done);
        if (source.Refusal is { } refusal) return refusal;
        _sources.Add(source with { Detail = source.Detail.Trim() });
        Raise(new TopicSourceAdded(Id, source.Kind));
        return default(Done);
    }

    /// <summary>Says what became of the subject. "Not now" and "refused" are refused without their reason.</summary>
    public Result<Done> Become(TopicState state, string reason, DateTimeOffset now)
    {
        reason = reason.Trim();
        if (TopicStates.NeedsReason(state) && reason.Length == 0) return TopicErrors.ReasonMissing;
        if (reason.Length > Situation.Longest) return TopicErrors.TooLong("Reason");
        if (state == State && reason == StateReason) return default(Done);
        (State, StateReason, StateChangedAt) = (state, reason, now);
        Raise(new TopicStateChanged(Id, state));
        return default(Done);
    }

    private static Error? Refusal(string title, Situation situation) => title.Trim().Length switch
    {
        0 => TopicErrors.TitleMissing,
        > LongestTitle => TopicErrors.TooLong("Title"),
        _ => situation.TooLongPart is { } part ? TopicErrors.TooLong(part) : null,
    };
}
