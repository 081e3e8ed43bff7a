using Essaim.Domain.Access;

namespace Essaim.Domain.Mandates;

/// <summary>Where each seat can exist: a direction has an establishment, a referent a region, the nation nobody above it.</summary>
public static class SeatRules
{
    public static IReadOnlyList<Role> AtEstablishment { get; } =
    [
        Role.Direction, Role.StaffRepresentative, Role.Professional, Role.QualityLead, Role.SteeringMember, Role.GroupMember,
    ];

    public static bool Exists(Role role, Reach reach) => reach switch
    {
        { Establishment: not null, Cluster: null, Region: null } => AtEstablishment.Contains(role),
        { Establishment: null, Cluster: not null, Region: null } => role is Role.Adviser,
        { Establishment: null, Cluster: null, Region: not null } => role is Role.Adviser or Role.AgencyReferent,
        { Establishment: null, Cluster: null, Region: null } => role is Role.National or Role.Evaluator or Role.Administrator,
        _ => false,
    };
}
