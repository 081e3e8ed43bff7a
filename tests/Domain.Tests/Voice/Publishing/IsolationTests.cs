using Essaim.Domain.Voice.Publishing;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Voice.Publishing;

public sealed class IsolationTests
{
    [Fact]
    public void Twenty_people_less_nineteen_of_them_leave_one() => Assert.True(Isolation.Exists(new Dictionary<ulong, int> { [0b11] = 19, [0b01] = 1 }, 2));

    [Fact]
    public void Twenty_people_less_fifteen_leave_five() => Assert.False(Isolation.Exists(new Dictionary<ulong, int> { [0b11] = 15, [0b01] = 5 }, 2));

    [Fact]
    public void Three_sums_that_isolate_only_together_are_seen() =>
        // Day + carers − (day carers and everybody else): two sums at a time leave six people or more, all three leave one.
        Assert.True(Isolation.Exists(new Dictionary<ulong, int> { [0b101] = 6, [0b110] = 6, [0b111] = 1 }, 3));

    [Fact]
    public void The_audit_agrees_with_a_slow_search_through_all_groups_of_four() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var (atoms, sums) = Invented(new Random(seed));
            return Isolation.Exists(atoms, sums) == SlowlyExists(atoms, sums);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static (Dictionary<ulong, int> Atoms, int Sums) Invented(Random chance)
    {
        var sums = chance.Next(1, 6);
        var heaviest = chance.Next(2, 8);
        return (Enumerable.Range(0, chance.Next(2, 24)).Select(_ => (ulong)chance.Next(1, 1 << sums)).Distinct().ToDictionary(s => s, _ => chance.Next(1, heaviest)), sums);
    }

    /// <summary>A combination of the sums concerns only the people of a group exactly when the others alone span less than all do.</summary>
    private static bool SlowlyExists(Dictionary<ulong, int> atoms, int sums)
    {
        var light = atoms.Where(a => a.Value <= 4).Select(a => a.Key).ToList();
        var all = Rank([.. atoms.Keys], sums);
        return Groups(light, 0, 4).Any(group => group.Count > 0 && Rank([.. atoms.Keys.Except(group)], sums) < all);

        IEnumerable<List<ulong>> Groups(List<ulong> from, int start, int people)
        {
            yield return [];
            for (var i = start; i < from.Count; i++)
            {
                if (atoms[from[i]] > people) continue;
                foreach (var rest in Groups(from, i + 1, people - atoms[from[i]])) yield return [from[i], .. rest];
            }
        }
    }

    /// <summary>With whole numbers only: Bareiss.</summary>
    private static int Rank(List<ulong> columns, int sums)
    {
        var rows = Enumerable.Range(0, sums).Select(row => columns.Select(c => (long)((c >> row) & 1)).ToArray()).ToList();
        var (rank, last) = (0, 1L);
        for (var column = 0; column < columns.Count && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, r => r[column] is not 0);
            if (pivot < 0) continue;
            (rows[pivot], rows[rank]) = (rows[rank], rows[pivot]);
            for (var other = rank + 1; other < rows.Count; other++)
            {
                var factor = rows[other][column];
                for (var i = 0; i < columns.Count; i++) rows[other][i] = ((rows[other][i] * rows[rank][column]) - (factor * rows[rank][i])) / last;
            }

            last = rows[rank][column];
            rank++;
        }

        return rank;
    }
}
