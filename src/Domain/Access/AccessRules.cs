using static Essaim.Domain.Access.Permission;

namespace Essaim.Domain.Access;

/// <summary>The whole permission table, in one place, without a database.</summary>
public static class AccessRules
{
    private static readonly Dictionary<Role, Permission[]> Held = new()
    {
        [Role.Direction] =
        [
            ReadWork, CarryWork, RankForCommittee, RecordDecision, SignForManagement, ManageTeam, BorrowSheet, ReadCluster,
        ],
        [Role.StaffRepresentative] =
        [
            ReadWork, CarryWork, HostWall, Observe, RankForGroup, RankForCommittee, RecordDecision, SignForStaff, ManageTeam, BorrowSheet, ReadCluster,
        ],
        [Role.Professional] =
        [
            ReadWork, CarryWork, HostWall, Observe, RankForGroup, RankForCommittee, RecordDecision, SignForProfessions, BorrowSheet, ReadCluster,
        ],
        [Role.QualityLead] = [ReadWork, CarryWork, HostWall, Observe, RankForGroup, RecordDecision, ManageTeam, BorrowSheet, ReadCluster],
        [Role.SteeringMember] = [ReadWork, RankForCommittee],
        [Role.GroupMember] = [ReadWork, RankForGroup, Observe],
        [Role.Adviser] = [ReadWork, HostWall, Observe, HoldInterviews, ReadCluster, ManageCluster, ReadRegion, ManageCalls, MarkCandidatures],
        [Role.AgencyReferent] = [ReadCluster, ReadRegion, ManageCalls, MarkCandidatures, DecideSelection],
        [Role.National] = [OpenWaves, ReadNation],
        [Role.Evaluator] = [ReadEvaluation, HoldInterviews],
        [Role.Administrator] = [ManageAccounts],
    };

    /// <summary>Whether the role holds the permission anywhere within its own reach. One's own pages ask for no role.</summary>
    public static bool Allows(Role role, Permission needed) => needed is Participate || Held[role].Contains(needed);

    public static IEnumerable<Role> RolesWith(Permission needed) => Held.Keys.Where(role => Allows(role, needed));
}
