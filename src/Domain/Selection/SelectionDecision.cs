using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Selection;

/// <summary>There are three answers, and none is a bare refusal (A5).</summary>
public enum Outcome
{
    Retained,
    NotRetained,

    /// <summary>Work on psychosocial risks comes first, with somebody to call and a date to come back.</summary>
    Reoriented,
}

/// <summary>What the region answers to a candidature, and why.</summary>
public sealed record SelectionDecision(
    Outcome Outcome, string Reason, PersonId By, DateTimeOffset At, string? Contact = null, DateOnly? ReturnOn = null)
{
    public const int LongestReason = 2000, LongestContact = 300;

    public Error? Fault() => this switch
    {
        { Outcome: var outcome } when !Enum.IsDefined(outcome) => CandidatureErrors.OutcomeMissing,
        { Reason: var reason } when string.IsNullOrWhiteSpace(reason) => CandidatureErrors.ReasonMissing,
        { Reason.Length: > LongestReason } => CandidatureErrors.ReasonTooLong,
        { Contact.Length: > LongestContact } => CandidatureErrors.ContactTooLong,
        { Outcome: Outcome.Reoriented, Contact: var contact } when string.IsNullOrWhiteSpace(contact) => CandidatureErrors.ContactMissing,
        { Outcome: Outcome.Reoriented, ReturnOn: null } => CandidatureErrors.ReturnMissing,
        { Outcome: not Outcome.Retained, ReturnOn: { } day } when day <= DateOnly.FromDateTime(At.Date) => CandidatureErrors.ReturnInThePast,
        _ => null,
    };

    /// <summary>A retained establishment is sent nowhere else.</summary>
    public SelectionDecision Cleaned() => this with
    {
        Reason = Reason.Trim(),
        Contact = Outcome is Outcome.Retained || string.IsNullOrWhiteSpace(Contact) ? null : Contact.Trim(),
        ReturnOn = Outcome is Outcome.Retained ? null : ReturnOn,
    };
}
