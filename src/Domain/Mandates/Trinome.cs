using Essaim.Domain.Access;

namespace Essaim.Domain.Mandates;

/// <summary>The three seats that lead a démarche together, and what is missing from them.</summary>
public static class Trinome
{
    /// <summary>Colleges with nobody in their seat. A binôme by derogation may leave staff representatives out where none are elected (A13).</summary>
    public static IReadOnlyList<College> MissingFrom(IEnumerable<Role> held, bool binomeAllowed)
    {
        var roles = held.ToHashSet();
        return [.. Enum.GetValues<College>().Where(college => !roles.Contains(SeatOf(college)) && !(binomeAllowed && college is College.StaffRepresentatives))];
    }

    public static Role SeatOf(College college) => college switch
    {
        College.Management => Role.Direction,
        College.StaffRepresentatives => Role.StaffRepresentative,
        _ => Role.Professional,
    };
}
