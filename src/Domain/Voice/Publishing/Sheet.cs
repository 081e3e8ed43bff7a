namespace Essaim.Domain.Voice.Publishing;

/// <summary>A closed question as the publisher counts it.</summary>
/// <param name="Options">Keys, the best first where they have an order.</param>
/// <param name="Favourable">How many of the first options are on the good side; 0 when they have no sides.</param>
/// <param name="IsRanked">Whether its options were put in order: the figures tell which came first.</param>
public sealed record Asked(string Key, IReadOnlyList<string> Options, int Favourable = 0, bool IsRanked = false);

/// <summary>What one person answered, as the urn sees it. Never stored in this form and never let out.</summary>
/// <param name="Batch">The batch in which it is counted; 0 while it waits.</param>
/// <param name="Choices">Per question the ranks of the options chosen; empty when left out.</param>
public sealed record Sheet(string Pool, int Batch, IReadOnlyList<IReadOnlyList<int>> Choices)
{
    public static Sheet Of(PublishingRules rules, string pool, int batch, AnswerSheet answers) => new(
        pool, batch, [.. rules.Asked.Select(q => (IReadOnlyList<int>)[.. (answers.Answers.GetValueOrDefault(q.Key) ?? []).Select(key => q.Options.ToList().IndexOf(key)).Where(rank => rank >= 0)])]);
}
