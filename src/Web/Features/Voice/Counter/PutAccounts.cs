using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>Lets people with an account in by signing in, instead of a slip. Those who are on the roll already stay once.</summary>
internal sealed class PutAccounts(LoadRoll load, Db db, TimeProvider clock)
{
    public sealed record Command(CampaignId CampaignId, string Pool, IReadOnlyList<PersonId> People);

    /// <summary>How many were added.</summary>
    public async Task<Result<int>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await load.RunAsync(command.CampaignId, cancellationToken)).Failed(out var refused, out var roll)) return refused;
        var today = clock.Today();
        var members = await db.Mandates.Where(m => m.EstablishmentId == roll.EstablishmentId && m.StartsOn <= today && (m.EndsOn == null || m.EndsOn >= today))
            .Select(m => m.PersonId).Distinct().ToListAsync(cancellationToken);
        if (command.People.Count is 0 || command.People.Except(members).Any()) return Error.NotFound("roll.person");

        var digests = command.People.Distinct().Select(person => SlipCode.Digest(roll.CampaignId, person)).ToList();
        var known = await db.Slips.Where(s => s.CampaignId == roll.CampaignId && digests.Contains(s.Digest)).Select(s => s.Digest).ToListAsync(cancellationToken);
        var added = digests.Except(known, StringComparer.Ordinal).ToList();
        if (added.Count is 0) return 0;
        if (roll.Give(command.Pool, added.Count).Failed(out var full)) return full;
        db.Slips.AddRange(added.Select(digest => new Slip(roll.CampaignId, digest, command.Pool, SlipWay.Account)));
        await db.SaveChangesAsync(cancellationToken);
        return added.Count;
    }
}
