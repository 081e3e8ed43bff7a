using Essaim.Domain.Voice;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Voice;

public sealed class DisclosureTests
{
    private static readonly string[] Options = ["oui", "moyen", "non"];

    [Fact]
    public void Under_five_answers_nothing_is_shown() => Assert.Null(Next([2, 1, 1]));

    [Fact]
    public void Five_alike_show_their_number_and_no_detail() => Assert.Equal("oui+moyen+non 5", Text(Next([5, 0, 0])));

    [Fact]
    public void A_rare_option_is_put_together_with_its_neighbour() => Assert.Equal("oui 9 · moyen+non 7", Text(Next([9, 5, 2])));

    [Fact]
    public void Each_option_stands_alone_once_five_chose_it() => Assert.Equal("oui 9 · moyen 5 · non 6", Text(Next([9, 5, 6])));

    [Fact]
    public void A_table_stands_until_the_next_one_can_no_longer_be_subtracted_from_it()
    {
        IReadOnlyList<Part> before = [new(["oui"], 9), new(["moyen", "non"], 6)];

        Assert.Null(Disclosure.Next(Cells([12, 5, 3]), [before], 5)); // Three more "oui": they would be known.
        Assert.Equal("oui 14 · moyen 6 · non 5", Text(Disclosure.Next(Cells([14, 6, 5]), [before], 5)));
    }

    [Fact]
    public void Two_arms_are_brought_to_the_same_parts()
    {
        IReadOnlyList<Part> first = [new(["oui"], 9), new(["moyen", "non"], 6)];
        IReadOnlyList<Part> second = [new(["oui"], 5), new(["moyen"], 5), new(["non"], 7)];

        var (a, b) = Disclosure.SideBySide(first, second);

        Assert.Equal("oui 9 · moyen+non 6", Text(a));
        Assert.Equal("oui 5 · moyen+non 12", Text(b));
    }

    [Fact]
    public void R24_whatever_people_answer_no_figure_and_no_difference_rests_on_one_to_four_of_them()
    {
        var batches = Gen.Choose(0, 2).ArrayOf().Where(b => b.Length >= 5).ListOf().Select(l => l.ToArray());
        Prop.ForAll(batches.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    /// <summary>Recounts from the answers themselves, without the code under test: for every two tables, every set of people that subtraction isolates.</summary>
    private static bool Holds(int[][] batches)
    {
        var shown = new List<(int Batch, IReadOnlyList<Part> Table)>();
        for (var batch = 0; batch < batches.Length; batch++)
        {
            var answers = batches.Take(batch + 1).SelectMany(b => b).ToList();
            var next = Disclosure.Next(Cells([.. Options.Select((_, o) => answers.Count(a => a == o))]), [.. shown.Select(s => s.Table)], 5);
            if (next is not null) shown.Add((batch, next));
        }

        return shown.All(late => Subsets(late.Table).All(taken =>
            People(batches, late.Batch, taken) >= 5
            && shown.Where(early => early.Batch < late.Batch).All(early => Subsets(early.Table)
                .Where(inside => inside.All(taken.Contains))
                .All(inside => People(batches, late.Batch, taken) - People(batches, early.Batch, inside) >= 5))));
    }

    private static int People(int[][] batches, int last, List<string> options) =>
        batches.Take(last + 1).SelectMany(b => b).Count(answer => options.Contains(Options[answer]));

    private static IEnumerable<List<string>> Subsets(IReadOnlyList<Part> table) => Enumerable.Range(1, (1 << table.Count) - 1)
        .Select(chosen => table.Where((_, i) => (chosen & (1 << i)) != 0).SelectMany(p => p.Options).ToList());

    private static IReadOnlyList<Part>? Next(int[] counts) => Disclosure.Next(Cells(counts), [], 5);

    private static List<(string, int)> Cells(int[] counts) => [.. Options.Zip(counts)];

    private static string Text(IReadOnlyList<Part>? table) =>
        string.Join(" · ", table!.Select(p => $"{string.Join('+', p.Options)} {p.Count}"));
}
