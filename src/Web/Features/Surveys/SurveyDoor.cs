using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Surveys;

/// <summary>Behind "on dit": the questionnaires of the house, the one published last first; without any, the way to the models.</summary>
internal sealed class SurveyDoor(ReadDb db, Texts texts) : IDoorSource
{
    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var published = await db.Questionnaires.Where(q => q.EstablishmentId == establishment && q.ArchivedAt == null && q.Versions.Any())
            .Select(q => new { q.Id, q.Title, At = q.Versions.Max(v => v.PublishedAt) }).OrderByDescending(q => q.At).Take(2).ToListAsync(cancellationToken);
        return published.Count > 0
            ? [.. published.Select(q => new DoorItem(Door.Say, texts.Own(q.Title), $"/questionnaires/{q.Id.Value}", texts["questionnaire prêt"], q.At))]
            : [new(Door.Say, texts["Poser quelques questions à tous"], "/questionnaires", texts["des modèles à adapter"], DateTimeOffset.MinValue)];
    }
}
