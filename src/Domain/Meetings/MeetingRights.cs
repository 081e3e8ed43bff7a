using Essaim.Domain.Access;

namespace Essaim.Domain.Meetings;

/// <summary>Who may plan a meeting and write in it, by the place it belongs to.</summary>
public static class MeetingRights
{
    public static bool MayWrite(Actor actor, Reach reach) => reach switch
    {
        { Establishment: { } establishment } => actor.May(Permission.CarryWork, establishment),
        { Cluster: { } cluster } => actor.May(Permission.ManageCluster, cluster),
        { Region: { } region } => actor.May(Permission.ManageCalls, region),
        _ => false,
    };

    public static bool MaySee(Actor actor, Reach reach) => reach switch
    {
        { Establishment: { } establishment } => actor.May(Permission.ReadWork, establishment),
        { Cluster: { } cluster } => actor.May(Permission.ReadCluster, cluster),
        { Region: { } region } => actor.May(Permission.ReadRegion, region),
        _ => false,
    };

    /// <summary>Bodies that meet at such a place.</summary>
    public static IReadOnlyList<MeetingKind> KindsAt(Reach reach) => reach switch
    {
        { Establishment: not null } => [MeetingKind.SteeringCommittee, MeetingKind.WorkingGroup, MeetingKind.Trinome, MeetingKind.Team],
        { Cluster: not null } => [MeetingKind.Cluster],
        { Region: not null } => [MeetingKind.Region],
        _ => [],
    };
}
