using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Opens a wall for a démarche, with the collection that keeps its notes. The same id again opens nothing twice.</summary>
public sealed class OpenWall(Db db, CurrentActor current, OpenCampaign open)
{
    /// <param name="NotesEach">Notes that one phone may write, 1 to 20.</param>
    public sealed record Command(WallId WallId, DemarcheId DemarcheId, WallPlan Plan, int NotesEach);

    public async Task<Result<WallId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await CheckAsync(command.DemarcheId, cancellationToken)).Failed(out var unseen, out var establishment)) return unseen;
        if (await db.Walls.AnyAsync(w => w.Id == command.WallId, cancellationToken)) return command.WallId;
        if (command.Plan.Check().Failed(out var refused)) return refused;

        var opened = await open.RunAsync(CampaignOf(command, establishment), cancellationToken);
        if (opened.Failed(out refused, out var campaign)) return refused == CampaignErrors.NotesOutOfRange ? WallErrors.NotesOutOfRange : refused;
        if (Wall.Open(command.WallId, establishment, command.DemarcheId, campaign.Id, current.Actor.Id, command.Plan).Failed(out refused, out var wall)) return refused;
        db.Walls.Add(wall);
        await db.SaveChangesAsync(cancellationToken);
        return wall.Id;
    }

    /// <summary>The establishment of a démarche on which the caller may host walls.</summary>
    public async Task<Result<EstablishmentId>> CheckAsync(DemarcheId id, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.Where(d => d.Id == id).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null || !current.Actor.Establishments.Contains(demarche.EstablishmentId)) return Error.NotFound("demarche.unknown");
        return current.Actor.May(Permission.HostWall, demarche.EstablishmentId) ? demarche.EstablishmentId : Error.Forbidden("wall.host-only");
    }

    private static OpenCampaign.Command CampaignOf(Command command, EstablishmentId establishment) => new(
        new(command.WallId.Value), // Known from the wall's id: a half-done opening is found again.
        establishment,
        CampaignKind.Wall,
        command.Plan.Question,
        Audience.Everyone,
        Texts.Mark("Toute la salle, sans votre nom. Les mots restent cachés jusqu’à ce que l’animateur les montre, tous ensemble. Ensuite, tout l’établissement peut les lire."),
        [Question.ForWall(command.Plan.Question)],
        command.NotesEach);
}
