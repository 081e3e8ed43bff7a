using System.Globalization;
using System.Text;

namespace Essaim.Domain.Clusters;

/// <summary>One date as calendar programs know it.</summary>
/// <param name="Uid">Never changes for one date: programs recognise a move by it.</param>
public sealed record CalendarEntry(
    string Uid, int Sequence, DateTimeOffset ChangedAt, DateOnly On, TimeOnly StartsAt, TimeOnly EndsAt, string Summary, string Place, string Description,
    string Url, bool IsCancelled);

/// <summary>Writes dates as an iCalendar file (RFC 5545) in the hours of Paris.</summary>
public static class CalendarFile
{
    /// <summary>Content lines are folded at 75 octets, CRLF not counted (RFC 5545, 3.1).</summary>
    private const int LineOctets = 75;

    // Rules of daylight saving in force since 1996 (directive 2000/84/EC). Nothing older is ever written here.
    private static readonly string[] Paris =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    public static string Write(string name, IEnumerable<CalendarEntry> entries)
    {
        var file = new StringBuilder();
        string[] head =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Essaim//Agenda//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            $"X-WR-CALNAME:{Escape(name)}", "X-WR-TIMEZONE:Europe/Paris", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
        ];
        foreach (var line in head.Concat(Paris).Concat(entries.SelectMany(Lines)).Append("END:VCALENDAR")) Fold(file, line);
        return file.ToString();
    }

    private static IEnumerable<string> Lines(CalendarEntry entry)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{entry.Uid}";
        yield return $"DTSTAMP:{Utc(entry.ChangedAt)}";
        yield return $"LAST-MODIFIED:{Utc(entry.ChangedAt)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}");
        yield return $"DTSTART;TZID=Europe/Paris:{Local(entry.On, entry.StartsAt)}";
        yield return $"DTEND;TZID=Europe/Paris:{Local(entry.On, entry.EndsAt)}";
        yield return $"SUMMARY:{Escape(entry.Summary)}";
        if (entry.Place.Length > 0) yield return $"LOCATION:{Escape(entry.Place)}";
        if (entry.Description.Length > 0) yield return $"DESCRIPTION:{Escape(entry.Description)}";
        if (entry.Url.Length > 0) yield return $"URL:{entry.Url}";
        yield return entry.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED";
        yield return entry.IsCancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE";
        yield return "END:VEVENT";
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Local(DateOnly on, TimeOnly at) => on.ToDateTime(at).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    /// <summary>TEXT values (RFC 5545, 3.3.11); other control characters have no place in a calendar and are left out.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(character) => escaped,
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Cuts between characters, never inside one: some programs unfold after decoding.</summary>
    private static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
