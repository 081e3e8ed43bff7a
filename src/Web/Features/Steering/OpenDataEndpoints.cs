using System.Globalization;
using System.Text;
using Essaim.Data;
using Essaim.Domain.Establishments;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Steering;

/// <summary>Open data: clusters and establishments engaged, by region. Counts of places, never of people.</summary>
internal static class OpenDataEndpoints
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/donnees-ouvertes/clusters.csv", ClustersAsync).AllowAnonymous();

    private static async Task<ContentHttpResult> ClustersAsync(ReadDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var clusters = await db.Clusters.GroupBy(c => c.Region).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var members = await db.Clusters.SelectMany(c => c.Members.Where(m => m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn >= today)), (c, m) => c.Region)
            .GroupBy(r => r).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

        var csv = new StringBuilder("code_region,region,clusters_en_cours,etablissements_engages,date\n");
        foreach (var region in Regions.On(today).OrderBy(r => r.Code.Value, StringComparer.Ordinal))
        {
            csv.Append(CultureInfo.InvariantCulture, $"{region.Code.Value},{region.Name},{clusters.GetValueOrDefault(region.Code)},")
                .Append(CultureInfo.InvariantCulture, $"{members.GetValueOrDefault(region.Code)},{today:yyyy-MM-dd}\n");
        }

        return TypedResults.Text(csv.ToString(), "text/csv", Encoding.UTF8);
    }
}
