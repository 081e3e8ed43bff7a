using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice.Counter;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>Opens a safari with its closed list: one token for each photo that a person may send. The same id again opens nothing twice.</summary>
internal sealed class OpenSafari(Db db, CurrentActor current, OpenRoll open)
{
    /// <param name="People">Of the team, counted by hand; at least eight, so that nobody stands out.</param>
    public sealed record Command(PhotoSafariId SafariId, DemarcheId DemarcheId, SafariPlan Plan, string Team, int People);

    public async Task<Result<PhotoSafariId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await CheckAsync(command.DemarcheId, cancellationToken)).Failed(out var unseen, out var establishment)) return unseen;
        if (await db.PhotoSafaris.AnyAsync(s => s.Id == command.SafariId, cancellationToken)) return command.SafariId;
        if (command.Plan.Check().Failed(out var refused)) return refused;
        if ((await open.RunAsync(RollOf(command, establishment), cancellationToken)).Failed(out refused, out var campaign)) return refused;
        if (PhotoSafari.Open(command.SafariId, establishment, command.DemarcheId, campaign.Id, current.Actor.Id, command.Plan).Failed(out refused, out var safari)) return refused;

        db.PhotoSafaris.Add(safari);
        await db.SaveChangesAsync(cancellationToken);
        return safari.Id;
    }

    /// <summary>The establishment of a démarche on which the caller may open a safari.</summary>
    public async Task<Result<EstablishmentId>> CheckAsync(DemarcheId id, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.Where(d => d.Id == id).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null || !current.Actor.Establishments.Contains(demarche.EstablishmentId)) return Error.NotFound("demarche.unknown");
        return current.Actor.May(Permission.HostWall, demarche.EstablishmentId) ? demarche.EstablishmentId : Error.Forbidden("safari.host-only");
    }

    private static OpenRoll.Command RollOf(Command command, EstablishmentId establishment) => new(
        new(command.SafariId.Value), // Known from the safari's id: a half-done opening is found again.
        establishment,
        command.Plan.Mission,
        Audience.Staff,
        Texts.Mark("Deux collèges sur trois, puis le groupe de travail. Personne ne sait qui a pris quelle photo. Les photos s’effacent à la date annoncée."),
        PhotoQuestions.For(command.Plan.Mission),
        [new("equipe", command.Team, command.People)],
        command.Plan.EndsOn.AddDays(1).AtInParis(TimeOnly.MinValue),
        command.Plan.ShotsEach,
        Kind: CampaignKind.Photos);
}
