using System.Globalization;
using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis;

/// <summary>One pasted line, read: what was said, how often, on how many.</summary>
public sealed record SignalLine(string Text, int Count, int? OutOf);

/// <summary>
/// Reads what was copied out of a spreadsheet: one signal a line, "what ; how often ; on how many", with semicolons or tabs. The two numbers may
/// be left out. Nothing is taken over until every line can be read.
/// </summary>
public static class SignalLines
{
    public const int Most = 200;

    public static Result<SignalLine[]> Read(string pasted)
    {
        var lines = pasted.ReplaceLineEndings("\n").Split('\n').Select((text, index) => (Text: text.Trim(), Number: index + 1)).Where(l => l.Text.Length > 0).ToList();
        if (lines.Count is 0) return SignalErrors.NothingPasted;
        if (lines.Count > Most) return SignalErrors.TooManyLines;
        var read = new List<SignalLine>(lines.Count);
        foreach (var (text, number) in lines)
        {
            if (ReadLine(text, number).Failed(out var wrong, out var line)) return wrong;
            read.Add(line);
        }

        return read.ToArray();
    }

    private static Result<SignalLine> ReadLine(string line, int number)
    {
        var cells = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ';').Select(c => c.Trim().Trim('"').Trim()).ToList();
        if (cells.Count > 3) return SignalErrors.LineColumns(number);
        if (cells[0].Length is 0 or > Signal.LongestText) return SignalErrors.LineText(number);
        if (!TryCount(cells.ElementAtOrDefault(1), out var count)) return SignalErrors.LineCount(number);
        if (!TryCount(cells.ElementAtOrDefault(2), out var outOf)) return SignalErrors.LineCount(number);
        if (outOf < (count ?? 1)) return SignalErrors.LineBase(number);
        return new SignalLine(cells[0], count ?? 1, outOf);
    }

    private static bool TryCount(string? cell, out int? count)
    {
        count = null;
        if (string.IsNullOrEmpty(cell)) return true;
        if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 100_000) return false;
        count = number;
        return true;
    }
}
