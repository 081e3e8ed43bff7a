using Essaim.Domain.Access;

namespace Essaim.Web.Features.Surveys;

/// <summary>Who may change a questionnaire: those who carry the work of its establishment, accompany its cluster, or run its region's calls.</summary>
internal static class QuestionnaireRights
{
    public static bool MayEdit(this Actor actor, Reach reach) => reach switch
    {
        { Establishment: { } establishment } => actor.May(Permission.CarryWork, establishment),
        { Cluster: { } cluster } => actor.May(Permission.ManageCluster, cluster),
        { Region: { } region } => actor.May(Permission.ManageCalls, region),
        _ => false,
    };

    public static bool Reads(this Actor actor, Reach reach) => reach switch
    {
        { Establishment: { } establishment } => actor.Establishments.Contains(establishment),
        { Cluster: { } cluster } => actor.Clusters.Contains(cluster),
        { Region: { } region } => actor.Regions.Contains(region),
        _ => false,
    };
}
