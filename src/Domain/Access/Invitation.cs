using Essaim.Domain.Common;

namespace Essaim.Domain.Access;

public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
}

/// <summary>A link or a printed code that lets one person, already known by name, choose how they will sign in. Only its hash is kept.</summary>
public sealed class Invitation(InvitationId id, PersonId personId, string codeHash, DateTimeOffset expiresAt) : Aggregate
{
    public InvitationId Id { get; private init; } = id;

    public PersonId PersonId { get; private init; } = personId;

    /// <summary>SHA-256 of the code, in hexadecimal. The code itself is only in the letter.</summary>
    public string CodeHash { get; private init; } = codeHash;

    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    public DateTimeOffset? AcceptedAt { get; private set; }

    public Result<Done> Accept(DateTimeOffset now)
    {
        if (AcceptedAt is not null) return InvitationErrors.AlreadyUsed;
        if (now > ExpiresAt) return InvitationErrors.Expired;
        AcceptedAt = now;
        Raise(new InvitationAccepted(Id, PersonId));
        return default(Done);
    }

    /// <summary>A newer letter was sent: this code no longer opens anything.</summary>
    public void Withdraw(DateTimeOffset now) => ExpiresAt = now < ExpiresAt ? now : ExpiresAt;
}

public sealed record InvitationAccepted(InvitationId InvitationId, PersonId PersonId) : IDomainEvent;

/// <summary>Every reason an invitation is refused.</summary>
public static class InvitationErrors
{
    public static readonly Error AlreadyUsed = Error.Conflict(
        "invitation.used", "Cette invitation a déjà servi. Connectez-vous, ou demandez-en une nouvelle.");

    public static readonly Error Expired = Error.Conflict(
        "invitation.expired", "Cette invitation a expiré. Demandez qu’on vous l’envoie de nouveau.");
}
