using Essaim.Domain.Diagnosis;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>Sources as a form sends them: some of those offered, and perhaps one written by hand.</summary>
public class SourcesInput
{
    public List<string>? Offered { get; set; }

    public SourceInput Other { get; set => field = value ?? new(); } = new();

    public IReadOnlyList<EvidenceSource> Read(IReadOnlyList<EvidenceOffer> offers, DateOnly today)
    {
        var chosen = (Offered ?? []).ToHashSet(StringComparer.Ordinal);
        var cited = offers.Where(o => chosen.Contains(o.Source.Id.ToString())).Select(o => o.Source);
        return Other.IsEmpty ? [.. cited] : [.. cited, Other.ToSource(today)];
    }
}

/// <summary>One source, as its form sends it. All empty means none.</summary>
public sealed class SourceInput
{
    public Guid Id { get; set => field = value == default ? Guid.CreateVersion7() : value; } = Guid.CreateVersion7();

    public string? Kind { get; set; }

    public int? Count { get; set; }

    public int? OutOf { get; set; }

    public string? Detail { get; set; }

    public DateOnly? On { get; set; }

    public bool IsEmpty => Count is null && string.IsNullOrWhiteSpace(Detail) && string.IsNullOrEmpty(Kind);

    public EvidenceSource ToSource(DateOnly today) =>
        new(Id, Enum.TryParse<SourceKind>(Kind, out var kind) ? kind : SourceKind.Meeting, Count ?? 0, OutOf, Detail ?? "", On ?? today);
}
