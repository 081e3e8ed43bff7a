using Essaim.Domain.Access;

namespace Essaim.Data.Platform;

/// <summary>One domain event, kept: audit trail, activity feed and source of reactions at once. Never one for an anonymous act.</summary>
public sealed class JournalEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the event: <c>MandateGiven</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Who was signed in; empty for the program's own work.</summary>
    public PersonId? ActorId { get; init; }

    public EstablishmentId? EstablishmentId { get; init; }

    public ClusterId? ClusterId { get; init; }

    public RegionCode? Region { get; init; }
}

/// <summary>A reaction has treated a journal entry: it will not be shown it again.</summary>
public sealed class ReactionDone
{
    public required string Reaction { get; init; }

    public required Guid EntryId { get; init; }
}

/// <summary>Who runs a recurring task until when, so that several machines never run it twice at a time.</summary>
public sealed class TaskLease
{
    public required string Task { get; init; }

    public required string Holder { get; set; }

    public required DateTimeOffset Until { get; set; }

    public DateTimeOffset? LastRunAt { get; set; }
}

/// <summary>A letter waiting to leave, or gone. Written in the transaction of the change that caused it.</summary>
public sealed class OutboxMail
{
    public required Guid Id { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Class of the last failure, never its text: a mail server's answer may quote the letter.</summary>
    public string? LastFailure { get; set; }
}
