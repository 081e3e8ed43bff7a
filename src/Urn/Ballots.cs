using Essaim.Domain.Voice;
using Essaim.Urn.Photos;

namespace Essaim.Urn;

/// <summary>A ballot as the urn holds it: its rules, whether it takes answers, and into how many bags (2 to the power of depth) they are spread.</summary>
internal sealed record Ballot(string Id, Manifest Manifest, bool IsOpen, int Depth);

/// <summary>What the register may ask of the urn, besides batches: to open a ballot, to close it, to forget it.</summary>
public sealed class Ballots(UrnFile file, PhotoStore photos)
{
    /// <summary>Opens a ballot under its rules. The same rules again change nothing; others are refused: rules do not move once people write.</summary>
    public async Task<bool> OpenAsync(Manifest manifest, CancellationToken cancellationToken)
    {
        if (manifest.Kind is CampaignKind.Photos) await photos.OpenAsync(manifest.Ballot, PhotoBox.PlacesOf(manifest), cancellationToken);
        return await file.InOneTransactionAsync(() => Open(manifest), cancellationToken);
    }

    /// <summary>From now on nothing is taken. False when the ballot is unknown.</summary>
    public Task<bool> CloseAsync(string ballot, CancellationToken cancellationToken) => file.InOneTransactionAsync(() =>
    {
        file.Execute("UPDATE ballot SET is_open = 0 WHERE id = $id", ("$id", ballot));
        return Find(file, ballot) is not null;
    }, cancellationToken);

    /// <summary>Erases a ballot with all it holds. What was released lives on in the register; photos that were, until the register has them erased.</summary>
    public async Task ForgetAsync(string ballot, CancellationToken cancellationToken)
    {
        await file.InOneTransactionAsync(() =>
        {
            foreach (var table in (string[])["bag", "spent", "note", "tally", "shown", "batch", "receipt", "publication"]) file.Execute($"DELETE FROM {table} WHERE ballot = $id", ("$id", ballot));
            file.Execute("DELETE FROM ballot WHERE id = $id", ("$id", ballot));
            return true;
        }, cancellationToken);
        await file.VacuumAsync();
        await photos.ForgetAsync(ballot, cancellationToken);
    }

    private bool Open(Manifest manifest)
    {
        if (Find(file, manifest.Ballot) is { } known) return known.Manifest.Hash == manifest.Hash;
        file.Execute("INSERT INTO ballot VALUES ($id, $manifest, 1, 0)", ("$id", manifest.Ballot), ("$manifest", manifest.ToText()));
        return true;
    }

    internal static Ballot? Find(UrnFile file, string id) => file.Rows(
        "SELECT manifest, is_open, depth FROM ballot WHERE id = $id",
        row => new Ballot(id, Manifest.Parse(row.GetString(0))!, row.GetBoolean(1), row.GetInt32(2)),
        ("$id", id)).FirstOrDefault();
}
