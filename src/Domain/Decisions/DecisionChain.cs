using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Essaim.Domain.Decisions;

/// <summary>The end of the chain so far: the number and the hash of the last decision. <see cref="Start"/> before the first.</summary>
public readonly record struct DecisionLink(int Number, string Hash)
{
    public static readonly DecisionLink Start = new(0, new string('0', 64));
}

/// <summary>What holds one decision to the one before it: a salted commitment to its words, and a hash over the link.</summary>
/// <param name="Salt">32 random bytes in hexadecimal; empty once the words were erased.</param>
public sealed record DecisionSeal(string Salt, string Commitment, string Previous, string Hash)
{
    public static readonly DecisionSeal None = new("", "", "", "");

    public bool IsErased => Salt.Length == 0;
}

/// <summary>What is wrong at one decision of the chain.</summary>
public enum ChainFault
{
    /// <summary>Its words are no longer those that were committed to.</summary>
    WordsChanged,

    /// <summary>Its number, date or link is no longer what was hashed.</summary>
    LinkChanged,

    /// <summary>The one before it is missing, or is another.</summary>
    Broken,
}

/// <summary>
/// Chains decisions so that one cannot be changed, moved or taken out unseen. Hashes commitments, not words: erasing what names a
/// person leaves the chain whole.
/// </summary>
public static class DecisionChain
{
    public const int SaltBytes = 32;

    public static DecisionSeal Close(Decision decision, DecisionLink previous, byte[] salt)
    {
        if (salt.Length != SaltBytes) throw new ArgumentException("A salt has 32 bytes: less could be guessed.", nameof(salt));
        var commitment = Commit(decision, salt);
        return new(Convert.ToHexStringLower(salt), commitment, previous.Hash, Link(decision, commitment, previous.Hash));
    }

    /// <summary>The first fault of one establishment's decisions, taken in the order of their numbers.</summary>
    public static (int Number, ChainFault Fault)? FirstFault(IEnumerable<Decision> inOrder)
    {
        var previous = DecisionLink.Start;
        foreach (var decision in inOrder)
        {
            var seal = decision.Seal;
            if (decision.Number != previous.Number + 1 || seal.Previous != previous.Hash) return (decision.Number, ChainFault.Broken);
            if (!seal.IsErased && Commit(decision, Convert.FromHexString(seal.Salt)) != seal.Commitment) return (decision.Number, ChainFault.WordsChanged);
            if (Link(decision, seal.Commitment, seal.Previous) != seal.Hash) return (decision.Number, ChainFault.LinkChanged);
            previous = new(decision.Number, seal.Hash);
        }

        return null;
    }

    private static string Commit(Decision decision, byte[] salt)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt);
        Append(hash, decision.Text);
        Append(hash, decision.Reasons);
        foreach (var dissent in decision.Dissents.OrderBy(d => d.College).ThenBy(d => d.Opinion, StringComparer.Ordinal))
        {
            Append(hash, dissent.College.ToString());
            Append(hash, dissent.Opinion);
        }

        foreach (var promise in decision.Promises.OrderBy(p => p.Id))
        {
            Append(hash, promise.Id.ToString("N"));
            Append(hash, promise.Who);
            Append(hash, promise.What);
            Append(hash, Day(promise.DueOn));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What can never name a person is hashed in the clear, so that it stays provable after an erasure.</summary>
    private static string Link(Decision decision, string commitment, string previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, previous);
        Append(hash, decision.Number.ToString(CultureInfo.InvariantCulture));
        Append(hash, decision.Id.Value.ToString("N"));
        Append(hash, decision.EstablishmentId.Value.ToString("N"));
        Append(hash, decision.DemarcheId.Value.ToString("N"));
        Append(hash, decision.TopicId?.Value.ToString("N") ?? "");
        Append(hash, decision.QuestionId?.Value.ToString("N") ?? "");
        Append(hash, Day(decision.DecidedOn));
        Append(hash, decision.ReviewOn is { } review ? Day(review) : "");
        Append(hash, decision.Outcome.ToString());
        Append(hash, decision.Consensus.ToString());
        Append(hash, string.Create(CultureInfo.InvariantCulture, $"{decision.VotesFor}/{decision.Voters}"));
        Append(hash, string.Join(',', decision.Present.Order()));
        Append(hash, decision.ByDerogation ? "derogation" : "");
        Append(hash, commitment);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Each part is preceded by its length: "ab" + "c" never hashes like "a" + "bc".</summary>
    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
