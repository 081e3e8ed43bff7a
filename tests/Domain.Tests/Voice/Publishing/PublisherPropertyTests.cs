using System.Text.Json;
using Essaim.Domain.Voice.Publishing;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Voice.Publishing;

public sealed class PublisherPropertyTests
{
    private static readonly Gen<Roster> Small = Rosters(4, 45);
    private static readonly Gen<Roster> AllSizes = Gen.OneOf(Small, Rosters(46, 120), Rosters(180, 260));

    [Fact]
    public void R22_in_ten_thousand_rosters_no_figure_rests_on_fewer_people_than_the_rules_say() =>
        Hold(Small, 10_000, roster => roster.Publications.SelectMany(p => p.Tables).All(table => table.IsShown == table.Refusal is null && table.Parts.All(part =>
        {
            var people = roster.Behind(table, part).Count();
            return people >= (part.Shares.Count > 1 ? 8 : 5) && part.AtLeast == people / 5 * 5 && (table.ForAgency is not null || people >= 11);
        })));

    [Fact]
    public void R23_all_figures_ever_published_determine_no_one_to_four_people() =>
        Hold(AllSizes, 400, roster => roster.Rules.Pools.All(pool => roster.Asked.All(question => Solver.Isolated(roster, pool.Key, question.Key, seed: 7) is null)));

    [Fact]
    public void R24_while_answers_come_one_by_one_figures_move_by_five_people_or_more() =>
        Hold(AllSizes, 400, roster => roster.History.GroupBy(t => (t.Pool, t.Question, t.Axis)).Where(g => g.Key.Axis is null).All(versions =>
        {
            var people = versions.Select(t => roster.Behind(t, t.Parts[0]).Count()).ToList();
            return people.Zip(people.Skip(1)).All(step => step.Second - step.First >= 5);
        }) && roster.Publications.SelectMany(p => p.Participations).All(p => p.AtLeast % 5 is 0));

    [Fact]
    public void R26_nobody_and_everybody_are_never_said_and_under_fifty_people_shares_are_bands() =>
        Hold(AllSizes, 400, roster => roster.History.All(table => table.Parts.All(part => part.Shares.All(share =>
        {
            var people = Math.Min(roster.Behind(table, part).Count(), roster.Rules.Pools.First(p => p.Key == table.Pool).Size);
            return (share.From < share.To || share.From is > 0 and < 100) && (people >= 50 || share.To - share.From >= 20);
        }))));

    [Fact]
    public void R27_answers_of_the_management_change_nothing_in_the_figures_of_the_staff() =>
        Hold(AllSizes, 200, roster => Figures(roster, roster.Sheets) == Figures(roster, [.. roster.Sheets.Where(s => s.Pool is not Roster.Managers)]));

    [Fact]
    public void Small_rolls_are_never_cut_and_say_nothing_before_the_closing() =>
        Hold(Rosters(4, 19), 300, roster => roster.History.All(t => t.Axis is null && t.Batch == roster.Last.Batch)
            && (roster.Rules.Pools.Any(p => p.Size >= 8) || roster.History.Count is 0));

    [Fact]
    public void Under_fifty_one_axis_cuts_and_beyond_four_at_most() =>
        Hold(AllSizes, 300, roster => roster.History.Where(t => t.Axis is not null).GroupBy(t => t.Pool)
            .All(g => g.Select(t => t.Axis).Distinct().Count() <= (roster.Rules.Pools.First(p => p.Key == g.Key).Size < 50 ? 1 : 4)));

    private static void Hold(Gen<Roster> rosters, int times, Func<Roster, bool> property) =>
        Prop.ForAll(rosters.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static Gen<Roster> Rosters(int least, int most) =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from staff in Gen.Choose(least, most)
        from managers in Gen.Choose(0, 12)
        from axes in Gen.Choose(0, 4)
        from questions in Gen.Choose(1, 3)
        select Roster.Play(seed, staff, managers, axes, questions);

    private static string Figures(Roster roster, IReadOnlyList<Sheet> sheets) => JsonSerializer.Serialize(
        Publisher.Publish(roster.Rules, sheets, [], roster.Last.Batch, isClosed: true).Tables.Where(t => t.Pool is Roster.Staff));
}
