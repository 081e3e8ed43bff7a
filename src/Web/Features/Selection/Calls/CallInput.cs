using Essaim.Domain.Access;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;

namespace Essaim.Web.Features.Selection.Calls;

/// <summary>A call as its form carries it: day and hour of closing apart, one line per criterion.</summary>
public sealed class CallInput
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public Guid? WaveId { get; set; }

    public string? Region { get; set; }

    public string? Title { get; set; }

    public string? Theme { get; set; }

    public string? Summary { get; set; }

    public string? Text { get; set; }

    public Sector Sector { get; set; } = Sector.Both;

    public int? MinSize { get; set; }

    public int? MaxSize { get; set; }

    public List<string>? WantedSeats { get; set; }

    public bool AllowsBinome { get; set; }

    public DateOnly? PublishOn { get; set; }

    public DateOnly? ClosesOn { get; set; }

    public TimeOnly? ClosesAtHour { get; set; }

    public DateOnly? DecisionOn { get; set; }

    public DateOnly? FirstDayOn { get; set; }

    public int? CollectiveDays { get; set; }

    public int? SupportVisits { get; set; }

    public int? MinDaysToApply { get; set; }

    public int? MinDaysToPrepare { get; set; }

    public List<CriterionInput> Criteria { get; set; } = [];

    /// <summary>A new call with the usual sizes, seats and hours.</summary>
    public static CallInput Usual(DateOnly today, Texts texts)
    {
        var input = From(new CallText(), today);
        string[] usual =
        [
            texts["Le sujet est encore ouvert"], texts["Le sujet touche le travail réel, à court terme"], texts["Le dialogue social est apaisé"],
            texts["La direction demande, et dit ce qu’elle est prête à changer"], texts["Les trois personnes sont disponibles"],
        ];
        input.Criteria = [.. usual.Select((label, i) => new CriterionInput { Label = label, Weight = i < 2 ? 3 : 2 })];
        input.Pad();
        return input;
    }

    public static CallInput From(CallForApplications call)
    {
        var closes = call.ClosesAt.InParis();
        var input = new CallInput
        {
            Id = call.Id.Value, Version = call.Version, WaveId = call.WaveId.Value, Region = call.Region.Value,
            Title = call.Title, Theme = call.Theme, Summary = call.Summary, Text = call.Text, Sector = call.Sector,
            MinSize = call.MinSize, MaxSize = call.MaxSize, AllowsBinome = call.AllowsBinome,
            WantedSeats = [.. call.WantedSeats.Select(s => s.ToString())],
            PublishOn = call.PublishOn, DecisionOn = call.DecisionOn, FirstDayOn = call.FirstDayOn,
            ClosesOn = DateOnly.FromDateTime(closes.DateTime), ClosesAtHour = TimeOnly.FromDateTime(closes.DateTime),
            CollectiveDays = call.CollectiveDays, SupportVisits = call.SupportVisits,
            MinDaysToApply = call.MinDaysToApply, MinDaysToPrepare = call.MinDaysToPrepare,
            Criteria = [.. call.Criteria.Select(c => new CriterionInput { Label = c.Label, Guide = c.Guide, Weight = c.Weight })],
        };
        input.Pad();
        return input;
    }

    public CallText ToText() => new()
    {
        Title = Title ?? "", Theme = Theme ?? "", Summary = Summary ?? "", Text = Text ?? "", Sector = Sector,
        MinSize = MinSize ?? 0, MaxSize = MaxSize ?? 0, AllowsBinome = AllowsBinome,
        WantedSeats = [.. (WantedSeats ?? []).Select(s => Enum.TryParse<College>(s, out var college) && Enum.IsDefined(college) ? college : (College?)null).OfType<College>().Distinct()],
        PublishOn = PublishOn ?? default, DecisionOn = DecisionOn ?? default, FirstDayOn = FirstDayOn ?? default,
        ClosesAt = ClosesOn is { } day ? day.AtInParis(ClosesAtHour ?? new(12, 0)).InParis() : default,
        CollectiveDays = CollectiveDays ?? 0, SupportVisits = SupportVisits ?? 0,
        Minimums = new(MinDaysToApply ?? 0, MinDaysToPrepare ?? 0),
        Criteria = [.. Criteria.Select((c, i) => new Criterion(i, c.Label ?? "", c.Guide ?? "", c.Weight ?? 0))],
    };

    private static CallInput From(CallText text, DateOnly today) => new()
    {
        Id = Guid.CreateVersion7(), MinSize = text.MinSize, MaxSize = text.MaxSize, AllowsBinome = text.AllowsBinome,
        WantedSeats = [.. text.WantedSeats.Select(s => s.ToString())], PublishOn = today, ClosesAtHour = new(12, 0),
        CollectiveDays = text.CollectiveDays, SupportVisits = text.SupportVisits,
        MinDaysToApply = text.Minimums.ToApply, MinDaysToPrepare = text.Minimums.ToPrepare,
    };

    /// <summary>Empty lines to write in, without script.</summary>
    private void Pad()
    {
        while (Criteria.Count < CallText.MostCriteria) Criteria.Add(new());
    }
}

public sealed class CriterionInput
{
    public string? Label { get; set; }

    public string? Guide { get; set; }

    public int? Weight { get; set; }
}
