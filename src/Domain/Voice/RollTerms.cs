using System.Text.Json.Serialization;
using Essaim.Domain.Common;

namespace Essaim.Domain.Voice;

/// <summary>
/// The part of the rules that a frozen roll adds: how many people may answer, how often, under which keys and until when.
/// A phone refuses a campaign whose terms changed, or that hides a person in a crowd of too few.
/// </summary>
/// <param name="Size">People on the roll, over all pools: frozen at the opening.</param>
/// <param name="TokensPerPerson">How many answers one person may give, one token each.</param>
/// <param name="Pools">Who is counted together. Management answers in a pool of its own.</param>
public sealed record RollTerms(int Size, int TokensPerPerson, IReadOnlyList<Pool> Pools)
{
    /// <summary>The smallest crowd that an answer may be hidden in.</summary>
    public const int Fewest = 8;

    public const int MostTokens = 60;

    /// <summary>Null in the urn's copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>Null in the urn's copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Whether a campaign may open under these terms.</summary>
    internal Result<Done> Check(DateTimeOffset now)
    {
        if (Pools.Count is < 1 or > 4 || Pools.Any(p => p.Size < 1 || p.Label is not { Length: > 0 and <= 80 })) return RollErrors.Pools;
        if (!ManifestForm.AreDistinct(Pools.Select(p => p.Key)) || Pools.DistinctBy(p => p.Spki, StringComparer.Ordinal).Count() != Pools.Count) return RollErrors.Pools;
        if (Size != Pools.Sum(p => p.Size) || Pools.All(p => p.IsManagement)) return RollErrors.Pools;
        if (Pools.Any(p => !p.IsManagement && p.Size < Fewest)) return RollErrors.TooFew;
        if (TokensPerPerson is < 1 or > MostTokens) return RollErrors.Tokens;
        if (OpensAt is null || ClosesAt is not { } end || end < now.AddHours(1) || end > now.AddYears(1)) return RollErrors.Closing;
        return default(Done);
    }
}

/// <summary>People whose answers are counted together. Their tokens are signed under one key, used for nothing else.</summary>
/// <param name="Key">Short and stable: <c>equipe</c>, <c>encadrement</c>.</param>
/// <param name="Spki">The public key of its tokens, in base64.</param>
public sealed record Pool(string Key, string Label, int Size, string Spki)
{
    /// <summary>Those who decide know too much of the others: their answers never enter the total of the staff.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsManagement { get; init; }
}
