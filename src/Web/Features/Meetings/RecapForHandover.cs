using Essaim.Domain.Access;
using Essaim.Web.Features.Mandates;

namespace Essaim.Web.Features.Meetings;

/// <summary>What a meeting would recall is what a successor has to know: decided, promised, late, open.</summary>
internal sealed class RecapForHandover(IEnumerable<IRecapSource> sources, TimeProvider clock, Texts texts) : IHandoverSource
{
    private const int DaysLookedAt = 90;

    public async Task<IReadOnlyList<HandoverLine>> LinesAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var (lines, since) = (new List<RecapLine>(), clock.Today().AddDays(-DaysLookedAt));
        foreach (var source in sources) lines.AddRange(await source.LinesAsync(establishment, since, cancellationToken));
        return [.. lines.Where(l => l.Kind is not RecapKind.Done).OrderBy(l => l.Kind).Select(l => new HandoverLine(Title(l.Kind), l.Text, l.Href))];
    }

    private string Title(RecapKind kind) => kind switch
    {
        RecapKind.Decided => texts["Décidé"],
        RecapKind.Promised => texts["Promis"],
        RecapKind.Late => texts["En retard"],
        _ => texts["Encore ouvert"],
    };
}
