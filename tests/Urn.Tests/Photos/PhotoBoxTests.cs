using System.Net;
using Essaim.Domain.Tests.Voice;

namespace Essaim.Urn.Tests.Photos;

public sealed class PhotoBoxTests
{
    [Fact]
    public async Task R41_what_is_served_is_the_picture_without_place_moment_or_device()
    {
        await using var safari = await TestSafari.StartAsync();
        for (byte i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await safari.SendAsync(TestSafari.Photo(i, Drawn.Exif), $"Photo {i}")).StatusCode);

        var photos = (await safari.ReleaseAsync())!.Photos;
        using var reply = await safari.Urn.Http.GetAsync($"/photos/{photos[0].Name}");

        Assert.Equal(5, photos.Count);
        Assert.Contains(await reply.Content.ReadAsByteArrayAsync(), Enumerable.Range(0, 5).Select(i => TestSafari.Photo((byte)i)));
        Assert.False(TestUrn.Contains(safari.Pictures(), "GPS"));
    }

    [Fact]
    public async Task R42_bombs_and_heavy_photos_are_refused_at_the_door()
    {
        await using var safari = await TestSafari.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await safari.SendAsync(Drawn.Jpeg(60_000, 60_000), "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await safari.SendAsync(Drawn.Jpeg(frame: 0xC2, scans: 200), "")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await TestRoll.PostAsync(safari.Urn, safari.Manifest.Ballot, new byte[7 * 1024 * 1024])).StatusCode);
    }

    [Fact]
    public async Task R43_other_files_are_refused_and_a_photo_is_served_as_nothing_but_a_photo()
    {
        await using var safari = await TestSafari.StartAsync();
        foreach (var other in (byte[][])[[.. "<svg onload='alert(1)'/>"u8], [.. "<!DOCTYPE html>"u8], [.. "GIF89a"u8]])
            Assert.Equal(HttpStatusCode.BadRequest, (await safari.SendAsync(other, "")).StatusCode);
        for (byte i = 0; i < 5; i++) await safari.SendAsync(TestSafari.Photo(i, Drawn.Segment(0xFE, [.. "<script>alert(1)</script>"u8])), "");

        var name = (await safari.ReleaseAsync())!.Photos[0].Name;
        using var reply = await safari.Urn.Http.GetAsync($"/photos/{name}");

        Assert.Equal("image/jpeg", reply.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", reply.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("attachment; filename=photo.jpg", reply.Content.Headers.ContentDisposition!.ToString().Replace("\"", "", StringComparison.Ordinal));
        Assert.False(reply.Headers.Contains("Set-Cookie"));
        Assert.False(TestUrn.Contains(safari.Pictures(), "<script>"));
        foreach (var wrong in (string[])["", "../urne.db", "%2e%2e%2furne.db", new('0', 32), new('-', 32)]) Assert.Equal(HttpStatusCode.NotFound, (await safari.Urn.Http.GetAsync($"/photos/{wrong}")).StatusCode);
    }

    [Fact]
    public async Task R44_damaged_letters_and_photos_never_make_the_urn_fail()
    {
        await using var safari = await TestSafari.StartAsync();
        var (random, whole) = (new Random(7), TestSafari.Photo(1, Drawn.Exif));
        for (var turn = 0; turn < 150; turn++)
        {
            var photo = whole.ToArray();
            for (var edits = random.Next(1, 8); edits > 0; edits--) photo[random.Next(photo.Length)] = (byte)random.Next(256);
            var letter = safari.Letter(safari.NewToken(), photo[..random.Next(1, photo.Length + 1)]);
            if (turn % 3 is 0) letter[random.Next(letter.Length)] ^= 0x55;

            Assert.InRange((int)(await safari.SendAsync(letter)).StatusCode, 200, 507);
            Assert.NotEqual(503, (int)(await safari.SendAsync(letter)).StatusCode);
        }
    }

    [Fact]
    public async Task R47_one_token_is_one_photo_and_the_room_of_a_campaign_has_an_end()
    {
        await using var safari = await TestSafari.StartAsync(places: 6);
        var token = safari.NewToken();
        Assert.Equal(HttpStatusCode.OK, (await safari.SendAsync(safari.Letter(token, TestSafari.Photo(1)))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await safari.SendAsync(safari.Letter(token, TestSafari.Photo(2)))).StatusCode);
        for (byte i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await safari.SendAsync(TestSafari.Photo(i), $"{i}")).StatusCode);

        var full = await safari.SendAsync(TestSafari.Photo(9), "La septième");

        Assert.Equal((HttpStatusCode)507, full.StatusCode);
        Assert.Contains("pleine", await full.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(6, (await safari.ReleaseAsync())!.Photos.Count);
    }

    [Fact]
    public async Task R2_R49_fifty_photos_under_one_token_are_one_and_a_lost_reply_can_be_asked_for_again()
    {
        await using var safari = await TestSafari.StartAsync();
        for (byte i = 0; i < 4; i++) await safari.SendAsync(TestSafari.Photo(i), $"{i}");
        var token = safari.NewToken();
        var letters = Enumerable.Range(0, 20).Select(i => safari.Letter(token, TestSafari.Photo((byte)(100 + i)), $"Essai {i}")).ToArray();

        var replies = await Task.WhenAll(letters.Select(safari.SendAsync));
        var taken = Assert.Single(replies.Index(), r => r.Item.StatusCode is HttpStatusCode.OK).Index;
        var photos = (await safari.ReleaseAsync())!.Photos;

        var kept = Assert.Single(photos, p => p.Words.StartsWith("Essai", StringComparison.Ordinal));
        Assert.Equal($"Essai {taken}", kept.Words);
        Assert.Equal(TestSafari.Photo((byte)(100 + taken)), await safari.Urn.Http.GetByteArrayAsync($"/photos/{kept.Name}"));
        Assert.Equal(HttpStatusCode.OK, (await safari.SendAsync(letters[taken])).StatusCode);
    }

    [Fact]
    public async Task R18_only_its_author_takes_a_photo_back_and_nothing_of_it_is_left()
    {
        await using var safari = await TestSafari.StartAsync();
        var token = safari.NewToken();
        await safari.SendAsync(safari.Letter(token, TestSafari.Marked(out var mark)));
        Assert.True(safari.Pictures().AsSpan().IndexOf(mark) >= 0);

        Assert.Equal(HttpStatusCode.OK, (await safari.SendAsync(safari.Withdrawal(token, 2))).StatusCode);

        Assert.True(safari.Pictures().AsSpan().IndexOf(mark) < 0);
        for (byte i = 0; i < 5; i++) await safari.SendAsync(TestSafari.Photo(i), $"{i}");
        Assert.Equal(5, (await safari.ReleaseAsync())!.Photos.Count);
    }

    [Fact]
    public async Task An_erased_photo_leaves_no_byte_and_the_others_stay()
    {
        await using var safari = await TestSafari.StartAsync();
        await safari.SendAsync(TestSafari.Marked(out var mark), "À retirer");
        for (byte i = 0; i < 5; i++) await safari.SendAsync(TestSafari.Photo(i), $"{i}");
        var photos = (await safari.ReleaseAsync())!.Photos;
        var name = photos.Single(p => p.Words is "À retirer").Name;

        await safari.EraseAsync(name);

        Assert.Equal(HttpStatusCode.NotFound, (await safari.Urn.Http.GetAsync($"/photos/{name}")).StatusCode);
        Assert.True(safari.Pictures().AsSpan().IndexOf(mark) < 0);
        foreach (var other in photos.Where(p => p.Name != name)) Assert.Equal(HttpStatusCode.OK, (await safari.Urn.Http.GetAsync($"/photos/{other.Name}")).StatusCode);
    }

    [Fact]
    public async Task Under_five_photos_none_is_shown_and_the_collection_goes_on()
    {
        await using var safari = await TestSafari.StartAsync();
        for (byte i = 0; i < 4; i++) await safari.SendAsync(TestSafari.Photo(i), $"{i}");

        Assert.Null(await safari.ReleaseAsync());
        Assert.Equal(HttpStatusCode.OK, (await safari.SendAsync(TestSafari.Photo(9), "La cinquième")).StatusCode);

        var first = (await safari.ReleaseAsync())!;
        var again = (await safari.ReleaseAsync())!;
        Assert.Equal(first.Photos, again.Photos);
        Assert.Equal(first.Receipts, again.Receipts);
        Assert.Equal(HttpStatusCode.Conflict, (await safari.SendAsync(TestSafari.Photo(10), "Trop tard")).StatusCode);
    }

    [Fact]
    public async Task R6_a_photo_fills_a_record_where_it_lies_and_its_place_tells_no_order()
    {
        var sum = 0.0;
        for (var run = 0; run < 12; run++)
        {
            await using var safari = await TestSafari.StartAsync(places: 12);
            var size = safari.Pictures().Length;
            var marks = new byte[12][];
            for (var i = 0; i < 12; i++) await safari.SendAsync(TestSafari.Marked(out marks[i]), $"{i}");
            var pictures = safari.Pictures();

            Assert.Equal(size, pictures.Length);
            sum += OrderTests.Kendall([.. marks.Select(m => (double)pictures.AsSpan().IndexOf(m))]);
        }

        Assert.InRange(sum / 12, -0.26, 0.26); // Four standard deviations of the mean of twelve taus over twelve items.
    }

    [Fact]
    public async Task R6_photos_leave_in_an_order_of_their_own_under_names_that_lead_nowhere()
    {
        var sum = 0.0;
        for (var run = 0; run < 12; run++)
        {
            await using var safari = await TestSafari.StartAsync(places: 12);
            for (byte i = 0; i < 12; i++) await safari.SendAsync(TestSafari.Photo(i), $"{i}");
            var photos = (await safari.ReleaseAsync())!.Photos.ToList();
            sum += OrderTests.Kendall([.. Enumerable.Range(0, 12).Select(i => (double)photos.FindIndex(p => p.Words == $"{i}"))]);
            Assert.All(photos, p => Assert.Matches("^[0-9a-f]{32}$", p.Name));
        }

        Assert.InRange(sum / 12, -0.26, 0.26);
    }
}
