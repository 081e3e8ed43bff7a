using System.Diagnostics;
using Essaim.Domain.Voice.Publishing;

namespace Essaim.Domain.Tests.Voice.Publishing;

public sealed class PublisherTests
{
    private static readonly Asked Shift = new("horaire", ["jour", "nuit"]);
    private static readonly Asked Job = new("metier", ["soin", "hotellerie", "administration"]);
    private static readonly Asked Item = new("transmissions", ["tout-a-fait", "plutot", "plutot-pas", "pas-du-tout"], Favourable: 2);

    [Fact]
    public void A_home_of_twelve_hears_at_the_closing_whether_a_minority_or_a_majority_agrees()
    {
        Assert.Equal(RefusalReason.AtClosing, Total(Publish(12, Answers(9, 0, 0), isClosed: false)).Refusal?.Reason);

        var total = Total(Publish(12, Answers(9, 0, 0)));

        Assert.Equal(Precision.ThreeBands, Assert.Single(total.Parts).Precision);
        Assert.Equal("tout-a-fait+plutot 60–100", Text(total.Parts[0]));
        Assert.Equal(RefusalReason.NoAxis, Cut(Publish(12, Answers(9, 0, 0)), Shift).Refusal?.Reason);
    }

    [Fact]
    public void Fewer_than_eight_are_shown_only_together_with_others() =>
        Assert.Equal(new Refusal(RefusalReason.PooledOnly, 8), Total(Publish(7, Answers(7, 0, 0))).Refusal);

    [Fact]
    public void A_home_of_forty_hears_fifths_and_one_cut()
    {
        var published = Publish(40, [.. Answers(14, 0, 0), .. Answers(4, 3, 1), .. Answers(6, 0, 2)]);

        Assert.Equal("tout-a-fait 80–100 · plutot 0–20 · plutot-pas 0–20 · pas-du-tout 0–20", Text(Total(published).Parts[0]));
        Assert.Equal(["jour", "nuit"], Cut(published, Shift).Parts.SelectMany(p => p.Categories));
        Assert.Equal(RefusalReason.TooManyAxes, Cut(published, Job).Refusal?.Reason);
    }

    [Fact]
    public void A_hospital_of_a_hundred_hears_steps_of_five_percent_and_two_cuts_that_hold_together()
    {
        var published = Publish(100, [.. Answers(33, 0, 0), .. Answers(20, 3, 1), .. Answers(8, 1, 2)]);

        Assert.Equal("tout-a-fait 55–55 · plutot 15–15 · plutot-pas 0–5 · pas-du-tout 35–35", Text(Total(published).Parts[0]));
        Assert.True(Cut(published, Shift).IsShown);
        Assert.True(Cut(published, Job).IsShown);
    }

    [Fact]
    public void Seven_answers_in_two_shifts_are_put_together_and_then_say_no_more_than_the_total() =>
        Assert.Equal(RefusalReason.TooAlike, Cut(Publish(40, [.. Answers(4, 0, 0), .. Answers(3, 1, 1)]), Shift).Refusal?.Reason);

    [Fact]
    public void Small_neighbours_are_put_together()
    {
        var table = Cut(Publish(120, [.. Answers(30, 0, 0), .. Answers(10, 0, 1), .. Answers(3, 0, 2)]), Job);

        Assert.Equal(["soin", "hotellerie", "administration"], table.Parts.SelectMany(p => p.Categories));
        Assert.Equal(2, table.Parts.Count);
    }

    [Fact]
    public void Five_of_seven_answers_say_one_share_and_eight_say_all()
    {
        Assert.Equal("tout-a-fait+plutot 80–100", Text(Total(Publish(30, Answers(7, 0, 0))).Parts[0]));
        Assert.Equal(4, Total(Publish(30, Answers(8, 0, 0))).Parts[0].Shares.Count);
    }

    [Fact]
    public void The_agency_sees_the_same_table_from_eleven_answers()
    {
        Assert.Equal(RefusalReason.TooFewForAgency, Total(Publish(30, Answers(10, 0, 0))).ForAgency?.Reason);
        Assert.Null(Total(Publish(30, Answers(11, 0, 0))).ForAgency);
    }

