using Essaim.Domain.Meetings;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Meetings;

public sealed class RecapComposerTests
{
    private static readonly DateOnly Day = new(2026, 9, 17);

    private static readonly Gen<RecapLine> AnyLine =
        from kind in Gen.Elements(Enum.GetValues<RecapKind>())
        from words in Gen.Choose(1, 120)
        from days in Gen.Choose(0, 400)
        select new RecapLine(kind, string.Join(' ', Enumerable.Repeat("mot", words)), null, Day.AddDays(-days));

    [Fact]
    public void Whatever_happened_the_recap_is_read_in_three_minutes() => Prop.ForAll(AnyLine.ListOf().ToArbitrary(), lines =>
    {
        var recap = RecapComposer.Compose(lines);

        return recap.Sections.SelectMany(s => s.Lines).Sum(RecapComposer.Words) <= RecapComposer.WordBudget
            && recap.Sections.All(s => s.Lines.Count is > 0 and <= RecapComposer.LinesPerKind);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_is_dropped_without_being_counted() => Prop.ForAll(AnyLine.ListOf().ToArbitrary(), lines =>
    {
        var recap = RecapComposer.Compose(lines);

        return recap.Sections.Sum(s => s.Lines.Count) + recap.Left == lines.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sections_come_in_the_order_decided_promised_done_late_open()
    {
        var recap = RecapComposer.Compose(Enum.GetValues<RecapKind>().Reverse().Select(k => new RecapLine(k, "x", null, Day)));

        Assert.Equal(Enum.GetValues<RecapKind>(), recap.Sections.Select(s => s.Kind));
    }

    [Fact]
    public void What_is_late_leads_with_the_oldest_and_what_is_decided_with_the_newest()
    {
        var recap = RecapComposer.Compose(
        [
            new(RecapKind.Late, "récent", null, Day), new(RecapKind.Late, "ancien", null, Day.AddDays(-60)),
            new(RecapKind.Decided, "ancien", null, Day.AddDays(-60)), new(RecapKind.Decided, "récent", null, Day),
        ]);

        Assert.Equal("récent", recap.Sections[0].Lines[0].Text);
        Assert.Equal("ancien", recap.Sections[1].Lines[0].Text);
    }
}
