using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;

namespace Essaim.Domain.Decisions;

/// <summary>Who must be in the room for a validation to count (B4): the three sides, or two where no staff are elected.</summary>
public static class ParityGate
{
    public static IReadOnlyList<College> Missing(IEnumerable<College> present, bool binomeAllowed) =>
        Trinome.MissingFrom(present.Select(Trinome.SeatOf), binomeAllowed);

    public static Error? Refusal(IEnumerable<College> present, bool binomeAllowed)
    {
        var missing = Missing(present, binomeAllowed);
        return missing.Count switch
        {
            0 => null,
            1 => DecisionErrors.CollegeMissing(missing[0]),
            _ => DecisionErrors.CollegesMissing,
        };
    }
}
