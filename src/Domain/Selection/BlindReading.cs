using Essaim.Domain.Access;

namespace Essaim.Domain.Selection;

/// <summary>Two people read apart. Nobody sees a mark of somebody else before both readings are given (A4).</summary>
public static class BlindReading
{
    public const int ReadersWanted = 2;

    /// <summary>Readings that count: given, and not of somebody who stepped aside.</summary>
    public static IReadOnlyList<Review> Given(IEnumerable<Review> reviews) => [.. reviews.Where(r => r.IsActive && r.GivenAt is not null)];

    public static bool IsOver(IEnumerable<Review> reviews)
    {
        var active = reviews.Where(r => r.IsActive).ToList();
        return active.Count >= ReadersWanted && active.TrueForAll(r => r.GivenAt is not null);
    }

    /// <summary>The readings a person may see: all once the reading is over, else only one's own.</summary>
    public static IReadOnlyList<Review> VisibleTo(PersonId viewer, IReadOnlyCollection<Review> reviews) =>
        IsOver(reviews) ? Given(reviews) : [.. reviews.Where(r => r.ReaderId == viewer)];
}
