using System.Text;
using System.Text.RegularExpressions;

namespace Essaim.Domain.Tests.Clusters;

/// <summary>A reader of iCalendar files that refuses whatever RFC 5545 forbids: real programs forgive different things.</summary>
internal sealed partial class StrictCalendar
{
    private static readonly string[] Once = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "TRANSP", "LOCATION", "DESCRIPTION", "URL", "LAST-MODIFIED"];

    public sealed record Property(string Value, IReadOnlyDictionary<string, string> Parameters);

    public List<Dictionary<string, Property>> Events { get; } = [];

    public List<string> TimeZones { get; } = [];

    public static StrictCalendar Read(string file)
    {
        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!\r)\n|\r(?!\n)", file);
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));

        var calendar = new StrictCalendar();
        var open = new Stack<string>();
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, Property>? current = null;
        foreach (var line in file.Replace("\r\n ", "", StringComparison.Ordinal)[..^2].Split("\r\n"))
        {
            Assert.DoesNotMatch(@"[\u0000-\u0008\u000A-\u001F\u007F]", line);
            var match = ContentLine().Match(line);
            Assert.True(match.Success, $"Not a content line: {line}");
            var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
            switch (name)
            {
                case "BEGIN":
                    Assert.True(open.Count > 0 || value == "VCALENDAR");
                    open.Push(value);
                    if (value == "VEVENT") calendar.Events.Add(current = new(StringComparer.Ordinal));
                    break;
                case "END":
                    Assert.Equal(open.Pop(), value);
                    if (value == "VEVENT") CheckEvent(current!, calendar.TimeZones);
                    break;
                default:
                    var parameters = match.Groups["parameter"].Captures.Select(c => c.Value.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
                    if (name == "TZID") calendar.TimeZones.Add(value);
                    if (open.Peek() == "VEVENT")
                    {
                        Assert.Contains(name, Once);
                        Assert.True(current!.TryAdd(name, new(value, parameters)), $"{name} twice in one event");
                    }
                    else if (open.Peek() == "VCALENDAR")
                    {
                        header.Add(name, value);
                    }

                    break;
            }
        }

        Assert.Empty(open);
        Assert.Equal("2.0", header["VERSION"]);
        Assert.NotEmpty(header["PRODID"]);
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(e => e["UID"].Value).Distinct().Count());
        return calendar;
    }

    /// <summary>A TEXT value without its escapes; an escape that the standard does not know is refused.</summary>
    public static string Text(string value)
    {
        Assert.DoesNotMatch(@"(?<!\\)(\\\\)*[;,]", value);
        return Escape().Replace(value, m => m.Value[1] switch
        {
            'n' or 'N' => "\n",
            '\\' or ';' or ',' => m.Value[1..],
            _ => throw new FormatException($"Unknown escape {m.Value}"),
        });
    }

    private static void CheckEvent(Dictionary<string, Property> happening, List<string> zones)
    {
        foreach (var needed in (string[])["UID", "DTSTAMP", "DTSTART"]) Assert.Contains(needed, happening.Keys);
        Assert.Matches(@"^\d{8}T\d{6}Z$", happening["DTSTAMP"].Value);
        foreach (var local in (string[])["DTSTART", "DTEND"])
        {
            Assert.Matches(@"^\d{8}T\d{6}$", happening[local].Value);
            Assert.Contains(happening[local].Parameters["TZID"], zones);
        }

        Assert.True(string.CompareOrdinal(happening["DTEND"].Value, happening["DTSTART"].Value) > 0);
        Assert.Contains(happening["STATUS"].Value, (string[])["TENTATIVE", "CONFIRMED", "CANCELLED"]);
        foreach (var text in (string[])["SUMMARY", "LOCATION", "DESCRIPTION"])
            if (happening.TryGetValue(text, out var property)) Text(property.Value);
    }

    [GeneratedRegex("^(?<name>[A-Z0-9-]+)(;(?<parameter>[A-Z-]+=[^;:,\"]+))*:(?<value>.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"\\(.|$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
