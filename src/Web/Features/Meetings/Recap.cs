using Essaim.Domain.Access;

namespace Essaim.Web.Features.Meetings;

public enum RecapKind
{
    Decided,
    Promised,
    Done,
    Late,
    Open,
}

/// <summary>One line of "où nous en étions", with the page that tells more.</summary>
public sealed record RecapLine(RecapKind Kind, string Text, string? Href, DateOnly? On);

/// <summary>A feature that has something to recall at the opening of a meeting.</summary>
public interface IRecapSource
{
    Task<IReadOnlyList<RecapLine>> LinesAsync(EstablishmentId establishment, DateOnly since, CancellationToken cancellationToken);
}
