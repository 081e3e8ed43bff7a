using System.Buffers.Binary;
using Essaim.Domain.Common;

namespace Essaim.Domain.Voice;

/// <summary>A photograph as it may be kept: picture data and nothing else.</summary>
public sealed record CleanPhoto(byte[] Bytes, int Width, int Height);

/// <summary>
/// Lets a JPEG in by copying only the parts that make the picture. Where and when it was taken, with what, thumbnails, comments, and whatever hangs
/// after its end stay outside. The declared size is read before anything could decode it. No pixel changes.
/// </summary>
public static class JpegGate
{
    /// <summary>Bytes. A phone sends at most 500 KB; this leaves room for one that compresses badly.</summary>
    public const int Heaviest = 6 * 1024 * 1024;

    /// <summary>Pixels, as declared. More would fill the memory of every screen that shows it.</summary>
    public const int Largest = 24_000_000;

    /// <summary>Passes over the picture. Each costs the viewer a whole decoding.</summary>
    public const int MostScans = 100;

    private const int MostTables = 400;

    public static Result<CleanPhoto> Pass(ReadOnlySpan<byte> sent)
    {
        if (sent.Length > Heaviest) return PhotoErrors.TooHeavy;
        if (sent is not [0xFF, 0xD8, ..]) return PhotoErrors.NotAJpeg;

        var (kept, at, frame) = (new MemoryStream(sent.Length), 2, default((int Width, int Height)?));
        var (scans, tables) = (0, 0);
        kept.Write(sent[..2]);
        while (true)
        {
            while (at + 2 < sent.Length && sent[at] is 0xFF && sent[at + 1] is 0xFF) at++; // Fill bytes are allowed before a marker.
            if (at + 2 > sent.Length || sent[at] is not 0xFF) return PhotoErrors.Broken;
            var marker = sent[at + 1];
            if (marker is 0xD9) break;
            if (SegmentAt(sent, at) is not { Length: > 0 } segment) return PhotoErrors.Broken;

            at += segment.Length;
            switch (marker)
            {
                case 0xC0 or 0xC2: // Baseline and progressive; arithmetic and lossless ones are read by few, and attacked by some.
                    if (frame is not null || FrameOf(segment) is not { } declared) return PhotoErrors.Broken;
                    if ((long)declared.Width * declared.Height > Largest) return PhotoErrors.TooLarge;
                    frame = declared;
                    kept.Write(segment);
                    break;
                case 0xDB or 0xC4 or 0xDD:
                    if (++tables > MostTables || !IsTable(marker, segment[4..])) return PhotoErrors.Broken;
                    kept.Write(segment);
                    break;
                case 0xDA:
                    if (frame is null || segment.Length != 8 + (2 * segment[4])) return PhotoErrors.Broken;
                    if (++scans > MostScans) return PhotoErrors.TooLarge;
                    kept.Write(segment);
                    var data = ScanAt(sent, at);
                    kept.Write(data);
                    at += data.Length;
                    break;
                case (>= 0xE0 and <= 0xEF) or 0xFE:
                    break; // Camera, place, moment, profile, preview, comment: not kept.
                default:
                    return PhotoErrors.Broken;
            }
        }

        if (frame is not var (width, height) || scans is 0) return PhotoErrors.Broken;
        kept.Write([0xFF, 0xD9]);
        return new CleanPhoto(kept.ToArray(), width, height);
    }

    /// <summary>Marker, length and content; empty when it does not fit. A marker that carries no content has no place between segments.</summary>
    private static ReadOnlySpan<byte> SegmentAt(ReadOnlySpan<byte> sent, int at)
    {
        if (at + 4 > sent.Length || sent[at + 1] is 0xD8 or 0x01 or 0x00 or (>= 0xD0 and <= 0xD7)) return default;
        var length = BinaryPrimitives.ReadUInt16BigEndian(sent[(at + 2)..]);
        return length < 3 || at + 2 + length > sent.Length ? default : sent.Slice(at, length + 2);
    }

    /// <summary>Compressed data, up to the next marker that is neither a stuffed zero nor a restart.</summary>
    private static ReadOnlySpan<byte> ScanAt(ReadOnlySpan<byte> sent, int at)
    {
        var end = at;
        while (end < sent.Length)
        {
            var step = sent[end..].IndexOf((byte)0xFF);
            if (step < 0) return sent[at..];
            end += step;
            if (end + 1 >= sent.Length || sent[end + 1] is not (0x00 or (>= 0xD0 and <= 0xD7))) break;
            end += 2;
        }

        return sent[at..Math.Min(end, sent.Length)];
    }

    private static (int Width, int Height)? FrameOf(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 10 || segment[4] is not 8 || segment[9] is not (1 or 3) || segment.Length != 10 + (3 * segment[9])) return null;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..]));
        return width is 0 || height is 0 ? null : (width, height);
    }

    /// <summary>Tables are measured, so that nothing rides behind them.</summary>
    private static bool IsTable(byte marker, ReadOnlySpan<byte> content)
    {
        if (marker is 0xDD) return content.Length is 2;
        while (!content.IsEmpty)
        {
            var length = 1 + (marker is 0xDB ? 64 << (content[0] >> 4) : 16 + Sum(content));
            if (content[0] >> 4 > 1 || (content[0] & 15) > 3 || length > content.Length) return false;
            content = content[length..];
        }

        return true;
    }

    private static int Sum(ReadOnlySpan<byte> table)
    {
        if (table.Length < 17) return int.MaxValue / 2;
        var codes = 0;
        foreach (var count in table[1..17]) codes += count;
        return codes;
    }
}
