using Essaim.Domain.Access;

namespace Essaim.Web.Features.Meetings;

/// <summary>The place that an address names: <c>?etablissement=</c>, <c>?cluster=</c> or <c>?region=</c>.</summary>
public sealed record MeetingPlace(Reach Reach, string Query, string Home)
{
    public static MeetingPlace Of(Guid? establishment, Guid? cluster, string? region) => (establishment, cluster, region) switch
    {
        ({ } id, _, _) => Of(Reach.Of(new EstablishmentId(id))),
        (_, { } id, _) => Of(Reach.Of(new ClusterId(id))),
        (_, _, { } code) => Of(Reach.Of(new RegionCode(code))),
        _ => new(default, "", "/"),
    };

    public static MeetingPlace Of(Reach reach) => reach switch
    {
        { Establishment: { } establishment } => new(reach, $"etablissement={establishment.Value}", $"/etablissements/{establishment.Value}"),
        { Cluster: { } cluster } => new(reach, $"cluster={cluster.Value}", $"/clusters/{cluster.Value}"),
        { Region: { } region } => new(reach, $"region={region.Value}", $"/region/{region.Value}"),
        _ => new(reach, "", "/"),
    };
}
