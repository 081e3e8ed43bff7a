using System.Runtime.InteropServices;

namespace Essaim.Domain.Voice.Publishing;

/// <summary>All sums ever published about one question in one pool, and who lies in which. A sum is admitted only if nobody can be computed from all of them.</summary>
internal sealed class Ledger(int people)
{
    public const int Protected = 5;

    private readonly ulong[] _sums = new ulong[people];
    private int _count;

    /// <summary>Writes down what was published before: no question is asked, it is known.</summary>
    /// <param name="partOf">For each person the part it lies in, −1 for none.</param>
    public void Replay(IReadOnlyList<int> partOf, int parts)
    {
        for (var person = 0; person < people; person++) _sums[person] |= Bit(partOf[person]);
        _count += parts;
    }

    /// <summary>Adds sums if they may be published; says whether they were.</summary>
    public bool TryAdd(IReadOnlyList<int> partOf, int parts)
    {
        if (_count + parts > Field.MostRows) return false;
        var atoms = new Dictionary<ulong, int>();
        for (var person = 0; person < people; person++) CollectionsMarshal.GetValueRefOrAddDefault(atoms, _sums[person] | Bit(partOf[person]), out _)++;
        if (Isolation.Exists(atoms, _count + parts)) return false;
        Replay(partOf, parts);
        return true;
    }

    private ulong Bit(int part) => part < 0 ? 0 : 1UL << (_count + part);
}
