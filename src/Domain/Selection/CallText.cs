using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;

namespace Essaim.Domain.Selection;

/// <summary>One line of the grid on which candidatures are read. The weight counts in the score; 1 to 5.</summary>
public sealed record Criterion(int Order, string Label, string Guide, int Weight);

/// <summary>Everything a region writes in a call, as typed.</summary>
public sealed record CallText
{
    public const int LongestTitle = 120, LongestSummary = 300, LongestText = 8000, MostCriteria = 8;

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Text { get; init; } = "";

    public string Theme { get; init; } = "";

    public Sector Sector { get; init; }

    public int MinSize { get; init; } = 5;

    public int MaxSize { get; init; } = 8;

    public IReadOnlyList<College> WantedSeats { get; init; } = Enum.GetValues<College>();

    public bool AllowsBinome { get; init; } = true;

    public DateOnly PublishOn { get; init; }

    public DateTimeOffset ClosesAt { get; init; }

    public DateOnly DecisionOn { get; init; }

    public DateOnly FirstDayOn { get; init; }

    public int CollectiveDays { get; init; } = 6;

    public int SupportVisits { get; init; } = 4;

    public BackPlanMinimums Minimums { get; init; } = BackPlanMinimums.Usual;

    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>Lines left empty in the form are not criteria.</summary>
    public IReadOnlyList<Criterion> WrittenCriteria() => [.. Criteria.Where(c => !string.IsNullOrWhiteSpace(c.Label))
        .Select((c, order) => new Criterion(order, c.Label.Trim(), c.Guide.Trim(), c.Weight))];

    /// <summary>The first thing wrong, in the order of the form.</summary>
    public Error? Fault()
    {
        var criteria = WrittenCriteria();
        return this switch
        {
            { Title: var t } when string.IsNullOrWhiteSpace(t) => CallErrors.TitleMissing,
            { Title: var t } when Slug.From(t).Length == 0 => CallErrors.TitleMissing,
            { Title.Length: > LongestTitle } => CallErrors.TitleTooLong,
            { Summary: var s } when string.IsNullOrWhiteSpace(s) => CallErrors.SummaryMissing,
            { Summary.Length: > LongestSummary } => CallErrors.SummaryTooLong,
            { Text: var t } when string.IsNullOrWhiteSpace(t) => CallErrors.TextMissing,
            { Text.Length: > LongestText } => CallErrors.TextTooLong,
            { Theme.Length: > LongestTitle } => CallErrors.ThemeTooLong,
            { MinSize: < 2 } or { MaxSize: > 20 } => CallErrors.SizeOutOfRange,
            var c when c.MinSize > c.MaxSize => CallErrors.SizeReversed,
            var c when !c.WantedSeats.Contains(College.Management) || c.WantedSeats.Distinct().Count() < 2 => CallErrors.SeatsTooFew,
            { CollectiveDays: < 1 or > 20 } => CallErrors.DaysOutOfRange,
            { SupportVisits: < 0 or > 30 } => CallErrors.VisitsOutOfRange,
            { Minimums: { ToApply: < 0 or > 365 } or { ToPrepare: < 0 or > 365 } } => CallErrors.MinimumOutOfRange,
            var c when c.PublishOn == default => CallErrors.PublicationMissing,
            var c when c.ClosesOn <= c.PublishOn => CallErrors.ClosesBeforePublication,
            var c when c.DecisionOn < c.ClosesOn => CallErrors.DecidesBeforeClosing,
            var c when c.FirstDayOn <= c.DecisionOn => CallErrors.StartsBeforeDecision,
            _ when criteria.Count is 0 or > MostCriteria => CallErrors.CriteriaMissing,
            _ when criteria.Any(c => c.Weight is < 1 or > 5) => CallErrors.WeightOutOfRange,
            _ when criteria.Any(c => c.Label.Length > 120 || c.Guide.Length > 300) => CallErrors.CriterionTooLong,
            _ when criteria.DistinctBy(c => Slug.From(c.Label), StringComparer.Ordinal).Count() < criteria.Count => CallErrors.CriterionTwice,
            _ => null,
        };
    }

    private DateOnly ClosesOn => DateOnly.FromDateTime(ClosesAt.Date);
}
