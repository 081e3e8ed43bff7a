using System.Security.Cryptography;
using System.Text;

namespace Essaim.Urn;

/// <summary>
/// The receipts of one batch of a roll, published whole: a phone finds its own on it and then forgets what it sent. Codes of nobody are mixed in
/// up to a multiple of five, so that the list does not tell how many answered.
/// </summary>
internal static class ReceiptList
{
    private const int Step = 5;

    /// <summary>Writes the list of a batch down, once, and gives its root: the digest of the codes, sorted, after the root before it.</summary>
    public static string Publish(UrnFile file, string ballot, int batch, IEnumerable<Slip> counted, string lastRoot)
    {
        var codes = counted.Select(slip => Receipt.Code(slip.Key)).ToHashSet(StringComparer.Ordinal);
        while (codes.Count % Step is not 0) codes.Add(Receipt.Code(RandomNumberGenerator.GetBytes(Receipt.DigestLength)));
        foreach (var code in codes) file.Execute("INSERT INTO receipt VALUES ($ballot, $batch, $code)", ("$ballot", ballot), ("$batch", batch), ("$code", code));
        return Root(lastRoot, Of(file, ballot, batch));
    }

    /// <summary>Sorted.</summary>
    public static IReadOnlyList<string> Of(UrnFile file, string ballot, int batch) => file.Rows(
        "SELECT code FROM receipt WHERE ballot = $ballot AND batch = $batch ORDER BY code", row => row.GetString(0), ("$ballot", ballot), ("$batch", batch));

    public static string Root(string lastRoot, IEnumerable<string> sorted) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sorted.Prepend(lastRoot)))));
}
