using System.Diagnostics;
using System.Text;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Voice;

public sealed class JpegGateTests
{
    [Fact]
    public void R41_where_when_and_with_what_a_photo_was_taken_stay_outside()
    {
        var hidden = new[] { Drawn.Exif, Xmp(), Profile(), Iptc(), Multiple(), Thumbnail(), Comment("salle 12"), Drawn.Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]) };

        var clean = Passed(Drawn.Jpeg(extra: [.. hidden.SelectMany(h => h)]));

        Assert.Equal(Drawn.Jpeg(), clean.Bytes);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(clean.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xC0)]
    [InlineData(0xC2)]
    public void R41_what_makes_the_picture_is_copied_byte_for_byte(byte frame)
    {
        var (scans, sent) = (frame is 0xC2 ? 5 : 1, Drawn.Jpeg(640, 480, Drawn.Exif, frame, frame is 0xC2 ? 5 : 1));

        var clean = Passed(sent);

        Assert.Equal(Drawn.Jpeg(640, 480, null, frame, scans), clean.Bytes);
        Assert.Equal((640, 480), (clean.Width, clean.Height));
    }

    [Fact]
    public void R42_a_picture_that_would_fill_a_memory_is_refused_before_it_is_opened()
    {
        var watch = Stopwatch.StartNew();

        Assert.Equal(PhotoErrors.TooLarge, Refused(Drawn.Jpeg(60_000, 60_000)));
        Assert.Equal(PhotoErrors.TooLarge, Refused(Drawn.Jpeg(frame: 0xC2, scans: 200)));
        Assert.Equal(PhotoErrors.TooHeavy, Refused(new byte[7 * 1024 * 1024]));
        Assert.Equal(PhotoErrors.Broken, Refused([.. Drawn.Start, .. Enumerable.Repeat(Drawn.Quantization, 1000).SelectMany(q => q), .. Drawn.End]));
        Assert.True(watch.ElapsedMilliseconds < 500, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void R43_what_hangs_on_a_picture_falls_off()
    {
        var archive = "PK\u0003\u0004 une archive entiere PK\u0005\u0006"u8.ToArray();

        Assert.Equal(Drawn.Jpeg(), Passed(Drawn.Jpeg(after: archive)).Bytes);
        Assert.Equal(Drawn.Jpeg(), Passed(Drawn.Jpeg(extra: Comment("<script>alert(1)</script>"))).Bytes);
        Assert.Equal(PhotoErrors.Broken, Refused([.. Drawn.Start, .. Drawn.Segment(0xDB, [0, .. new byte[64], .. "<html>"u8]), .. Drawn.Jpeg()[2..]]));
    }

    [Fact]
    public void R43_nothing_but_a_jpeg_is_a_photo()
    {
        foreach (var other in (string[])["<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "<!DOCTYPE html>", "GIF89a;", "\u0089PNG\r\n", "RIFF0000WEBP", "", "ÿ"])
        {
            Assert.Equal(PhotoErrors.NotAJpeg, Refused(Encoding.Latin1.GetBytes(other)));
        }
    }

    [Theory]
    [InlineData(0xC1)]
    [InlineData(0xC3)]
    [InlineData(0xC9)]
    [InlineData(0xCC)]
    public void R43_rare_ways_of_coding_are_refused(byte frame) => Assert.Equal(PhotoErrors.Broken, Refused(Drawn.Jpeg(frame: frame)));

    [Fact]
    public void R44_twenty_thousand_damaged_photos_are_refused_or_clean_and_never_fail()
    {
        var whole = Drawn.Jpeg(320, 240, Drawn.Exif, 0xC2, 4);
        var damaged =
            from edits in Gen.Choose(1, 12).SelectMany(n => Gen.Zip(Gen.Choose(0, whole.Length - 1), Gen.Choose(0, 255)).ListOf(n))
            from length in Gen.OneOf(Gen.Constant(whole.Length), Gen.Choose(0, whole.Length))
            select Damage(whole, edits, length);

        Prop.ForAll(damaged.ToArbitrary(), IsRefusedOrClean).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
    }

    [Fact]
    public void R44_a_photo_cut_anywhere_is_refused()
    {
        var whole = Drawn.Jpeg(extra: Drawn.Exif);
        for (var length = 0; length < whole.Length; length++) Assert.True(JpegGate.Pass(whole.AsSpan(0, length)).Failed(out _));
    }

    [Fact]
    public void What_came_out_goes_in_unchanged()
    {
        var clean = Passed(Drawn.Jpeg(200, 100, Drawn.Exif, after: [1, 2, 3]));

        Assert.Equal(clean.Bytes, Passed(clean.Bytes).Bytes);
    }

    /// <summary>Whatever comes out holds only the parts that make a picture, and passes again unchanged.</summary>
    private static bool IsRefusedOrClean(byte[] sent) =>
        JpegGate.Pass(sent).Failed(out _, out var clean) || (Markers(clean.Bytes) && !JpegGate.Pass(clean.Bytes).Failed(out _, out var again) && again.Bytes.AsSpan().SequenceEqual(clean.Bytes));

    private static bool Markers(byte[] bytes)
    {
        for (var at = 2; at < bytes.Length - 2;)
        {
            if (bytes[at + 1] is not (0xC0 or 0xC2 or 0xC4 or 0xDB or 0xDD or 0xDA)) return false;
            var isScan = bytes[at + 1] is 0xDA;
            at += 2 + (bytes[at + 2] << 8) + bytes[at + 3];
            while (isScan && !(bytes[at] is 0xFF && bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))) at++;
        }

        return bytes.AsSpan().EndsWith(Drawn.End);
    }

    private static byte[] Damage(byte[] whole, IEnumerable<(int At, int Value)> edits, int length)
    {
        var copy = whole.ToArray();
        foreach (var (at, value) in edits) copy[at] = (byte)value;
        return copy[..length];
    }

    private static CleanPhoto Passed(byte[] sent)
    {
        Assert.False(JpegGate.Pass(sent).Failed(out var refused, out var clean), refused?.Code);
        return clean!;
    }

    private static Error Refused(byte[] sent)
    {
        Assert.True(JpegGate.Pass(sent).Failed(out var refused));
        return refused;
    }

    private static byte[] Comment(string text) => Drawn.Segment(0xFE, Encoding.UTF8.GetBytes(text));

    private static byte[] Xmp() => Drawn.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"u8]);

    private static byte[] Profile() => Drawn.Segment(0xE2, [.. "ICC_PROFILE\0"u8, .. new byte[200]]);

    private static byte[] Multiple() => Drawn.Segment(0xE2, [.. "MPF\0"u8, .. new byte[64]]);

    private static byte[] Iptc() => Drawn.Segment(0xED, [.. "Photoshop 3.0\0"u8, .. new byte[64]]);

    private static byte[] Thumbnail() => Drawn.Segment(0xE1, [.. "Exif\0\0"u8, .. Drawn.Jpeg()]);
}
