namespace Essaim.Domain.Tests.Voice.Publishing;

/// <summary>
/// The attacker: knows everybody's profile, who answered what and in which batch, and takes every figure ever published for exact.
/// Works another way than the audit: a random vector that all published sums send to zero; a set of people whose numbers add up to zero
/// in it is determined by the sums (but for one chance in billions of billions).
/// </summary>
internal static class Solver
{
    private const long Prime = (1L << 61) - 1;

    /// <summary>One to four people whose answers can be computed together, or told apart from each other; null when there are none.</summary>
    public static int[]? Isolated(Roster roster, string pool, string question, int seed)
    {
        var tables = roster.History.Where(t => t.Pool == pool && t.Question == question).ToList();
        var sums = tables.SelectMany(t => t.Parts.Select(p => roster.Behind(t, p).ToHashSet())).ToList();
        var people = sums.SelectMany(s => s).Distinct().Order().ToArray();
        return people.Length is 0 ? null : FewThatCancel(people, NullVector(people, sums, new Random(seed)));
    }

    private static long[] NullVector(int[] people, List<HashSet<int>> sums, Random chance)
    {
        var rows = sums.Select(s => people.Select(p => s.Contains(p) ? 1L : 0L).ToArray()).ToList();
        var pivots = new List<int>();
        for (var column = 0; column < people.Length && pivots.Count < rows.Count; column++)
        {
            var rank = pivots.Count;
            var row = rows.FindIndex(rank, r => r[column] is not 0);
            if (row < 0) continue;
            (rows[row], rows[rank]) = (rows[rank], rows[row]);
            var inverse = Power(rows[rank][column], Prime - 2);
            rows[rank] = [.. rows[rank].Select(v => Times(v, inverse))];
            for (var other = 0; other < rows.Count; other++)
            {
                var factor = rows[other][column];
                if (other == rank || factor is 0) continue;
                for (var i = 0; i < people.Length; i++) rows[other][i] = (rows[other][i] + Times(Prime - factor, rows[rank][i])) % Prime;
            }

            pivots.Add(column);
        }

        var vector = people.Select((_, column) => pivots.Contains(column) ? 0 : chance.NextInt64(1, Prime)).ToArray();
        foreach (var (rank, column) in pivots.Index())
        {
            var sum = people.Index().Where(p => p.Index != column).Aggregate(0L, (total, p) => (total + Times(rows[rank][p.Index], vector[p.Index])) % Prime);
            vector[column] = (Prime - sum) % Prime;
        }

        return vector;
    }

    private static int[]? FewThatCancel(int[] people, long[] vector)
    {
        var ones = new Dictionary<long, int>();
        var pairs = new Dictionary<long, List<(int A, int B)>>();
        for (var a = 0; a < people.Length; a++)
        {
            if (vector[a] is 0) return [people[a]];
            ones.TryAdd(vector[a], a);
            ones.TryAdd(Prime - vector[a], a);
        }

        for (var a = 0; a < people.Length; a++)
        {
            for (var b = a + 1; b < people.Length; b++)
            {
                foreach (var sum in (long[])[(vector[a] + vector[b]) % Prime, (vector[a] + Prime - vector[b]) % Prime])
                {
                    if (sum is 0) return [people[a], people[b]];
                    if (ones.TryGetValue(sum, out var c) && c != a && c != b) return [people[a], people[b], people[c]];
                    foreach (var key in (long[])[sum, Prime - sum])
                    {
                        if (pairs.TryGetValue(key, out var known) && known.Find(k => k.A != a && k.A != b && k.B != a && k.B != b) is var other && other != default)
                        {
                            return [people[a], people[b], people[other.A], people[other.B]];
                        }
                    }

                    if (!pairs.TryGetValue(sum, out var list)) pairs[sum] = list = [];
                    list.Add((a, b));
                }
            }
        }

        return null;
    }

    private static long Times(long a, long b) => (long)((Int128)a * b % Prime);

    private static long Power(long value, long exponent)
    {
        var result = 1L;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) is 1) result = Times(result, value);
            value = Times(value, value);
        }

        return result;
    }
}
