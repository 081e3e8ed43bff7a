namespace Essaim.Domain.Selection;

/// <summary>One criterion as two readers saw it. Spread is the distance between the highest and the lowest mark.</summary>
public sealed record CriterionScore(Criterion Criterion, decimal Mean, int Spread);

/// <summary>The weighted mean of all readings, from 0 to 4, and where readers differ.</summary>
public sealed record DossierScore(decimal Value, int Readings, IReadOnlyList<CriterionScore> Criteria)
{
    /// <summary>From two marks apart, readers should talk before anybody decides.</summary>
    public const int WideSpread = 2;

    public int LargestSpread => Criteria.Max(c => c.Spread);

    public IEnumerable<CriterionScore> ToDiscuss => Criteria.Where(c => c.Spread >= WideSpread);
}

/// <summary>Weighs marks by the grid of the call. A help for people who decide, never an order of merit.</summary>
public static class Scoring
{
    /// <summary>Nothing to say before every reading holds a mark for every criterion.</summary>
    public static DossierScore? Of(IReadOnlyCollection<Criterion> criteria, IReadOnlyCollection<IReadOnlyCollection<Mark>> readings)
    {
        if (criteria.Count == 0 || readings.Count == 0) return null;
        List<CriterionScore> lines = [];
        foreach (var criterion in criteria.OrderBy(c => c.Order))
        {
            var values = readings.Select(r => r.FirstOrDefault(m => m.Criterion == criterion.Order)).OfType<Mark>().Select(m => m.Value).ToList();
            if (values.Count < readings.Count) return null;
            lines.Add(new(criterion, (decimal)values.Sum() / values.Count, values.Max() - values.Min()));
        }

        var weights = lines.Sum(l => l.Criterion.Weight);
        return new(lines.Sum(l => l.Mean * l.Criterion.Weight) / weights, readings.Count, lines);
    }
}
