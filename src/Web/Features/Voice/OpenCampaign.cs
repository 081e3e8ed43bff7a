using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>Opens a wall or a pulse: freezes its rules, gives them to the urn, and draws a code. The same id again gives the same campaign.</summary>
public sealed class OpenCampaign(Db db, CurrentActor current, FreeCodes codes, IUrnLink urn, Addresses addresses, TimeProvider clock)
{
    /// <param name="Readers">Who will read what is written, in a sentence shown before anybody writes.</param>
    /// <param name="Questions">One <see cref="Question.ForWall"/> for a wall; one to twelve with options, best first, for a pulse.</param>
    public sealed record Command(
        CampaignId Id, EstablishmentId EstablishmentId, CampaignKind Kind, string Title, Audience Audience, string Readers, IReadOnlyList<Question> Questions,
        int NotesPerPhone = 3);

    public async Task<Result<Campaign>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!current.Actor.Establishments.Contains(command.EstablishmentId)) return Error.NotFound("campaign.unknown");
        if (!current.Actor.MayCollect(command.EstablishmentId)) return Error.Forbidden("campaign.open");
        if (await db.Campaigns.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken) is { } known) return known;

        var code = await codes.NextAsync(cancellationToken);
        var manifest = new Manifest(
            Manifest.NewBallot(), command.Kind, command.Audience, command.Readers.Trim(), command.Questions, command.NotesPerPhone,
            Campaign.LongestNote, Campaign.SmallestBatch, addresses.Link($"/e/{code}"));
        if (Campaign.Open(command.Id, command.EstablishmentId, command.Title, code, manifest, clock.GetUtcNow()).Failed(out var refused, out var campaign)) return refused;

        try
        {
            await urn.OpenAsync(manifest, cancellationToken); // First: a code must never lead to a ballot that takes nothing.
        }
        catch (UrnSilentException)
        {
            return CampaignErrors.UrnSilent;
        }

        db.Campaigns.Add(campaign);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return campaign;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Campaigns.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken) is not { } first) throw;
            await urn.ForgetAsync(manifest.Ballot, cancellationToken); // Somebody opened it in the same second: this ballot would wait for ever.
            return first;
        }
    }
}
