using Essaim.Domain.Access;

namespace Essaim.Web.Features.Meetings;

/// <summary>A feature that has something to recall at the opening of a meeting.</summary>
public interface IRecapSource
{
    Task<IReadOnlyList<RecapLine>> LinesAsync(EstablishmentId establishment, DateOnly since, CancellationToken cancellationToken);
}
