namespace Essaim.Domain.Surveys;

/// <summary>The bands in which a number is told: <c>[2, 6, 11]</c> gives under 2, 2 to 5, 6 to 10, 11 and more.</summary>
/// <param name="From">Where each band but the first begins, rising.</param>
/// <param name="Unit">What is counted, in the plural: <c>ans</c>.</param>
public sealed record NumberBands(IReadOnlyList<int> From, Bilingual Unit)
{
    public const int Most = 6;

    public bool IsRising => From.Count > 0 && From[0] > 0 && From.Zip(From.Skip(1)).All(pair => pair.First < pair.Second);

    public IReadOnlyList<Choice> Options()
    {
        if (From.Count is 0) return [];
        var bands = new List<Choice> { new($"m{From[0]}", new($"Moins de {From[0]} {Unit.Fr}", $"Under {From[0]} {Unit.In(french: false)}")) };
        for (var i = 0; i + 1 < From.Count; i++)
        {
            var (first, last) = (From[i], From[i + 1] - 1);
            bands.Add(first == last
                ? new($"{first}a{last}", new($"{first} {Unit.Fr}", $"{first} {Unit.In(french: false)}"))
                : new($"{first}a{last}", new($"De {first} à {last} {Unit.Fr}", $"{first} to {last} {Unit.In(french: false)}")));
        }

        bands.Add(new($"p{From[^1]}", new($"{From[^1]} {Unit.Fr} et plus", $"{From[^1]} {Unit.In(french: false)} and more")));
        return bands;
    }

    public bool Equals(NumberBands? other) => other is not null && From.SequenceEqual(other.From) && Unit == other.Unit;

    public override int GetHashCode() => HashCode.Combine(From.Count, Unit);
}
