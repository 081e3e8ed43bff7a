using Essaim.Domain.Common;

namespace Essaim.Domain.Access;

public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
}

/// <summary>What a letter lets its reader do.</summary>
public enum InvitationKind
{
    /// <summary>Come in for the first time.</summary>
    Welcome,

    /// <summary>Choose another password; the code app, if any, is still asked for.</summary>
    NewPassword,

    /// <summary>Start again after everything was lost: former keys, password and code app are dropped.</summary>
    Recovery,
}

/// <summary>A link or a printed code that lets one person, already known by name, choose how they will sign in. Only its hash is kept.</summary>
public sealed class Invitation(InvitationId id, PersonId personId, string codeHash, DateTimeOffset expiresAt) : Aggregate
{
    public InvitationId Id { get; private init; } = id;

    public PersonId PersonId { get; private init; } = personId;

    /// <summary>SHA-256 of the code, in hexadecimal. The code itself is only in the letter.</summary>
    public string CodeHash { get; private init; } = codeHash;

    public InvitationKind Kind { get; private init; }

    /// <summary>Why the person is invited, as the letter says it.</summary>
    public string Reason { get; private init; } = "";

    public DateTimeOffset SentAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    public DateTimeOffset? AcceptedAt { get; private set; }

    public static Invitation Send(InvitationId id, PersonId personId, InvitationCode code, InvitationKind kind, string reason, DateTimeOffset now)
    {
        var invitation = new Invitation(id, personId, code.Hash, now + ValidityOf(kind)) { Kind = kind, Reason = reason.Trim(), SentAt = now };
        invitation.Raise(new InvitationSent(id, personId));
        return invitation;
    }

    /// <summary>A welcome may wait in a pigeonhole over the holidays; what replaces a lost key may not.</summary>
    public static TimeSpan ValidityOf(InvitationKind kind) => kind switch
    {
        InvitationKind.NewPassword => TimeSpan.FromHours(2),
        InvitationKind.Recovery => TimeSpan.FromDays(7),
        _ => TimeSpan.FromDays(30),
    };

    /// <summary>Whether the code still opens something, without using it up.</summary>
    public Result<Done> Check(DateTimeOffset now)
    {
        if (AcceptedAt is not null) return InvitationErrors.AlreadyUsed;
        return now >= ExpiresAt ? InvitationErrors.Expired : Done.Result;
    }

    public Result<Done> Accept(DateTimeOffset now)
    {
        if (Check(now).Failed(out var reason)) return reason;
        AcceptedAt = now;
        Raise(new InvitationAccepted(Id, PersonId));
        return Done.Result;
    }

    /// <summary>A newer letter was sent, or the account was closed: this code no longer opens anything.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        if (AcceptedAt is not null || now >= ExpiresAt) return;
        ExpiresAt = now;
        Raise(new InvitationWithdrawn(Id, PersonId));
    }
}

public sealed record InvitationSent(InvitationId InvitationId, PersonId PersonId) : IDomainEvent;

public sealed record InvitationAccepted(InvitationId InvitationId, PersonId PersonId) : IDomainEvent;

public sealed record InvitationWithdrawn(InvitationId InvitationId, PersonId PersonId) : IDomainEvent;

/// <summary>Every reason an invitation is refused.</summary>
public static class InvitationErrors
{
    public static readonly Error Unknown = Error.Invalid(
        "invitation.unknown", "Ce code ne correspond à aucune invitation. Vérifiez chaque caractère, ou demandez un nouvel envoi.", "Code");

    public static readonly Error AlreadyUsed = Error.Conflict(
        "invitation.used", "Cette invitation a déjà servi. Connectez-vous, ou demandez-en une nouvelle.");

    public static readonly Error Expired = Error.Conflict(
        "invitation.expired", "Cette invitation a expiré. Demandez qu’on vous l’envoie de nouveau.");

    public static readonly Error NoMailbox = Error.Conflict(
        "invitation.no-mailbox", "Cette personne n’a pas de courriel. Imprimez sa lettre et remettez-la en main propre.");
}
