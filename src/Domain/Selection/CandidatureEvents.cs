using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Selection;

public sealed record CandidatureStarted(CandidatureId CandidatureId, CallId CallId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record CandidateNamed(CandidatureId CandidatureId, EstablishmentId EstablishmentId, College College) : IDomainEvent;

public sealed record CandidateAccepted(CandidatureId CandidatureId, EstablishmentId EstablishmentId, College College) : IDomainEvent;

public sealed record CandidatureWritten(CandidatureId CandidatureId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record CandidatureSigned(CandidatureId CandidatureId, EstablishmentId EstablishmentId, College College) : IDomainEvent;

public sealed record CandidatureUnsigned(CandidatureId CandidatureId, EstablishmentId EstablishmentId, College College) : IDomainEvent;

public sealed record CandidatureSubmitted(CandidatureId CandidatureId, CallId CallId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record CandidatureWithdrawn(CandidatureId CandidatureId, CallId CallId, EstablishmentId EstablishmentId, bool WasSubmitted) : IDomainEvent;

/// <summary>The establishment is in: a cluster may now be formed with it.</summary>
public sealed record CandidatureRetained(CandidatureId CandidatureId, CallId CallId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record CandidatureNotRetained(CandidatureId CandidatureId, CallId CallId, EstablishmentId EstablishmentId) : IDomainEvent;

public sealed record CandidatureReoriented(CandidatureId CandidatureId, CallId CallId, EstablishmentId EstablishmentId) : IDomainEvent;
