using Essaim.Domain.Access;

namespace Essaim.Domain.Clusters;

/// <summary>Who may form and steer a cluster: those who manage it, or those who manage or decide in its region.</summary>
public static class ClusterRights
{
    public static bool MayForm(Actor actor, RegionCode region) =>
        actor.May(Permission.ManageCluster, region) || actor.May(Permission.DecideSelection, region);

    public static bool MayManage(Actor actor, ClusterId cluster, RegionCode region) =>
        actor.May(Permission.ManageCluster, cluster) || actor.May(Permission.ManageCluster, region);
}
