using System.Buffers.Binary;
using System.Text;
using Essaim.Domain.Voice;

namespace Essaim.Urn;

/// <summary>One answer as it lies in a bag.</summary>
internal readonly record struct Slip(byte[] Key, byte[] Seal, string Kept)
{
    /// <summary>How often its author has written it anew. Rolls only, like what follows.</summary>
    public uint Sequence { get; init; }

    /// <summary>Which pool of the manifest its token belongs to, by rank.</summary>
    public byte Pool { get; init; }

    /// <summary>The batch that counted it; 0 while it waits. Once counted it can no longer change.</summary>
    public ushort Batch { get; init; }

    /// <summary>Its author took the words back; the token stays spent.</summary>
    public bool IsWithdrawn => Kept.Length is 0;
}

/// <summary>
/// The answers that share a slot, as one run of bytes: equal lengths, sorted by their random keys. Each new answer rewrites the whole run,
/// so that the file depends on which answers came and not on who came first. (Rows of their own would lie in their page in order of arrival,
/// and long ones would take pages in order of arrival, whatever their keys.)
/// </summary>
internal sealed class Bag
{
    /// <summary>Past this number of answers, a ballot's bags are split in two.</summary>
    public const int Most = 64;

    private const int Digests = 2 * Receipt.DigestLength;

    private readonly SortedList<string, Slip> _slips = new(StringComparer.Ordinal);
    private readonly bool _isOfRoll;
    private readonly int _length;

    public Bag(Manifest manifest, ReadOnlySpan<byte> bytes)
    {
        _isOfRoll = manifest.Roll is not null;
        _length = manifest.Kind switch
        {
            CampaignKind.Wall => 1024, // 280 signs of three bytes.
            CampaignKind.Pulse => 128, // One sign for each of twelve questions.
            _ => (Head + AnswerSheet.Heaviest(manifest) + 255) / 256 * 256,
        };
        for (var at = 0; at < bytes.Length; at += _length) Add(Read(bytes.Slice(at, _length)));
    }

    private int Head => Digests + (_isOfRoll ? 11 : 2);

    public IList<Slip> Slips => _slips.Values;

    public Slip? Find(byte[] key) => _slips.TryGetValue(Convert.ToHexString(key), out var slip) ? slip : null;

    public void Add(Slip slip) => _slips.Add(Convert.ToHexString(slip.Key), slip);

    public void Replace(Slip slip) => _slips[Convert.ToHexString(slip.Key)] = slip;

    public byte[] ToBytes()
    {
        var bytes = new byte[_slips.Count * _length];
        foreach (var (index, slip) in _slips.Values.Index()) Write(slip, bytes.AsSpan(index * _length, _length));
        return bytes;
    }

    private Slip Read(ReadOnlySpan<byte> bytes)
    {
        var (key, seal) = (bytes[..Receipt.DigestLength].ToArray(), bytes[Receipt.DigestLength..Digests].ToArray());
        if (!_isOfRoll) return new(key, seal, Encoding.UTF8.GetString(bytes.Slice(Head, BinaryPrimitives.ReadUInt16BigEndian(bytes[Digests..]))));
        var kept = Encoding.UTF8.GetString(bytes.Slice(Head, BinaryPrimitives.ReadInt32BigEndian(bytes[(Digests + 7)..])));
        return new(key, seal, kept)
        {
            Sequence = BinaryPrimitives.ReadUInt32BigEndian(bytes[Digests..]), Pool = bytes[Digests + 4], Batch = BinaryPrimitives.ReadUInt16BigEndian(bytes[(Digests + 5)..]),
        };
    }

    private void Write(Slip slip, Span<byte> bytes)
    {
        slip.Key.CopyTo(bytes);
        slip.Seal.CopyTo(bytes[Receipt.DigestLength..]);
        var length = Encoding.UTF8.GetBytes(slip.Kept, bytes[Head..]);
        if (!_isOfRoll)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes[Digests..], (ushort)length);
            return;
        }

        BinaryPrimitives.WriteUInt32BigEndian(bytes[Digests..], slip.Sequence);
        bytes[Digests + 4] = slip.Pool;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[(Digests + 5)..], slip.Batch);
        BinaryPrimitives.WriteInt32BigEndian(bytes[(Digests + 7)..], length);
    }
}
