using System.Security.Cryptography;
using System.Text.Json;
using Essaim.Domain.Voice;
using Essaim.Domain.Voice.Publishing;

namespace Essaim.Urn;

/// <summary>What leaves the urn of a roll campaign: figures that the publisher admits, and the receipts of what they count.</summary>
/// <param name="Words">At the closing: what was written, question by question, shuffled.</param>
/// <param name="Rules">The hash of the rules that the urn published under.</param>
public sealed record RollBatch(int Number, string Root, string Rules, IReadOnlyList<string> Receipts, Publication Publication, IReadOnlyList<Verbatims> Words);

/// <summary>
/// Counts the answers of a roll campaign, inside the urn, and lets nothing out but what <see cref="Publisher"/> admits. Answers stay until the
/// closing: the audit has to know who lies in which sum. With the last batch they are erased.
/// </summary>
public sealed class RollBatches(UrnFile file)
{
    private readonly Bags _bags = new(file);

    /// <summary>The batch of this number; null when it is not due. Asking again gives the same one.</summary>
    public async Task<RollBatch?> ReleaseAsync(string ballotId, int number, CancellationToken cancellationToken)
    {
        var (batch, isNew) = await file.InOneTransactionAsync(() => Release(ballotId, number), cancellationToken);
        if (isNew) await file.VacuumAsync();
        return batch;
    }

    private (RollBatch? Batch, bool IsNew) Release(string ballotId, int number)
    {
        if (Ballots.Find(file, ballotId) is not { Manifest: { Kind: CampaignKind.Survey, Roll: not null } } ballot) return default;
        var before = Published(ballotId);
        if (number <= before.Count) return (before[number - 1], false);

        var rules = PublishingRules.Of(ballot.Manifest);
        if (number != before.Count + 1 || before is [.., { Publication.IsClosed: true }] || rules.Fault() is not null) return default;
        var (isClosed, slips) = (!ballot.IsOpen, _bags.All(ballot));
        var counted = Due(rules, slips, isClosed);
        if (counted.Count is 0 && !isClosed) return default;

        var after = slips.ConvertAll(slip => counted.Contains(slip.Key) ? slip with { Batch = (ushort)number } : slip);
        var batch = Write(ballot, rules, before, after, number, isClosed);
        if (isClosed) Erase(ballot, after);
        else _bags.Replace(ballot, after);
        return (batch, true);
    }

    /// <summary>Which answers are counted now: those taken back never are, and chance decides who waits for the next batch.</summary>
    private static HashSet<byte[]> Due(PublishingRules rules, List<Slip> slips, bool isClosed)
    {
        var counted = new HashSet<byte[]>();
        foreach (var (rank, pool) in rules.Pools.Index())
        {
            var waiting = slips.Where(s => s.Pool == rank && s.Batch is 0 && !s.IsWithdrawn).Select(s => s.Key).ToArray();
            RandomNumberGenerator.Shuffle<byte[]>(waiting);
            counted.UnionWith(waiting.Take(BatchPlan.Due(rules, pool.Size, waiting.Length, isClosed)));
        }

        return counted;
    }

    private RollBatch Write(Ballot ballot, PublishingRules rules, List<RollBatch> before, List<Slip> slips, int number, bool isClosed)
    {
        var sheets = slips.Where(s => s.Batch > 0).Select(s => Sheet.Of(rules, rules.Pools[s.Pool].Key, s.Batch, AnswerSheet.Parse(s.Kept)!)).ToList();
        var history = before.SelectMany(b => b.Publication.Tables.Where(t => t.IsShown && t.Batch == b.Number)).ToList();
        var publication = Publisher.Publish(rules, sheets, history, number, isClosed);
        var root = ReceiptList.Publish(file, ballot.Id, number, slips.Where(s => s.Batch == number), before is [.., var last] ? last.Root : "");
        var batch = new RollBatch(number, root, ballot.Manifest.Hash, ReceiptList.Of(file, ballot.Id, number), publication, Written(ballot, rules, slips, isClosed));
        file.Execute(
            "INSERT INTO publication VALUES ($ballot, $number, $text)", ("$ballot", ballot.Id), ("$number", number), ("$text", JsonSerializer.Serialize(batch)));
        return batch;
    }

    private static List<Verbatims> Written(Ballot ballot, PublishingRules rules, List<Slip> slips, bool isClosed) =>
    [
        .. from question in ballot.Manifest.Questions
           where question.Kind is AnswerKind.Text
           from pool in rules.Pools.Index()
           let words = slips.Where(s => s.Pool == pool.Index && s.Batch > 0).Select(s => AnswerSheet.Parse(s.Kept)!.Words(question.Key)).OfType<(string Text, Readership Readers)>()
           select Verbatims.Of(rules, pool.Item, question.Key, [.. words.Select(w => new Words(w.Text, w.Readers))], isClosed),
    ];

    /// <summary>All is published. Only digests stay, so that a phone that asks again hears the same.</summary>
    private void Erase(Ballot ballot, List<Slip> slips)
    {
        foreach (var slip in slips)
        {
            file.Execute("INSERT INTO spent VALUES ($ballot, $key, $seal)", ("$ballot", ballot.Id), ("$key", slip.Key), ("$seal", slip.Seal));
        }

        _bags.Replace(ballot, []);
    }

    private List<RollBatch> Published(string ballot) => file.Rows(
        "SELECT text FROM publication WHERE ballot = $ballot ORDER BY number", row => JsonSerializer.Deserialize<RollBatch>(row.GetString(0))!, ("$ballot", ballot));
}
