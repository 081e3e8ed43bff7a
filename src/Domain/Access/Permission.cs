namespace Essaim.Domain.Access;

/// <summary>What a route, a button or a use case asks for. <see cref="AccessRules"/> says which roles hold it.</summary>
public enum Permission
{
    // At an establishment
    ReadWork,
    CarryWork,
    HostWall,
    Observe,
    RankForGroup,
    RankForCommittee,
    RecordDecision,
    SignForManagement,
    SignForStaff,
    SignForProfessions,
    ManageTeam,
    BorrowSheet,

    // In a cluster
    ReadCluster,
    ManageCluster,

    // In a region
    ReadRegion,
    ManageCalls,
    MarkCandidatures,
    DecideSelection,

    // In the nation
    OpenWaves,
    ReadNation,
    ReadEvaluation,
    HoldInterviews,
    ManageAccounts,

    // Anyone signed in: one's own week, account and notices
    Participate,
}
