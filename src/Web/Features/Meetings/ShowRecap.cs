using Essaim.Domain.Access;
using Essaim.Domain.Meetings;

namespace Essaim.Web.Features.Meetings;

/// <summary>"Where we were", gathered from every feature and cut to three minutes.</summary>
public sealed class ShowRecap(IEnumerable<IRecapSource> sources, TimeProvider clock)
{
    /// <summary>Far enough back to cover the gap between two collective days.</summary>
    public const int DaysBack = 120;

    public async Task<ShortRecap> RunAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var (lines, since) = (new List<RecapLine>(), clock.Today().AddDays(-DaysBack));
        foreach (var source in sources) lines.AddRange(await source.LinesAsync(establishment, since, cancellationToken));
        return RecapComposer.Compose(lines);
    }
}
