using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Essaim.Urn.Photos;

/// <summary>Keeps pictures: under their token's digest while they wait, under a name drawn by lot once they may be looked at.</summary>
public sealed class PhotoStore(PhotoFile file)
{
    /// <summary>Bytes of one record: a photo and its length.</summary>
    public const int Record = 384 * 1024;

    public const int Heaviest = Record - 4;

    private const int NameLength = 32;

    private static readonly byte[] NoKey = new byte[Receipt.DigestLength];

    private static readonly string NoName = new('-', NameLength);

    /// <summary>Lays out the room that a ballot may fill. Asked again, nothing changes.</summary>
    public Task<bool> OpenAsync(string ballot, int places, CancellationToken cancellationToken) => file.InOneTransactionAsync(() =>
    {
        var laidOut = file.Rows("SELECT COUNT(*) FROM photo WHERE ballot = $ballot", row => row.GetInt32(0), ("$ballot", ballot))[0];
        for (; laidOut < places; laidOut++)
        {
            file.Execute(
                $"INSERT INTO photo (ballot, key, name, picture) VALUES ($ballot, $key, $name, zeroblob({Record}))", ("$ballot", ballot), ("$key", NoKey), ("$name", NoName));
        }

        return true;
    }, cancellationToken);

    /// <summary>Keeps a picture, in place of the one that was under this key; false when the ballot's room is full.</summary>
    internal Task<bool> PutAsync(string ballot, byte[] key, byte[] picture, CancellationToken cancellationToken) => file.InOneTransactionAsync(() =>
    {
        var place = PlaceOf(ballot, key) ?? FreePlace(ballot);
        if (place is null) return false;
        Write(place.Value, key, NoName, picture);
        return true;
    }, cancellationToken);

    /// <summary>Takes back a picture that nobody has looked at.</summary>
    internal Task<bool> TakeBackAsync(string ballot, byte[] key, CancellationToken cancellationToken) => file.InOneTransactionAsync(() =>
    {
        if (PlaceOf(ballot, key) is not { } place) return false;
        Write(place, NoKey, NoName, []);
        return true;
    }, cancellationToken);

    /// <summary>Gives names to the pictures under these keys, whose keys go; room that was never filled is given back.</summary>
    internal async Task ReleaseAsync(string ballot, IReadOnlyDictionary<string, string> namesByKey, CancellationToken cancellationToken)
    {
        var isChanged = await file.InOneTransactionAsync(() =>
        {
            var waiting = file.Rows(
                "SELECT place, key FROM photo WHERE ballot = $ballot AND name = $none", row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), ("$ballot", ballot), ("$none", NoName));
            foreach (var (place, key) in waiting)
            {
                if (namesByKey.TryGetValue(Convert.ToHexString(key), out var name)) file.Execute("UPDATE photo SET key = $none, name = $name WHERE place = $place", ("$none", NoKey), ("$name", name), ("$place", place));
                else file.Execute("DELETE FROM photo WHERE place = $place", ("$place", place));
            }

            return waiting.Count > 0;
        }, cancellationToken);
        if (isChanged) await file.VacuumAsync();
    }

    /// <summary>A picture by the name it was released under; null when there is none, or no longer.</summary>
    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) => file.InOneTransactionAsync(() =>
        IsName(name) && file.Rows("SELECT picture FROM photo WHERE name = $name", row => row.GetFieldValue<byte[]>(0), ("$name", name)).FirstOrDefault() is { } record
            ? record.AsSpan(4, BinaryPrimitives.ReadInt32BigEndian(record)).ToArray()
            : null, cancellationToken);

    /// <summary>Erases a picture: its bytes are overwritten, and there is no copy.</summary>
    public async Task EraseAsync(string name, CancellationToken cancellationToken)
    {
        if (!IsName(name)) return;
        await file.InOneTransactionAsync(() =>
        {
            file.Execute("DELETE FROM photo WHERE name = $name", ("$name", name));
            return true;
        }, cancellationToken);
        await file.VacuumAsync();
    }

    /// <summary>Erases what was never released.</summary>
    internal Task ForgetAsync(string ballot, CancellationToken cancellationToken) => ReleaseAsync(ballot, new Dictionary<string, string>(StringComparer.Ordinal), cancellationToken);

    internal static string NewName() => RandomNumberGenerator.GetHexString(NameLength, lowercase: true);

    private static bool IsName(string name) => name.Length is NameLength && name.All(char.IsAsciiHexDigitLower);

    private long? PlaceOf(string ballot, byte[] key) => file.Rows(
        "SELECT place FROM photo WHERE ballot = $ballot AND key = $key", row => (long?)row.GetInt64(0), ("$ballot", ballot), ("$key", key)).FirstOrDefault();

    private long? FreePlace(string ballot)
    {
        var free = file.Rows("SELECT place FROM photo WHERE ballot = $ballot AND key = $none AND name = $noName", row => row.GetInt64(0), ("$ballot", ballot), ("$none", NoKey), ("$noName", NoName));
        return free.Count is 0 ? null : free[RandomNumberGenerator.GetInt32(free.Count)];
    }

    /// <summary>The whole record, as long as before: what was there is overwritten where it lies.</summary>
    private void Write(long place, byte[] key, string name, byte[] picture)
    {
        var record = new byte[Record];
        BinaryPrimitives.WriteInt32BigEndian(record, picture.Length);
        picture.CopyTo(record, 4);
        file.Execute("UPDATE photo SET key = $key, name = $name, picture = $picture WHERE place = $place", ("$key", key), ("$name", name), ("$picture", record), ("$place", place));
    }
}
