using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;

namespace Essaim.Domain.Diagnosis;

public readonly record struct SharedDiagnosisId(Guid Value) : IId<SharedDiagnosisId>
{
    public static SharedDiagnosisId From(Guid value) => new(value);
}

/// <summary>The moment the board was read together and found true. Reading it again later makes another one; the older ones stay.</summary>
public sealed class SharedDiagnosis(SharedDiagnosisId id, EstablishmentId establishmentId, DemarcheId demarcheId, DateOnly heldOn, int present, int surprises)
    : Aggregate, IOfEstablishment
{
    public SharedDiagnosisId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    public DateOnly HeldOn { get; private init; } = heldOn;

    /// <summary>How many people read it together, without their names.</summary>
    public int Present { get; private init; } = present;

    /// <summary>Findings that the management did not know before: counted as a result (E13).</summary>
    public int Surprises { get; private init; } = surprises;

    /// <summary>The findings as they stood that day.</summary>
    public IReadOnlyList<FindingId> Findings { get; private init; } = [];

    /// <summary>Refused without strengths (E9), without constraints, or when everything was seen in one way only (E1).</summary>
    public static Result<SharedDiagnosis> Agree(
        SharedDiagnosisId id, EstablishmentId establishment, DemarcheId demarche, DateOnly heldOn, int present, IReadOnlyCollection<Finding> board, DateOnly today)
    {
        if (present is < 2 or > 200) return FindingErrors.PresentOutOfRange;
        if (heldOn > today) return FindingErrors.InTheFuture;
        if (Missing(board) is [var missing, ..]) return missing;

        var standing = board.Where(f => !f.IsWithdrawn).ToList();
        var diagnosis = new SharedDiagnosis(id, establishment, demarche, heldOn, present, standing.Count(f => f.Surprise.Length > 0))
        {
            Findings = [.. standing.Select(f => f.Id)],
        };
        diagnosis.Raise(new DiagnosisShared(id, demarche));
        return diagnosis;
    }

    /// <summary>What the board still needs before it can be agreed upon.</summary>
    public static IReadOnlyList<Error> Missing(IReadOnlyCollection<Finding> board)
    {
        var standing = board.Where(f => !f.IsWithdrawn).ToList();
        List<Error> missing = [];
        if (standing.TrueForAll(f => f.Kind is not FindingKind.Strength)) missing.Add(FindingErrors.NoStrength);
        if (standing.TrueForAll(f => f.Kind is not FindingKind.Constraint)) missing.Add(FindingErrors.NoConstraint);
        if (!TwoSourceRule.IsMet(standing.SelectMany(f => f.Sources))) missing.Add(FindingErrors.OneKindOnly);
        return missing;
    }
}

public sealed record DiagnosisShared(SharedDiagnosisId DiagnosisId, DemarcheId DemarcheId) : IDomainEvent;
