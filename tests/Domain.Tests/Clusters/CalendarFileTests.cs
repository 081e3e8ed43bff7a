using System.Text;
using Essaim.Domain.Clusters;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Clusters;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Changed = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_date_reads_back_as_it_was_written()
    {
        var calendar = StrictCalendar.Read(CalendarFile.Write("Essaim", [Entry("Journée 1 ; Angers, salle \\ 2\nPorte B")]));

        Assert.Equal("Journée 1 ; Angers, salle \\ 2\nPorte B", StrictCalendar.Text(calendar.Events[0]["SUMMARY"].Value));
        Assert.Equal("20260407T093000", calendar.Events[0]["DTSTART"].Value);
        Assert.Equal("Europe/Paris", calendar.Events[0]["DTSTART"].Parameters["TZID"]);
        Assert.Equal("20260302T090000Z", calendar.Events[0]["DTSTAMP"].Value);
        Assert.Equal("3", calendar.Events[0]["SEQUENCE"].Value);
    }

    [Fact]
    public void Any_text_survives_folding_and_escaping() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var clean = new string([.. text.Get.ReplaceLineEndings("\n").Where(c => c is '\n' || !char.IsControl(c))]);
        clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean));
        var calendar = StrictCalendar.Read(CalendarFile.Write("Essaim", [Entry($"a{clean}")]));

        return StrictCalendar.Text(calendar.Events[0]["SUMMARY"].Value) == $"a{clean}";
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_accented_lines_are_cut_at_75_octets_between_characters()
    {
        var written = CalendarFile.Write("Essaim", [Entry(string.Concat(Enumerable.Repeat("é😀œ ", 60)))]);

        Assert.All(written.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(written)));
    }

    [Fact]
    public void A_cancelled_date_says_so_and_frees_the_time()
    {
        var calendar = StrictCalendar.Read(CalendarFile.Write("Essaim", [Entry("Journée 2") with { IsCancelled = true }]));

        Assert.Equal("CANCELLED", calendar.Events[0]["STATUS"].Value);
        Assert.Equal("TRANSPARENT", calendar.Events[0]["TRANSP"].Value);
    }

    [Fact]
    public void An_empty_calendar_is_still_a_calendar() => Assert.Empty(StrictCalendar.Read(CalendarFile.Write("Essaim", [])).Events);

    private static CalendarEntry Entry(string summary) => new(
        "0198-day@essaim", 3, Changed, new(2026, 4, 7), new(9, 30), new(16, 30), summary, "Angers", "Poser le cadre", "https://essaim.example/clusters/1", false);
}
