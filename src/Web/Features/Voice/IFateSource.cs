using Essaim.Domain.Voice;

namespace Essaim.Web.Features.Voice;

/// <summary>What became of a group of notes: its name in the group's words, then what happened, oldest first.</summary>
/// <param name="Key">Joins the page and the fate file.</param>
/// <param name="Marks">See <see cref="NoteMark"/>: with decoys, never a count.</param>
public sealed record NoteFate(string Key, string Name, IReadOnlyList<FateStep> Steps, IReadOnlyList<string> Marks);

/// <summary>One thing that happened: a word of state, and a sentence that everybody may read.</summary>
public sealed record FateStep(string Word, string Text, string? Href = null);

/// <summary>A feature below that knows what became of the notes of a collection.</summary>
public interface IFateSource
{
    /// <summary>Empty until everything written has its way out.</summary>
    Task<IReadOnlyList<NoteFate>> OfAsync(CampaignId campaign, CancellationToken cancellationToken);
}
