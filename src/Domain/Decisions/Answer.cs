using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;

namespace Essaim.Domain.Decisions;

/// <summary>What the trinôme tells everyone about one subject: "vous avez dit, nous avons fait" (B18, I13). Nothing is public before it.</summary>
public sealed class Answer(AnswerId id, EstablishmentId establishmentId, DemarcheId demarcheId, TopicId topicId) : Aggregate, IOfEstablishment
{
    public const int LongestSaid = 160;
    public const int LongestText = 500;

    public AnswerId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    public TopicId TopicId { get; private init; } = topicId;

    /// <summary>The group's wording of what was said; never somebody's own note.</summary>
    public string Said { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The subject's state when the sentence was written: a mirror never shows a newer state under an older sentence.</summary>
    public TopicState State { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsPublic => PublishedAt is not null && WithdrawnAt is null;

    public Result<Done> Publish(string said, string text, TopicState state, DateTimeOffset now)
    {
        (said, text) = (said.Trim(), text.Trim());
        if (said.Length == 0) return AnswerErrors.SaidMissing;
        if (said.Length > LongestSaid) return AnswerErrors.SaidTooLong;
        if (text.Length == 0) return AnswerErrors.TextMissing;
        if (text.Length > LongestText) return AnswerErrors.TextTooLong;
        if (IsPublic && said == Said && text == Text && state == State) return default(Done);

        (Said, Text, State, PublishedAt, WithdrawnAt) = (said, text, state, now, null);
        Raise(new AnswerPublished(Id, DemarcheId, TopicId));
        return default(Done);
    }

    public Result<Done> Withdraw(DateTimeOffset now)
    {
        if (!IsPublic) return default(Done);
        WithdrawnAt = now;
        Raise(new AnswerWithdrawn(Id, DemarcheId, TopicId));
        return default(Done);
    }
}

public sealed record AnswerPublished(AnswerId AnswerId, DemarcheId DemarcheId, TopicId TopicId) : IDomainEvent;

public sealed record AnswerWithdrawn(AnswerId AnswerId, DemarcheId DemarcheId, TopicId TopicId) : IDomainEvent;

/// <summary>Every reason an answer is not published.</summary>
public static class AnswerErrors
{
    public static readonly Error SaidMissing = Error.Invalid(
        "answer.said-missing", "Reprenez ce qui a été dit, dans les mots du groupe.", "Said");

    public static readonly Error SaidTooLong = Error.Invalid("answer.said-too-long", "Cette phrase dépasse 160 caractères.", "Said");

    public static readonly Error TextMissing = Error.Invalid(
        "answer.text-missing", "Écrivez ce qui a été fait, ou pourquoi ce ne sera pas fait.", "Answer");

    public static readonly Error TextTooLong = Error.Invalid("answer.text-too-long", "Cette réponse dépasse 500 caractères.", "Answer");
}
