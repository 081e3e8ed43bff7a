using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;

namespace Essaim.Domain.Selection;

public readonly record struct CallId(Guid Value) : IId<CallId>
{
    public static CallId From(Guid value) => new(value);
}

public enum CallState
{
    Draft,
    Published,
    Closed,
}

/// <summary>A region's call for candidates (ARS with Aract): what it offers, what it asks, how it will choose.</summary>
public sealed class CallForApplications(CallId id, WaveId waveId, RegionCode region, string slug) : Aggregate, IOfRegion
{
    public CallId Id { get; private init; } = id;

    public WaveId WaveId { get; private init; } = waveId;

    public RegionCode Region { get; private init; } = region;

    /// <summary>Its name in public addresses, unique; a new title does not change it.</summary>
    public string Slug { get; private init; } = slug;

    public string Title { get; private set; } = "";

    /// <summary>Two sentences for lists.</summary>
    public string Summary { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Theme { get; private set; } = "";

    public Sector Sector { get; private set; }

    /// <summary>Fewest and most establishments of the cluster: five to eight unless the region says otherwise (A12).</summary>
    public int MinSize { get; private set; }

    public int MaxSize { get; private set; }

    /// <summary>Colleges that every candidature must seat.</summary>
    public IReadOnlyList<College> WantedSeats { get; private set; } = [];

    /// <summary>Whether an establishment without elected staff may come as two, with a reason and another channel for staff (A13).</summary>
    public bool AllowsBinome { get; private set; }

    public DateOnly PublishOn { get; private set; }

    public DateTimeOffset ClosesAt { get; private set; }

    public DateOnly DecisionOn { get; private set; }

    public DateOnly FirstDayOn { get; private set; }

    public int CollectiveDays { get; private set; }

    public int SupportVisits { get; private set; }

    /// <summary>Fewest days the region wants to leave for applying, and from the closing to the first day (A1).</summary>
    public int MinDaysToApply { get; private set; }

    public int MinDaysToPrepare { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];

    /// <summary>Hours each member gives, at seven a collective day and half a day a visit.</summary>
    public decimal HoursPerMember => (CollectiveDays * 7m) + (SupportVisits * 3.5m);

    public IReadOnlyList<BackPlanWarning> Warnings => BackPlan.Warnings(
        PublishOn, DateOnly.FromDateTime(ClosesAt.UtcDateTime), DecisionOn, FirstDayOn, new(MinDaysToApply, MinDaysToPrepare));

    public static Result<CallForApplications> Prepare(CallId id, WaveId waveId, RegionCode region, CallText text)
    {
        var slug = $"{Common.Slug.From(text.Title)}-{id.Value.ToString("N")[^4..]}";
        var call = new CallForApplications(id, waveId, region, slug);
        if (call.Rewrite(text).Failed(out var error)) return error;
        call.ClearEvents();
        call.Raise(new CallPrepared(id, waveId));
        return call;
    }

    /// <summary>Dates and words may still move once published; the seats and the grid may not, because people have begun to answer them.</summary>
    public Result<Done> Rewrite(CallText text)
    {
        if (text.Fault() is { } fault) return fault;
        var criteria = text.WrittenCriteria();
        var sameSeats = text.WantedSeats.Order().SequenceEqual(WantedSeats) && text.AllowsBinome == AllowsBinome;
        if (PublishedAt is not null && !(sameSeats && criteria.SequenceEqual(Criteria))) return CallErrors.RulesFrozen;

        (Title, Summary, Text, Theme, Sector) = (text.Title.Trim(), text.Summary.Trim(), text.Text.Trim(), text.Theme.Trim(), text.Sector);
        (MinSize, MaxSize, CollectiveDays, SupportVisits) = (text.MinSize, text.MaxSize, text.CollectiveDays, text.SupportVisits);
        (PublishOn, ClosesAt, DecisionOn, FirstDayOn) = (text.PublishOn, text.ClosesAt, text.DecisionOn, text.FirstDayOn);
        (MinDaysToApply, MinDaysToPrepare) = (text.Minimums.ToApply, text.Minimums.ToPrepare);
        if (PublishedAt is null)
        {
            WantedSeats = [.. text.WantedSeats.Order()];
            AllowsBinome = text.AllowsBinome;
            Criteria = criteria;
        }

        Raise(new CallRewritten(Id));
        return default(Done);
    }

    public Result<Done> Publish(DateTimeOffset now)
    {
        if (PublishedAt is not null) return default(Done);
        if (now >= ClosesAt) return CallErrors.ClosesInThePast;
        PublishedAt = now;
        Raise(new CallPublished(Id));
        return default(Done);
    }

    /// <summary>The hour of closing closes; nobody has to press a button.</summary>
    public CallState StateAt(DateTimeOffset now) =>
        PublishedAt is null ? CallState.Draft : now < ClosesAt ? CallState.Published : CallState.Closed;

    public bool IsOpenAt(DateTimeOffset now) => StateAt(now) is CallState.Published;

    /// <summary>The colleges a candidature must seat; a binôme leaves out staff representatives only.</summary>
    public IReadOnlyList<College> SeatsFor(bool binome) =>
        [.. WantedSeats.Where(c => !(binome && AllowsBinome && c is College.StaffRepresentatives))];
}

public sealed record CallPrepared(CallId CallId, WaveId WaveId) : IDomainEvent;

public sealed record CallRewritten(CallId CallId) : IDomainEvent;

public sealed record CallPublished(CallId CallId) : IDomainEvent;
