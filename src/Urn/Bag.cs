using System.Buffers.Binary;
using System.Text;
using Essaim.Domain.Voice;

namespace Essaim.Urn;

/// <summary>One answer as it lies in a bag.</summary>
internal readonly record struct Slip(byte[] Key, byte[] Seal, string Kept);

/// <summary>
/// The answers that share a slot, as one run of bytes: equal lengths, sorted by their random keys. Each new answer rewrites the whole run,
/// so that the file depends on which answers came and not on who came first. (Rows of their own would lie in their page in order of arrival,
/// and long ones would take pages in order of arrival, whatever their keys.)
/// </summary>
internal sealed class Bag
{
    /// <summary>Past this number of answers, a ballot's bags are split in two.</summary>
    public const int Most = 64;

    private const int Head = (2 * Receipt.DigestLength) + 2;

    private readonly SortedList<string, Slip> _slips = new(StringComparer.Ordinal);
    private readonly int _length;

    public Bag(CampaignKind kind, ReadOnlySpan<byte> bytes)
    {
        _length = kind is CampaignKind.Wall ? 1024 : 128; // 280 signs of three bytes, or one sign for each of twelve questions.
        for (var at = 0; at < bytes.Length; at += _length) Add(Read(bytes.Slice(at, _length)));
    }

    public IList<Slip> Slips => _slips.Values;

    public Slip? Find(byte[] key) => _slips.TryGetValue(Convert.ToHexString(key), out var slip) ? slip : null;

    public void Add(Slip slip) => _slips.Add(Convert.ToHexString(slip.Key), slip);

    public byte[] ToBytes()
    {
        var bytes = new byte[_slips.Count * _length];
        foreach (var (index, slip) in _slips.Values.Index()) Write(slip, bytes.AsSpan(index * _length, _length));
        return bytes;
    }

    private static Slip Read(ReadOnlySpan<byte> bytes) => new(
        bytes[..Receipt.DigestLength].ToArray(),
        bytes[Receipt.DigestLength..(2 * Receipt.DigestLength)].ToArray(),
        Encoding.UTF8.GetString(bytes.Slice(Head, BinaryPrimitives.ReadUInt16BigEndian(bytes[(Head - 2)..]))));

    private static void Write(Slip slip, Span<byte> bytes)
    {
        slip.Key.CopyTo(bytes);
        slip.Seal.CopyTo(bytes[Receipt.DigestLength..]);
        var length = Encoding.UTF8.GetBytes(slip.Kept, bytes[Head..]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[(Head - 2)..], (ushort)length);
    }
}
