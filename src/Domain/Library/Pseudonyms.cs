namespace Essaim.Domain.Library;

/// <summary>Gives a sheet a painter's name that no other sheet of the region bears.</summary>
public static class Pseudonyms
{
    /// <summary>The first free name from <paramref name="start"/> on; when all are taken, a name with a number.</summary>
    public static string Pick(IReadOnlyList<string> painters, IEnumerable<string> taken, int start)
    {
        if (painters.Count is 0) throw new ArgumentException("The list of painters is empty.", nameof(painters));
        var used = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var from = (int)((uint)start % (uint)painters.Count);
        for (var round = 1; ; round++)
        {
            for (var i = 0; i < painters.Count; i++)
            {
                var painter = painters[(from + i) % painters.Count];
                var name = round is 1 ? painter : $"{painter} {round}";
                if (!used.Contains(name)) return name;
            }
        }
    }
}
