namespace Essaim.Domain.Voice.Publishing;

/// <summary>
/// The one way from answers to figures. Pure: the rules, the answers counted so far and everything published before give what may be shown now.
/// Where the new figures of a table could be subtracted from what is known, its last version stands.
/// </summary>
public static class Publisher
{
    /// <param name="history">Every table ever shown in this campaign, oldest first.</param>
    /// <param name="batch">The number of the batch that is being published.</param>
    public static Publication Publish(
        PublishingRules rules, IReadOnlyList<Sheet> sheets, IReadOnlyList<PublishedTable> history, int batch, bool isClosed)
    {
        var pools = rules.Pools.Select(pool =>
        {
            var counted = sheets.Where(s => s.Pool == pool.Key && s.Batch > 0 && s.Batch <= batch).ToList();
            var known = history.Where(t => t.Pool == pool.Key && t.IsShown).ToList();
            return (Size: pool, Counted: counted.Count, Tables: new PoolTables(rules, pool, counted, known, batch, isClosed));
        }).ToList();
        return new(
            batch, isClosed,
            [.. pools.Where(p => p.Size.Size >= SizeClass.Alone).Select(p => new Participation(p.Size.Key, p.Size.Size, p.Counted / 5 * 5))],
            [.. pools.SelectMany(p => rules.Menu.Select(p.Tables.Table))]);
    }
}
