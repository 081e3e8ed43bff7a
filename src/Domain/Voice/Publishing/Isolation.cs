using System.Numerics;

namespace Essaim.Domain.Voice.Publishing;

/// <summary>
/// Whether somebody who knows who belongs to which published sum could, by adding and subtracting these sums with any factors, be left with
/// a figure about very few people. Exact: not one combination is overlooked.
/// </summary>
public static class Isolation
{
    /// <summary>People that no combination may come down to, or fewer.</summary>
    private const int Few = 4;

    /// <summary>Columns from which the quick proof is quicker than the exact search.</summary>
    private const int Many = 200;

    /// <param name="atoms">People who lie in exactly the same sums: which sums (one bit each), and how many people.</param>
    /// <param name="sums">Number of sums, each one independent of the others or refused.</param>
    public static bool Exists(IReadOnlyDictionary<ulong, int> atoms, int sums)
    {
        if (sums > Field.MostRows) return true; // Beyond it the arithmetic would no longer be exact.
        var columns = atoms.Where(a => a.Key is not 0).OrderByDescending(a => a.Value).ThenBy(a => a.Key).Select(a => (Sums: a.Key, People: a.Value)).ToArray();
        if (Array.TrueForAll(columns, c => c.People > Few)) return false;
        if (columns.Length > Many && HasDisjointBases(columns, sums)) return false;
        var first = Tableau.Of(columns, sums, columns.Length);
        if (first.HasRowWithin(Few) || first.HasPairWithin(Few)) return true;
        var second = Beside(first, columns, sums);
        return second.Rank == first.Rank ? second.HasRowWithin(Few) || second.HasPairWithin(Few) : Search(first, Few);
    }

    /// <summary>
    /// A basis that shares no person with the first, where there is one. Four people at most are then two at most of one of the two bases:
    /// their combination is one row, or two.
    /// </summary>
    private static Tableau Beside(Tableau first, (ulong Sums, int People)[] columns, int sums)
    {
        var taken = Enumerable.Range(0, first.Rank).Select(row => columns[first.Basic(row)].Sums).ToHashSet();
        var (free, spent) = (columns.Where(c => c.People > 1 || !taken.Contains(c.Sums)).ToList(), columns.Where(c => c.People is 1 && taken.Contains(c.Sums)));
        return Tableau.Of([.. free, .. spent], sums, free.Count);
    }

    /// <summary>
    /// A quick proof that nobody is isolated: five bases of the columns without a person in common. A combination that is not empty is not
    /// zero on any basis, so it concerns at least one person of each. Where none is found, the full search decides.
    /// </summary>
    private static bool HasDisjointBases((ulong Sums, int People)[] columns, int sums)
    {
        var bases = Enumerable.Range(0, Few + 1).Select(_ => new ColumnBasis(sums)).ToArray();
        foreach (var column in columns)
        {
            var left = column.People;
            foreach (var basis in bases)
            {
                if (left > 0 && !basis.IsFull && basis.TryAdd(column.Sums)) left--;
            }

            if (bases[^1].IsFull && Array.TrueForAll(bases, b => b.IsFull)) return true;
        }

        return Array.TrueForAll(bases, b => b.Rank == bases[0].Rank);
    }

    /// <summary>
    /// A combination of at most <paramref name="budget"/> people has to touch every basis of the columns. So some column of the basis at hand
    /// belongs to it: each is taken out in turn, until two people at most are left to find, which the rows show at once.
    /// </summary>
    private static bool Search(Tableau tableau, int budget)
    {
        if (tableau.HasRowWithin(budget) || tableau.HasPairWithin(budget)) return true;
        if (budget <= 2) return false;

        var kept = tableau;
        for (var row = 0; row < tableau.Rank; row++)
        {
            var column = tableau.Basic(row);
            if (kept.People(column) > budget) continue;
            if (Search(kept.Without(row), budget - kept.People(column))) return true;
            kept = kept.Keeping(column); // Combinations with it are done: the branches that follow look for those without.
        }

        return false;
    }

    /// <summary>Columns of zeros and ones, independent of each other.</summary>
    private sealed class ColumnBasis(int sums)
    {
        private readonly List<(int Pivot, ulong[] Column)> _columns = [];

        public int Rank => _columns.Count;

        public bool IsFull => Rank == sums;

        public bool TryAdd(ulong bits)
        {
            var column = new ulong[sums];
            for (var rest = bits; rest is not 0; rest &= rest - 1) column[BitOperations.TrailingZeroCount(rest)] = 1;
            foreach (var (pivot, basic) in _columns)
            {
                if (column[pivot] is var factor and not 0) TakeAway(column, basic, factor);
            }

            var free = Array.FindIndex(column, v => v is not 0);
            if (free < 0) return false;
            var inverse = Field.Inverse(column[free]);
            for (var i = 0; i < sums; i++) column[i] = Field.Multiply(column[i], inverse);
            _columns.Add((free, column));
            return true;
        }

        private static void TakeAway(ulong[] column, ulong[] basic, ulong factor)
        {
            for (var i = 0; i < column.Length; i++)
            {
                if (basic[i] is not 0) column[i] = Field.Subtract(column[i], Field.Multiply(factor, basic[i]));
            }
        }
    }
}
