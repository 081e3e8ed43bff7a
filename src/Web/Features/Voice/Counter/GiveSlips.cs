using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>
/// Makes slips for the box or the hand. Their codes leave here once, to be printed: the register keeps digests only. Sheets that went wrong
/// are made anew as long as no slip of the pool was used.
/// </summary>
internal sealed class GiveSlips(LoadRoll load, Db db)
{
    /// <param name="Anew">Replaces the printed slips of the pool.</param>
    public sealed record Command(CampaignId CampaignId, string Pool, int Slips, bool Anew = false);

    /// <summary>The codes, in no order that means anything.</summary>
    public async Task<Result<IReadOnlyList<string>>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await load.RunAsync(command.CampaignId, cancellationToken)).Failed(out var refused, out var roll)) return refused;
        if (command.Anew && (await TakeBackAsync(roll, command.Pool, cancellationToken)).Failed(out var used)) return used;
        if (roll.Give(command.Pool, command.Slips).Failed(out var full)) return full;

        var codes = Enumerable.Range(0, command.Slips).Select(_ => SlipCode.New()).ToList();
        db.Slips.AddRange(codes.Select(code => new Slip(roll.CampaignId, SlipCode.Digest(code), command.Pool, SlipWay.Printed)));
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }

    private async Task<Result<Done>> TakeBackAsync(Roll roll, string pool, CancellationToken cancellationToken)
    {
        var printed = await load.SlipsAsync(roll.CampaignId, pool, SlipWay.Printed, cancellationToken);
        if (printed.Exists(s => s.Request is not null)) return RollErrors.Served;
        db.Slips.RemoveRange(printed);
        roll.TakeBack(pool, printed.Count);
        return default(Done);
    }
}
