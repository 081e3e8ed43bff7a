namespace Essaim.Domain.Voice.Publishing;

/// <summary>
/// All combinations of the published sums, written from a basis: each row is one combination, zero on every basic column but its own.
/// Columns are groups of people; the heaviest are basic first.
/// </summary>
internal sealed class Tableau
{
    private const int Kept = int.MaxValue / 4096;

    private readonly ulong[][] _rows;
    private readonly int[] _basics;
    private readonly int[] _people;

    private Tableau(ulong[][] rows, int[] basics, int[] people) => (_rows, _basics, _people) = (rows, basics, people);

    public int Rank => _rows.Length;

    /// <param name="mayBeBasic">How many of the first columns may be basic; the rank may suffer.</param>
    public static Tableau Of((ulong Sums, int People)[] columns, int sums, int mayBeBasic)
    {
        var rows = Enumerable.Range(0, sums).Select(row => Array.ConvertAll(columns, c => (c.Sums >> row) & 1)).ToArray();
        var basics = new List<int>();
        for (var column = 0; column < mayBeBasic && basics.Count < sums; column++)
        {
            var row = Array.FindIndex(rows, basics.Count, r => r[column] is not 0);
            if (row < 0) continue;
            (rows[row], rows[basics.Count]) = (rows[basics.Count], rows[row]);
            Pivot(rows, basics.Count, column);
            basics.Add(column);
        }

        return new(rows[..basics.Count], [.. basics], Array.ConvertAll(columns, c => c.People));
    }

    public int Basic(int row) => _basics[row];

    /// <summary>0 once taken out.</summary>
    public int People(int column) => _people[column];

    /// <summary>Whether one row by itself concerns so few people.</summary>
    public bool HasRowWithin(int budget) => Array.Exists(_rows, row => IsWithin(row, budget));

    /// <summary>Whether two rows, with any factors, leave so few people.</summary>
    public bool HasPairWithin(int budget)
    {
        for (var a = 0; a < Rank; a++)
        {
            for (var b = a + 1; b < Rank; b++)
            {
                if (_people[_basics[a]] + _people[_basics[b]] <= budget && LeavesWithin(_rows[a], _rows[b], budget)) return true;
            }
        }

        return false;
    }

    /// <summary>The same combinations, seen by those who already know the people of this row's basic column.</summary>
    public Tableau Without(int row)
    {
        var (people, basics, rows) = ((int[])_people.Clone(), (int[])_basics.Clone(), Array.ConvertAll(_rows, r => (ulong[])r.Clone()));
        people[basics[row]] = 0;
        var column = Array.FindIndex(rows[row], 0, v => v is not 0);
        while (people[column] is 0) column = Array.FindIndex(rows[row], column + 1, v => v is not 0);
        Pivot(rows, row, column);
        basics[row] = column;
        return new(rows, basics, people);
    }

    public Tableau Keeping(int column)
    {
        var people = (int[])_people.Clone();
        people[column] = Kept;
        return new(_rows, _basics, people);
    }

    private static void Pivot(ulong[][] rows, int row, int column)
    {
        var inverse = Field.Inverse(rows[row][column]);
        for (var i = 0; i < rows[row].Length; i++)
        {
            if (rows[row][i] is not 0) rows[row][i] = Field.Multiply(rows[row][i], inverse);
        }

        for (var other = 0; other < rows.Length; other++)
        {
            if (other == row || rows[other][column] is not (var factor and not 0)) continue;
            for (var i = 0; i < rows[row].Length; i++)
            {
                if (rows[row][i] is not 0) rows[other][i] = Field.Subtract(rows[other][i], Field.Multiply(factor, rows[row][i]));
            }
        }
    }

    private bool IsWithin(ulong[] row, int budget)
    {
        var people = 0;
        for (var i = 0; i < row.Length && people <= budget; i++)
        {
            if (row[i] is not 0) people += _people[i];
        }

        return people <= budget;
    }

    private bool LeavesWithin(ulong[] a, ulong[] b, int budget)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if ((a[i] is 0) != (b[i] is 0) && (budget -= _people[i]) < 0) return false; // No factor cancels what stands in one row only.
        }

        var tried = 0;
        for (var i = 0; i < a.Length && tried <= budget; i++)
        {
            if (_people[i] is 0 || a[i] is 0 || b[i] is 0) continue;
            if (Missed(a, b, i, budget) <= budget) return true;
            tried++; // At most that many columns may be missed, so one of the first ones gives the factor.
        }

        return tried is 0;
    }

    private int Missed(ulong[] a, ulong[] b, int factor, int most)
    {
        var missed = 0;
        for (var i = 0; i < a.Length && missed <= most; i++)
        {
            if (_people[i] is 0 || a[i] is 0 || b[i] is 0) continue;
            if (Field.Multiply(a[i], b[factor]) != Field.Multiply(b[i], a[factor])) missed += _people[i];
        }

        return missed;
    }
}
