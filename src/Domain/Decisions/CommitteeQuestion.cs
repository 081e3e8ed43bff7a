using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;

namespace Essaim.Domain.Decisions;

/// <summary>What a group asks of the committee, with the day by which an answer is due (F8).</summary>
public sealed class CommitteeQuestion(QuestionId id, EstablishmentId establishmentId, DemarcheId demarcheId, TopicId? topicId, string text, DateOnly askedOn, DateOnly dueOn)
    : Aggregate, IOfEstablishment
{
    public const int Longest = 500;

    /// <summary>What a committee that meets every month can keep.</summary>
    public const int DaysToAnswer = 30;

    public QuestionId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    public TopicId? TopicId { get; private init; } = topicId;

    public string Text { get; private init; } = text;

    public DateOnly AskedOn { get; private init; } = askedOn;

    public DateOnly DueOn { get; private init; } = dueOn;

    /// <summary>The group of the wall that asked, if any: the same group asks once.</summary>
    public Guid? OriginGroupId { get; private init; }

    public string AnswerText { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    public DecisionId? DecisionId { get; private set; }

    public static Result<CommitteeQuestion> Ask(
        QuestionId id, EstablishmentId establishment, DemarcheId demarche, TopicId? topic, string text, DateOnly askedOn, DateOnly dueOn,
        Guid? originGroup = null)
    {
        text = text.Trim();
        if (text.Length == 0) return QuestionErrors.TextMissing;
        if (text.Length > Longest) return QuestionErrors.TextTooLong;
        if (dueOn < askedOn) return QuestionErrors.DueInThePast;

        var question = new CommitteeQuestion(id, establishment, demarche, topic, text, askedOn, dueOn) { OriginGroupId = originGroup };
        question.Raise(new QuestionAsked(id, demarche, dueOn));
        return question;
    }

    public bool IsLate(DateOnly today) => AnsweredOn is null && today > DueOn;

    public Result<Done> Answer(string text, DateOnly on, DecisionId? decision = null)
    {
        text = text.Trim();
        if (AnsweredOn is not null) return text == AnswerText ? default(Done) : QuestionErrors.AlreadyAnswered;
        if (text.Length == 0) return QuestionErrors.AnswerMissing;
        if (text.Length > 1000) return QuestionErrors.AnswerTooLong;
        (AnswerText, AnsweredOn, DecisionId) = (text, on, decision);
        Raise(new QuestionAnswered(Id, DemarcheId));
        return default(Done);
    }
}

public sealed record QuestionAsked(QuestionId QuestionId, DemarcheId DemarcheId, DateOnly DueOn) : IDomainEvent;

public sealed record QuestionAnswered(QuestionId QuestionId, DemarcheId DemarcheId) : IDomainEvent;

/// <summary>Every reason a question to the committee, or its answer, is refused.</summary>
public static class QuestionErrors
{
    public static readonly Error TextMissing = Error.Invalid("question.text-missing", "Écrivez la question que le groupe pose au COPIL.", "Text");

    public static readonly Error TextTooLong = Error.Invalid("question.text-too-long", "Cette question dépasse 500 caractères.", "Text");

    public static readonly Error DueInThePast = Error.Invalid("question.due", "La réponse ne peut pas être attendue avant la question.", "DueOn");

    public static readonly Error AnswerMissing = Error.Invalid("question.answer-missing", "Écrivez la réponse du COPIL.", "Answer");

    public static readonly Error AnswerTooLong = Error.Invalid("question.answer-too-long", "Cette réponse dépasse 1 000 caractères.", "Answer");

    public static readonly Error AlreadyAnswered = Error.Conflict("question.answered", "Cette question a déjà sa réponse.");
}
