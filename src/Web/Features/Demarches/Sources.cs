using Essaim.Domain.Access;

namespace Essaim.Web.Features.Demarches;

/// <summary>The three doors of a démarche: on dit, on décide, on essaie.</summary>
public enum Door
{
    Say,
    Decide,
    Try,
}

/// <summary>One line behind a door: a link and what stands after it (", 17 mots").</summary>
public sealed record DoorItem(Door Door, string Title, string Href, string Note, DateTimeOffset At);

/// <summary>A feature with something behind a door of the démarche page.</summary>
public interface IDoorSource
{
    Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken);
}

/// <summary>A feature that knows by itself which steps of the method are done at an establishment.</summary>
public interface IPhaseSource
{
    /// <summary>Keys of the steps done, with the day, for instance <c>choisir-les-sujets</c>.</summary>
    Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken);
}
