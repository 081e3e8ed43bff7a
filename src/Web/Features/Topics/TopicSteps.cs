using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>The steps that subjects know by themselves: written with a source, then ranked by both bodies and returned with the reasons.</summary>
internal sealed class TopicSteps(ReadDb db) : IPhaseSource
{
    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var done = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var written = await db.Topics.Where(t => t.EstablishmentId == establishment && (t.OriginGroupId != null || t.Sources.Any()))
            .OrderBy(t => t.OpenedAt).Select(t => (DateTimeOffset?)t.OpenedAt).FirstOrDefaultAsync(cancellationToken);
        if (written is { } at) done["lieux-sujets"] = Day(at);

        var returned = await db.Rankings.Where(r => r.EstablishmentId == establishment && r.Body == RankingBody.Committee && r.ReturnedAt != null)
            .OrderBy(r => r.ReturnedAt).Select(r => r.ReturnedAt).FirstOrDefaultAsync(cancellationToken);
        if (returned is { } on) done["lieux-classements"] = Day(on);
        return done;
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.InParis().DateTime);
}
