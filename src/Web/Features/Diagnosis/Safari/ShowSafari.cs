using Essaim.Data;
using Essaim.Data.Diagnosis.Safari;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>A safari as somebody of its establishment may see it. Before the second look is over, photos are for the three colleges alone.</summary>
internal sealed class ShowSafari(ReadDb db, CurrentActor current)
{
    /// <param name="Photos">In the shuffled order they left the urn in; those that were taken away are kept for the register.</param>
    /// <param name="MayHost">Leads the safari and writes the grid.</param>
    /// <param name="MayWithdraw">Takes a photo away when somebody asks.</param>
    public sealed record View(
        PhotoSafari Safari, string Establishment, string Ballot, IReadOnlyList<Row> Photos, IReadOnlyList<PhotoAgreement> Agreements, bool MayHost, bool MayWithdraw, College? College)
    {
        public string Href => $"/safaris/{Safari.Id.Value}";

        /// <summary>Those that the group talks about.</summary>
        public IReadOnlyList<Row> Shown => [.. Photos.Where(p => p.Photo.State is PhotoState.Shown or PhotoState.Erased)];
    }

    /// <param name="Number">From 1, as said aloud in the room.</param>
    /// <param name="Looks">Colleges that have looked, with what they said; empty for whoever speaks for none.</param>
    public sealed record Row(int Number, SafariPhoto Photo, IReadOnlyList<PhotoLook> Looks);

    public async Task<Result<View>> RunAsync(PhotoSafariId id, CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        var safari = await db.PhotoSafaris.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (safari is null) return Error.NotFound("safari.unknown");

        var place = await db.Establishments.Where(e => e.Id == safari.EstablishmentId).Select(e => e.Name).SingleAsync(cancellationToken);
        var ballot = await db.Campaigns.Where(c => c.Id == safari.CampaignId).Select(c => c.Ballot).SingleAsync(cancellationToken);
        var college = actor.CollegeAt(safari.EstablishmentId);
        var photos = await db.SafariPhotos.Where(p => p.SafariId == id).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var looks = college is null ? [] : await db.PhotoLooks.Where(l => l.SafariId == id).ToListAsync(cancellationToken);
        var rows = photos.Index().Select(p => new Row(p.Index + 1, p.Item, [.. looks.Where(l => l.PhotoId == p.Item.Id).OrderBy(l => l.College)]));
        return new View(
            safari, place, ballot, [.. rows.Where(r => college is not null || r.Photo.State is not PhotoState.Waiting)],
            await db.PhotoAgreements.Where(a => a.SafariId == id).OrderBy(a => a.SignedOn).ToListAsync(cancellationToken),
            actor.May(Permission.HostWall, safari.EstablishmentId), actor.May(Permission.CarryWork, safari.EstablishmentId), college);
    }
}
