using Essaim.Domain.Access;

namespace Essaim.Web.Features.Access;

/// <summary>One thing expected of one person: what, why, how long, until when, where.</summary>
/// <param name="Title">An order one can follow: "Signer votre partie de la candidature".</param>
/// <param name="Why">One sentence: what it opens for others.</param>
/// <param name="Minutes">Time it takes, in minutes; empty when nobody can say.</param>
/// <param name="Weight">Among actions of the same day, the heavier comes first; 0 to 100.</param>
public sealed record NextAction(
    string Title, string Why, int? Minutes, DateOnly? DueOn, string Href, int Weight, EstablishmentId? EstablishmentId = null);

/// <summary>A feature that expects things of people. Titles and reasons come translated.</summary>
public interface INextActionSource
{
    Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken);
}

/// <summary>What is expected of the reader, the most pressing first.</summary>
public sealed class ListNextActions(IEnumerable<INextActionSource> sources)
{
    public async Task<IReadOnlyList<NextAction>> RunAsync(Actor actor, CancellationToken cancellationToken)
    {
        var all = new List<NextAction>();
        foreach (var source in sources) all.AddRange(await source.ForAsync(actor, cancellationToken));
        return [.. all.OrderBy(a => a.DueOn ?? DateOnly.MaxValue).ThenByDescending(a => a.Weight)];
    }
}