    [Fact]
    public void One_batch_is_always_held_back_until_the_closing()
    {
        var rules = Rules(40);

        Assert.Equal([0, 5, 8, 9], new[] { 9, 10, 13, 9 }.Zip(new[] { false, false, false, true }).Select(w => BatchPlan.Due(rules, 40, w.First, w.Second)));
        Assert.Equal(0, BatchPlan.Due(rules, 19, 19, isClosed: false));
        Assert.Equal(100, BatchPlan.Size(rules, 1200));
    }

    [Fact]
    public void Thresholds_are_raised_and_never_lowered()
    {
        var lowest = Thresholds.Lowest;

        Assert.Null((Rules(40) with { Thresholds = lowest with { Smallest = 7, Verbatims = 20 } }).Fault());
        Assert.All(
            [lowest with { Smallest = 4 }, lowest with { Distribution = 7 }, lowest with { Verbatims = 9 }, lowest with { Agency = 10 }],
            thresholds => Assert.Equal(PublishingErrors.Lowered, (Rules(40) with { Thresholds = thresholds }).Fault()));
        Assert.Equal(PublishingErrors.Malformed, (Rules(40) with { Menu = [new("transmissions", "salaire")] }).Fault());
    }

    [Fact]
    public void Who_may_answer_three_times_is_hidden_among_three_times_as_many_and_only_at_the_closing()
    {
        var rules = Rules(40) with { AnswersPerPerson = 3, Thresholds = Thresholds.LowestFor(3), Axes = [], Menu = [new("transmissions")] };

        Assert.Equal(PublishingErrors.Lowered, (rules with { Thresholds = Thresholds.Lowest }).Fault());
        Assert.Equal(0, BatchPlan.Due(rules, 40, 39, isClosed: false));
        Assert.Equal(new(RefusalReason.TooFew, 15), Total(Publisher.Publish(rules, Answers(14, 0, 0), [], 1, isClosed: true)).Refusal);
        Assert.True(Total(Publisher.Publish(rules, Answers(15, 0, 0), [], 1, isClosed: true)).IsShown);
    }

    [Fact]
    public void Sixty_questions_by_four_axes_are_audited_at_once()
    {
        var chance = new Random(5);
        Asked[] asked =
        [
            .. new[] { 12, 6, 4, 3 }.Select((options, a) => new Asked($"axe{a}", [.. Enumerable.Range(0, options).Select(o => $"o{o}")])),
            .. Enumerable.Range(0, 60).Select(q => new Asked($"q{q}", ["a", "b", "c", "d"], Favourable: 2)),
        ];
        foreach (var roll in (int[])[120, 199, 400, 1600])
        {
            var rules = PublishingRules.Full(Thresholds.Lowest, [new("equipe", roll)], [.. asked.Take(4).Select(a => new Axis(a.Key, IsOrdered: false))], asked);
            var sheets = Enumerable.Range(0, roll * 6 / 10).Select(_ => new Sheet(
                "equipe", 1, [.. asked.Select(q => chance.Next(20) is 0 ? [] : new[] { chance.Next(q.Options.Count) })])).ToList();
            var best = Enumerable.Range(0, 3).Min(_ =>
            {
                var watch = Stopwatch.StartNew();
                Publisher.Publish(rules, sheets, [], 1, isClosed: true);
                return watch.Elapsed;
            });
            // A fifth of a second on an idle machine without optimisation; the tests share theirs.
            Assert.True(best < TimeSpan.FromSeconds(4), $"{roll}: {best.TotalMilliseconds} ms");
        }
    }

    private static PublishingRules Rules(int roll) => PublishingRules.Full(Thresholds.Lowest, [new("equipe", roll)], [new("horaire", IsOrdered: false), new("metier", IsOrdered: false)], [Shift, Job, Item]);

    private static Publication Publish(int roll, IReadOnlyList<Sheet> sheets, bool isClosed = true) =>
        Publisher.Publish(Rules(roll), [.. sheets.Select((s, i) => s with { Choices = [[i % 2], s.Choices[1], s.Choices[2]] })], [], 1, isClosed);

    private static IReadOnlyList<Sheet> Answers(int count, int option, int job) => [.. Enumerable.Repeat(new Sheet("equipe", 1, [[0], [job], [option]]), count)];

    private static PublishedTable Total(Publication publication) => publication.Tables.Single(t => t.Axis is null);

    private static PublishedTable Cut(Publication publication, Asked axis) => publication.Tables.Single(t => t.Axis == axis.Key);

    private static string Text(PublishedPart part) => string.Join(" · ", part.Shares.Select(s => $"{string.Join('+', s.Options)} {s.From}–{s.To}"));
}
