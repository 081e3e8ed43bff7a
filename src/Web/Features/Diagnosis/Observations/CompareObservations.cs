using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Observations;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>An observation beside the earlier one that it repeats.</summary>
public sealed class CompareObservations(ShowObservation show)
{
    public sealed record View(ShowObservation.View Before, ShowObservation.View After, ObservationComparison? Compared);

    public async Task<Result<View>> RunAsync(ObservationId after, CancellationToken cancellationToken)
    {
        if ((await show.RunAsync(after, cancellationToken)).Failed(out var unseen, out var second)) return unseen;
        if (second.Sheet.RepeatsId is not { } before) return Error.NotFound("observation.repeats-none");
        if ((await show.RunAsync(before, cancellationToken)).Failed(out unseen, out var first)) return unseen;
        return new View(first, second, first.Timeline is null || second.Timeline is null ? null : ObservationComparison.Of(Once(first), Once(second)));
    }

    private static ObservedOnce Once(ShowObservation.View view) =>
        new(view.Sheet.Place, view.Sheet.HeldOn, TimeOnly.FromDateTime(view.Timeline!.StartedAt.DateTime), view.Timeline);
}
