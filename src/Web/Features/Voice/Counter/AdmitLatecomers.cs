using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Voice.Counter;

/// <summary>Lets people who came after the opening in, five at least together. Fewer wait for the next campaign.</summary>
internal sealed class AdmitLatecomers(LoadRoll load, Db db)
{
    public sealed record Command(CampaignId CampaignId, string Pool, int People);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await load.RunAsync(command.CampaignId, cancellationToken)).Failed(out var refused, out var roll)) return refused;
        if (roll.Admit(command.Pool, command.People).Failed(out var tooFew)) return tooFew;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
