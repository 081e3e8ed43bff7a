using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Results;

/// <summary>Behind "on dit": the last two surveys of the house, with the page that says what is published of them or from when.</summary>
internal sealed class ResultsDoor(ReadDb db, Texts texts) : IDoorSource
{
    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var surveys = await db.Campaigns.Where(c => c.EstablishmentId == establishment && c.Kind == CampaignKind.Survey)
            .OrderByDescending(c => c.OpenedAt).Take(2)
            .Select(c => new { c.Id, c.Title, c.OpenedAt, IsPublished = db.CampaignResults.Any(r => r.CampaignId == c.Id) }).ToListAsync(cancellationToken);
        return [.. surveys.Select(s => new DoorItem(
            Door.Say, texts.Own(s.Title), $"/collectes/{s.Id.Value}/resultats", s.IsPublished ? texts["résultats publiés"] : texts["collecte ouverte"], s.OpenedAt))];
    }
}
