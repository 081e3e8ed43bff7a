using Essaim.Domain.Common;

namespace Essaim.Domain.Library;

/// <summary>The words of a sheet, apart from everything that identifies it.</summary>
public sealed record RexText(string Title, string Situation, string Course, string Difficulties, string Successes, string Again)
{
    public const int LongestLine = 160;

    public const int LongestText = 4000;

    public IEnumerable<(string Field, string Text)> Parts() =>
    [
        (nameof(Title), Title), (nameof(Situation), Situation), (nameof(Course), Course),
        (nameof(Difficulties), Difficulties), (nameof(Successes), Successes), (nameof(Again), Again),
    ];

    internal RexText Trimmed() => new(Title.Trim(), Situation.Trim(), Course.Trim(), Difficulties.Trim(), Successes.Trim(), Again.Trim());

    internal Error? TooLong()
    {
        var fault = Parts().FirstOrDefault(p => p.Text.Length > (p.Field is nameof(Title) ? LongestLine : LongestText));
        return fault.Field is null ? null : LibraryErrors.TooLong(fault.Field, fault.Field is nameof(Title) ? LongestLine : LongestText);
    }

    /// <summary>The first part nobody wrote. Difficulties and successes are both asked for: one without the other teaches nothing.</summary>
    internal Error? Incomplete()
    {
        var fault = Parts().FirstOrDefault(p => string.IsNullOrWhiteSpace(p.Text));
        return fault.Field switch
        {
            null => null,
            nameof(Difficulties) => LibraryErrors.DifficultiesMissing,
            nameof(Successes) => LibraryErrors.SuccessesMissing,
            var field => LibraryErrors.Missing(field),
        };
    }
}
