namespace Essaim.Urn;

/// <summary>The bags of a ballot: which one an answer goes to follows from its random key alone.</summary>
internal sealed class Bags(UrnFile file)
{
    private const int Deepest = 12; // 4 096 bags of about 64: a quarter of a million answers to one ballot.

    public Bag Open(Ballot ballot, byte[] key) => new(ballot.Manifest, file.Rows(
        "SELECT slips FROM bag WHERE ballot = $ballot AND slot = $slot", row => row.GetFieldValue<byte[]>(0),
        ("$ballot", ballot.Id), ("$slot", Slot(key, ballot.Depth))).FirstOrDefault());

    public static bool IsFull(Ballot ballot, Bag bag) => bag.Slips.Count >= Bag.Most && ballot.Depth == Deepest;

    public void Store(Ballot ballot, byte[] key, Bag bag)
    {
        Store(ballot, Slot(key, ballot.Depth), bag);
        if (bag.Slips.Count > Bag.Most) Replace(ballot, All(ballot));
    }

    /// <summary>Every answer of a ballot, in the order of their random keys.</summary>
    public List<Slip> All(Ballot ballot) => [.. file
        .Rows("SELECT slips FROM bag WHERE ballot = $ballot ORDER BY slot", row => row.GetFieldValue<byte[]>(0), ("$ballot", ballot.Id))
        .SelectMany(bytes => new Bag(ballot.Manifest, bytes).Slips)];

    /// <summary>Writes all bags anew, split as far as their number asks for.</summary>
    public void Replace(Ballot ballot, IReadOnlyList<Slip> slips)
    {
        var depth = ballot.Depth;
        while (depth < Deepest && slips.GroupBy(slip => Slot(slip.Key, depth)).Any(b => b.Count() > Bag.Most)) depth++;
        file.Execute("DELETE FROM bag WHERE ballot = $ballot", ("$ballot", ballot.Id));
        file.Execute("UPDATE ballot SET depth = $depth WHERE id = $ballot", ("$depth", depth), ("$ballot", ballot.Id));
        foreach (var group in slips.GroupBy(slip => Slot(slip.Key, depth)))
        {
            var bag = new Bag(ballot.Manifest, []);
            foreach (var slip in group) bag.Add(slip);
            Store(ballot with { Depth = depth }, group.Key, bag);
        }
    }

    public byte[]? Spent(Ballot ballot, byte[] key) => file.Rows(
        "SELECT seal FROM spent WHERE ballot = $ballot AND key = $key", row => row.GetFieldValue<byte[]>(0),
        ("$ballot", ballot.Id), ("$key", key)).FirstOrDefault();

    private static int Slot(byte[] key, int depth) => ((key[0] << 8) | key[1]) >> (16 - depth);

    private void Store(Ballot ballot, int slot, Bag bag) => file.Execute(
        "INSERT INTO bag VALUES ($ballot, $slot, $slips) ON CONFLICT DO UPDATE SET slips = excluded.slips",
        ("$ballot", ballot.Id), ("$slot", slot), ("$slips", bag.ToBytes()));
}
