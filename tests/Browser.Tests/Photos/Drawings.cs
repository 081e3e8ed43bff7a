using System.Buffers.Binary;
using Microsoft.Playwright;

namespace Essaim.Browser.Tests.Photos;

/// <summary>Pictures made byte by byte: nobody is on them.</summary>
internal static class Drawings
{
    private const int Width = 640;
    private const int Height = 480;
    private const int Head = 54;

    /// <summary>A wall, a floor, a door and a table, as a bitmap.</summary>
    public static FilePayload Room { get; } = new() { Name = "dessin.bmp", MimeType = "image/bmp", Buffer = Bitmap() };

    private static byte[] Bitmap()
    {
        var bytes = new byte[Head + (Width * Height * 3)];
        "BM"u8.CopyTo(bytes);
        foreach (var (at, value) in ((int, int)[])[(2, bytes.Length), (10, Head), (14, 40), (18, Width), (22, Height), (26, 1 | (24 << 16)), (34, Width * Height * 3)])
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
        for (var at = 0; at < Width * Height; at++)
        {
            var (x, y) = (at % Width, at / Width);
            byte[] colour = x is > 480 and < 580 && y > 60 ? [0xA1, 0x98, 0x7D] : x is > 60 and < 380 && y is > 60 and < 200 ? [0x5A, 0x89, 0xB9] : y < 110 ? [0xB0, 0xC0, 0xC8] : [0xEE, 0xE7, 0xDB];
            colour.CopyTo(bytes, Head + (at * 3));
        }

        return bytes;
    }
}
