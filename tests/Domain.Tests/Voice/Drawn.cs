using System.Buffers.Binary;

namespace Essaim.Domain.Tests.Voice;

/// <summary>Grey JPEGs, made byte by byte, with whatever a test wants to hang on them.</summary>
public static class Drawn
{
    public static readonly byte[] Start = [0xFF, 0xD8];

    public static readonly byte[] End = [0xFF, 0xD9];

    /// <summary>Where and when: what a phone writes into its pictures.</summary>
    public static byte[] Exif => Segment(0xE1, [.. "Exif\0\0"u8, .. "Modele-de-telephone 2026:11:22 GPS 48.85N 2.35E"u8]);

    public static byte[] Quantization => Segment(0xDB, [0, .. Enumerable.Repeat((byte)16, 64)]);

    /// <summary>One code for "no difference", one for "end of block".</summary>
    public static byte[] Huffman => [.. Segment(0xC4, [0x00, 1, .. new byte[15], 0]), .. Segment(0xC4, [0x10, 1, .. new byte[15], 0])];

    public static byte[] Jpeg(int width = 16, int height = 16, byte[]? extra = null, byte frame = 0xC0, int scans = 1, byte[]? after = null) =>
    [
        .. Start, .. extra ?? [], .. Quantization, .. Frame(frame, width, height), .. Huffman,
        .. Enumerable.Range(0, scans).SelectMany(_ => Scan(width, height)), .. End, .. after ?? [],
    ];

    public static byte[] Frame(byte kind, int width, int height) =>
        Segment(kind, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);

    public static byte[] Scan(int width, int height)
    {
        var bits = 2 * Math.Min(4096, (width + 7) / 8 * ((height + 7) / 8)); // One bit for the level, one for the end of the block.
        return [.. Segment(0xDA, [1, 1, 0x00, 0, 63, 0]), .. new byte[(bits + 7) / 8]];
    }

    public static byte[] Segment(byte marker, byte[] content)
    {
        var segment = new byte[content.Length + 4];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        content.CopyTo(segment, 4);
        return segment;
    }
}
