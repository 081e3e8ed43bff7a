using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Urn;

/// <summary>Takes one answer: checked, stored and acknowledged in one transaction.</summary>
public sealed class Intake(UrnFile file)
{
    public const int IdLength = 16;

    private const int Deepest = 12; // 4 096 bags of about 64: a quarter of a million answers to one ballot.

    /// <summary>
    /// The receipt's code, or why the answer is refused. The same id with the same words gets the same receipt, even after the closing:
    /// a phone whose network broke may ask again. With other words it is refused.
    /// </summary>
    public Task<Result<string>> TakeAsync(string ballotId, byte[] id, IReadOnlyDictionary<string, string> answers, CancellationToken cancellationToken) =>
        file.InOneTransactionAsync(() => Take(ballotId, id, answers), cancellationToken);

    private Result<string> Take(string ballotId, byte[] id, IReadOnlyDictionary<string, string> answers)
    {
        if (Ballots.Find(file, ballotId) is not { } ballot) return AnswerErrors.Nowhere;
        if (ballot.Manifest.Read(answers).Failed(out var reason, out var kept)) return reason;

        var receipt = Receipt.Of(ballotId, id, kept);
        var slot = Slot(receipt.Key, ballot.Depth);
        var bag = Open(ballot, slot);
        if ((bag.Find(receipt.Key)?.Seal ?? Spent(ballot, receipt.Key)) is { } seal)
        {
            return seal.AsSpan().SequenceEqual(receipt.Seal) ? Receipt.Code(receipt.Key) : AnswerErrors.OtherBody;
        }

        if (!ballot.IsOpen) return AnswerErrors.Closed;
        if (bag.Slips.Count >= Bag.Most && ballot.Depth == Deepest) return AnswerErrors.Full;

        bag.Add(new(receipt.Key, receipt.Seal, kept));
        Store(ballot, slot, bag);
        if (bag.Slips.Count > Bag.Most) Split(ballot);
        return Receipt.Code(receipt.Key);
    }

    /// <summary>Every answer waiting in a ballot, in the order of their random keys.</summary>
    internal static List<Slip> Waiting(UrnFile file, Ballot ballot) => [.. file
        .Rows("SELECT slips FROM bag WHERE ballot = $ballot ORDER BY slot", row => row.GetFieldValue<byte[]>(0), ("$ballot", ballot.Id))
        .SelectMany(bytes => new Bag(ballot.Manifest.Kind, bytes).Slips)];

    private static int Slot(byte[] key, int depth) => ((key[0] << 8) | key[1]) >> (16 - depth);

    private Bag Open(Ballot ballot, int slot) => new(ballot.Manifest.Kind, file.Rows(
        "SELECT slips FROM bag WHERE ballot = $ballot AND slot = $slot", row => row.GetFieldValue<byte[]>(0),
        ("$ballot", ballot.Id), ("$slot", slot)).FirstOrDefault());

    private void Store(Ballot ballot, int slot, Bag bag) => file.Execute(
        "INSERT INTO bag VALUES ($ballot, $slot, $slips) ON CONFLICT DO UPDATE SET slips = excluded.slips",
        ("$ballot", ballot.Id), ("$slot", slot), ("$slips", bag.ToBytes()));

    private byte[]? Spent(Ballot ballot, byte[] key) => file.Rows(
        "SELECT seal FROM spent WHERE ballot = $ballot AND key = $key", row => row.GetFieldValue<byte[]>(0),
        ("$ballot", ballot.Id), ("$key", key)).FirstOrDefault();

    private void Split(Ballot ballot)
    {
        var waiting = Waiting(file, ballot);
        var depth = ballot.Depth;
        List<IGrouping<int, Slip>> bags;
        do bags = [.. waiting.GroupBy(slip => Slot(slip.Key, depth + 1))];
        while (++depth < Deepest && bags.Exists(b => b.Count() > Bag.Most));

        file.Execute("DELETE FROM bag WHERE ballot = $ballot", ("$ballot", ballot.Id));
        file.Execute("UPDATE ballot SET depth = $depth WHERE id = $ballot", ("$depth", depth), ("$ballot", ballot.Id));
        foreach (var slips in bags)
        {
            var bag = new Bag(ballot.Manifest.Kind, []);
            foreach (var slip in slips) bag.Add(slip);
            Store(ballot with { Depth = depth }, slips.Key, bag);
        }
    }
}
