using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Domain.Diagnosis;

public readonly record struct SignalId(Guid Value) : IId<SignalId>
{
    public static SignalId From(Guid value) => new(value);
}

/// <summary>Where the establishment had already heard it (E12).</summary>
public enum SignalChannel
{
    Barometer,
    AnnualInterviews,
    TeamMeetings,
    StaffBody,

    /// <summary>The single document of occupational risks (DUERP).</summary>
    RiskRegister,
    Accidents,
    Absences,
    Other,
}

/// <summary>Something that was already known, taken over from another tool with its source: the tool, the day, how often, on how many.</summary>
public sealed class Signal(SignalId id, EstablishmentId establishmentId, DemarcheId demarcheId, SignalChannel channel, DateOnly on) : Aggregate, IOfEstablishment
{
    public const int LongestText = 300;

    public const int LongestDocument = 200;

    public SignalId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    public SignalChannel Channel { get; private init; } = channel;

    /// <summary>The day of the document, of the meeting or of the survey.</summary>
    public DateOnly On { get; private init; } = on;

    public string Text { get; private init; } = "";

    /// <summary>The document and its page, so that others find it again.</summary>
    public string Document { get; private init; } = "";

    /// <summary>How often it was said or counted there.</summary>
    public int Count { get; private init; } = 1;

    public int? OutOf { get; private init; }

    /// <summary>Why it is not followed up here; empty while it may be cited.</summary>
    public string SetAsideBecause { get; private set; } = "";

    public static Result<Signal> TakeOver(
        SignalId id, EstablishmentId establishment, DemarcheId demarche, SignalChannel channel, string text, string document, int count, int? outOf, DateOnly on, DateOnly today)
    {
        if (text.Trim() is not { Length: > 0 and <= LongestText }) return SignalErrors.TextMissing;
        if (document.Trim() is not { Length: > 0 and <= LongestDocument }) return SignalErrors.DocumentMissing;
        if (on > today) return SignalErrors.InTheFuture;
        if (new EvidenceSource(id.Value, SourceKind.Imported, count, outOf, "", on).Refusal is { } refusal) return refusal;
        var signal = new Signal(id, establishment, demarche, channel, on) { Text = text.Trim(), Document = document.Trim(), Count = count, OutOf = outOf };
        signal.Raise(new SignalTakenOver(id, demarche, channel));
        return signal;
    }

    public Result<Done> SetAside(string reason)
    {
        reason = reason.Trim();
        if (reason.Length is 0 or > LongestText) return SignalErrors.ReasonMissing;
        if (SetAsideBecause == reason) return default(Done);
        SetAsideBecause = reason;
        Raise(new SignalSetAside(Id));
        return default(Done);
    }

    /// <summary>The signal as a source of a finding.</summary>
    public EvidenceSource AsSource() => new(Id.Value, Channel is SignalChannel.StaffBody ? SourceKind.StaffBody : SourceKind.Imported, Count, OutOf, $"{Text} ({Document})", On);
}

public sealed record SignalTakenOver(SignalId SignalId, DemarcheId DemarcheId, SignalChannel Channel) : IDomainEvent;

public sealed record SignalSetAside(SignalId SignalId) : IDomainEvent;

/// <summary>Every reason a signal is refused.</summary>
public static class SignalErrors
{
    public static readonly Error TextMissing = Error.Invalid("signal.text", "Écrivez ce qui a été signalé, en 300 signes au plus.", "Text");

    public static readonly Error DocumentMissing = Error.Invalid(
        "signal.document", "Nommez le document ou la réunion, par exemple « Baromètre social 2026, question 12 ».", "Document");

    public static readonly Error InTheFuture = Error.Invalid("signal.future", "Ce jour n’est pas encore passé.", "On");

    public static readonly Error ReasonMissing = Error.Invalid("signal.reason", "Dites en une phrase pourquoi ce signalement n’est pas suivi ici.", "Reason");

    public static readonly Error NothingPasted = Error.Invalid("signal.nothing", "Collez au moins une ligne.", "Lines");

    public static readonly Error TooManyLines = Error.Invalid("signal.too-many", "Collez 200 lignes au plus à la fois.", "Lines");

    public static Error LineColumns(int number) => Error.Invalid(
        "signal.line-columns", "Ligne {0} : trois colonnes au plus, le texte, combien de fois, sur combien.", "Lines", number);

    public static Error LineText(int number) => Error.Invalid("signal.line-text", "Ligne {0} : le texte manque, ou dépasse 300 signes.", "Lines", number);

    public static Error LineCount(int number) => Error.Invalid("signal.line-count", "Ligne {0} : les deux dernières colonnes sont des nombres entiers, de 1 à 100 000.", "Lines", number);

    public static Error LineBase(int number) => Error.Invalid("signal.line-base", "Ligne {0} : le total est plus petit que le nombre retenu.", "Lines", number);
}
