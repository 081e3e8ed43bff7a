using System.Security.Cryptography;
using Essaim.Domain.Voice;

namespace Essaim.Urn.Photos;

/// <summary>One photo as it leaves the urn: the name it can be looked at under, and its caption.</summary>
public sealed record ReleasedPhoto(string Name, bool Helps, string Words);

/// <summary>All photos of a ballot, shuffled; and apart, sorted, the codes of the receipts.</summary>
public sealed record ReleasedPhotos(string Root, IReadOnlyList<ReleasedPhoto> Photos, IReadOnlyList<string> Receipts);

/// <summary>Lets the photos of a ballot out, all together. Asking again gives the same, in the same shuffled order.</summary>
public sealed class PhotoBatches(UrnFile file, PhotoStore store)
{
    private const int Batch = 1;

    /// <summary>Closes the ballot and gives its photos; null, and nothing changes, while there are too few to hide whose they are.</summary>
    public async Task<ReleasedPhotos?> ReleaseAsync(string ballotId, CancellationToken cancellationToken)
    {
        if (!await file.InOneTransactionAsync(() => IsDone(ballotId) || Shuffle(ballotId), cancellationToken)) return null;
        var names = await file.InOneTransactionAsync(() => Notes(ballotId).Where(n => n.Key.Length > 0).ToDictionary(n => n.Key, n => n.Name, StringComparer.Ordinal), cancellationToken);
        if (names.Count > 0)
        {
            await store.ReleaseAsync(ballotId, names, cancellationToken);
            await file.InOneTransactionAsync(() => Forget(ballotId), cancellationToken); // Until here a kill leaves everything to be done again.
            await file.VacuumAsync();
        }

        return await file.InOneTransactionAsync(() => Released(ballotId), cancellationToken);
    }

    private bool IsDone(string ballotId) => file.Rows("SELECT 1 FROM batch WHERE ballot = $ballot", row => row.GetInt32(0), ("$ballot", ballotId)).Count > 0;

    private bool Shuffle(string ballotId)
    {
        if (Ballots.Find(file, ballotId) is not { Manifest.Kind: CampaignKind.Photos } ballot) return false;
        var kept = new Bags(file).All(ballot);
        var photos = kept.Where(slip => !slip.IsWithdrawn).ToArray();
        if (photos.Length < ballot.Manifest.Smallest * ballot.Manifest.Roll!.TokensPerPerson) return false; // Five people at least, even if each sent all of theirs.

        RandomNumberGenerator.Shuffle<Slip>(photos);
        foreach (var (place, slip) in photos.Index()) Keep(ballotId, place, PhotoStore.NewName(), Convert.ToHexString(slip.Key), slip.Kept);
        foreach (var slip in kept) file.Execute("INSERT INTO spent VALUES ($ballot, $key, $seal)", ("$ballot", ballotId), ("$key", slip.Key), ("$seal", slip.Seal));
        var root = ReceiptList.Publish(file, ballotId, Batch, kept, "");
        file.Execute("DELETE FROM bag WHERE ballot = $ballot", ("$ballot", ballotId));
        file.Execute("UPDATE ballot SET depth = 0, is_open = 0 WHERE id = $ballot", ("$ballot", ballotId));
        file.Execute("INSERT INTO batch VALUES ($ballot, $number, $root, $photos)", ("$ballot", ballotId), ("$number", Batch), ("$root", root), ("$photos", photos.Length));
        return true;
    }

    private bool Forget(string ballotId)
    {
        foreach (var (place, name, _, caption) in Notes(ballotId)) Keep(ballotId, place, name, "", caption);
        return true;
    }

    private ReleasedPhotos Released(string ballotId)
    {
        var root = file.Rows("SELECT root FROM batch WHERE ballot = $ballot", row => row.GetString(0), ("$ballot", ballotId))[0];
        return new(root, [.. Notes(ballotId).Select(n => PhotoOf(n.Name, AnswerSheet.Parse(n.Caption)!))], ReceiptList.Of(file, ballotId, Batch));
    }

    private static ReleasedPhoto PhotoOf(string name, AnswerSheet caption) =>
        new(name, caption.Answers.GetValueOrDefault(PhotoQuestions.Effect) is [PhotoQuestions.Helps], caption.Words(PhotoQuestions.Words)?.Text ?? "");

    private void Keep(string ballotId, int place, string name, string key, string caption) => file.Execute(
        "INSERT INTO note VALUES ($ballot, $place, $text) ON CONFLICT DO UPDATE SET text = excluded.text",
        ("$ballot", ballotId), ("$place", place), ("$text", $"{name}\n{key}\n{caption}"));

    private List<(int Place, string Name, string Key, string Caption)> Notes(string ballotId) => file.Rows(
        "SELECT place, text FROM note WHERE ballot = $ballot ORDER BY place",
        row => row.GetString(1).Split('\n', 3) is [var name, var key, var caption] ? (row.GetInt32(0), name, key, caption) : default,
        ("$ballot", ballotId));
}
