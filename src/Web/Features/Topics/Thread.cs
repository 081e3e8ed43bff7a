using Essaim.Domain.Access;

namespace Essaim.Web.Features.Topics;

/// <summary>One step of a topic's thread, from words to effect, drawn by the feature that knows it.</summary>
/// <param name="Order">Place on the thread: 10 said, 20 ranked, 30 decided, 40 tried, 50 measured, 60 done, 70 answered.</param>
/// <param name="Component">A Razor component of that feature.</param>
public sealed record ThreadStep(int Order, string Title, string When, bool IsOpen, Type Component, IDictionary<string, object?> Parameters);

/// <summary>A feature that continues the thread of a topic.</summary>
public interface IThreadSource
{
    Task<IReadOnlyList<ThreadStep>> StepsAsync(Guid topicId, EstablishmentId establishment, CancellationToken cancellationToken);
}
