using Essaim.Domain.Access;

namespace Essaim.Domain.Mandates;

/// <summary>Whether a démarche would stop if one person left: the turnover that ended several of them (B16).</summary>
public static class SinglePersonDependency
{
    /// <summary>Fewer acts than this say nothing about who carries the work.</summary>
    public const int FewestActs = 10;

    private const decimal Share = 0.8m;

    public abstract record Finding;

    /// <summary>Only this person holds a seat that may carry the work today.</summary>
    public sealed record OnlyCarrier(PersonId Person) : Finding;

    /// <summary>Several could, one does: at least four acts in five of the period.</summary>
    public sealed record DoesNearlyAll(PersonId Person) : Finding;

    /// <param name="held">Who holds which seat today.</param>
    /// <param name="acts">Acts of each person over the period, of any kind.</param>
    public static Finding? Among(IEnumerable<(PersonId Person, Role Role)> held, IReadOnlyDictionary<PersonId, int> acts)
    {
        var carriers = held.Where(h => AccessRules.Allows(h.Role, Permission.CarryWork)).Select(h => h.Person).Distinct().ToList();
        if (carriers.Count == 0) return null;
        if (carriers.Count == 1) return new OnlyCarrier(carriers[0]);

        var total = acts.Values.Sum();
        if (total < FewestActs) return null;
        var busiest = acts.MaxBy(a => a.Value);
        return busiest.Value >= Share * total && carriers.Contains(busiest.Key) ? new DoesNearlyAll(busiest.Key) : null;
    }
}
