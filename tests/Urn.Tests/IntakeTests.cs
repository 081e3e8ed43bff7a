using System.Net;
using System.Text;

namespace Essaim.Urn.Tests;

public sealed class IntakeTests
{
    [Fact]
    public async Task R2_fifty_bodies_under_one_id_are_one_answer()
    {
        await using var urn = await TestUrn.StartAsync();
        var (ballot, id) = (await urn.OpenAsync(TestUrn.Wall()), TestUrn.NewId());

        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => urn.PostAsync(ballot, id, "mot", $"Mot {i}")));

        Assert.Single(replies, r => r.StatusCode is HttpStatusCode.OK);
        Assert.Equal(49, replies.Count(r => r.StatusCode is HttpStatusCode.Conflict));
        Assert.Single((await urn.Batches.RevealAsync(ballot, default))!.Notes);
    }

    [Fact]
    public async Task R49_a_lost_reply_is_asked_for_again_and_is_the_same_even_after_the_reveal()
    {
        await using var urn = await TestUrn.StartAsync();
        var (ballot, id) = (await urn.OpenAsync(TestUrn.Wall()), TestUrn.NewId());

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => urn.PostAsync(ballot, id, "mot", "Le même mot")));
        var receipts = await Task.WhenAll(replies.Select(TestUrn.ReceiptAsync));
        var revealed = (await urn.Batches.RevealAsync(ballot, default))!;
        var late = await TestUrn.ReceiptAsync(await urn.PostAsync(ballot, id, "mot", "Le même mot"));

        Assert.Equal(late, Assert.Single(receipts.Distinct(StringComparer.Ordinal)));
        Assert.Equal(["Le même mot"], revealed.Notes);
        Assert.Equal([late], revealed.Receipts);
        Assert.Equal(HttpStatusCode.Conflict, (await urn.PostAsync(ballot, id, "mot", "Un autre mot")).StatusCode);
    }

    [Fact]
    public async Task Ten_thousand_answers_are_ten_thousand()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Pulse());
        string[] options = ["oui", "moyen", "non"];
        await Parallel.ForAsync(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
            Assert.Equal(HttpStatusCode.OK, (await urn.PostAsync(ballot, TestUrn.NewId(), "prete", options[i % 3])).StatusCode));

        var batch = (await urn.Batches.ReleaseAsync(ballot, 1, default))!;

        Assert.Equal(10_000, batch.AtLeast);
        Assert.Equal([3334, 3333, 3333], batch.Tables[0].Parts.Select(p => p.Count));
    }

    [Fact]
    public async Task A_phone_without_script_sends_a_plain_form_and_gets_a_page_with_its_code()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        using var form = new FormUrlEncodedContent([new("mot", "Le téléphone sonne\r\ndans la poche"), new("langue", "fr")]);

        var reply = await urn.Http.PostAsync($"/v1/{ballot}", form);
        var page = await reply.Content.ReadAsStringAsync();
        var revealed = (await urn.Batches.RevealAsync(ballot, default))!;

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Contains(Assert.Single(revealed.Receipts), page, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/e/XK47PD", page, StringComparison.Ordinal);
        Assert.Equal(["Le téléphone sonne\ndans la poche"], revealed.Notes);
    }

    [Fact]
    public async Task A_refused_form_gives_the_words_back_and_runs_none_of_them()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        await urn.Ballots.CloseAsync(ballot, default);
        using var form = new FormUrlEncodedContent([new("mot", "<script>alert(1)</script> mon mot")]);

        var reply = await urn.Http.PostAsync($"/v1/{ballot}", form);
        var page = await reply.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Conflict, reply.StatusCode);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; mon mot", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_rules_open_twice_and_others_never()
    {
        await using var urn = await TestUrn.StartAsync();
        var rules = TestUrn.Pulse();

        Assert.True(await urn.Ballots.OpenAsync(rules, default));
        Assert.True(await urn.Ballots.OpenAsync(rules, default));
        Assert.False(await urn.Ballots.OpenAsync(rules with { Smallest = 1 }, default));
    }

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task Hostile_bodies_are_refused_in_words_and_never_break_anything(string type, byte[] bytes)
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        using var body = new ByteArrayContent(bytes);
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        var reply = await urn.Http.PostAsync($"/v1/{ballot}", body);

        Assert.InRange((int)reply.StatusCode, 400, 499);
        Assert.NotEmpty(await reply.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await urn.PostAsync(ballot, TestUrn.NewId(), "mot", "Toujours debout")).StatusCode);
    }

    public static TheoryData<string, byte[]> Hostile()
    {
        const string json = "text/plain";
        const string form = "application/x-www-form-urlencoded";
        var id = new string('a', 32);
        return new()
        {
            { json, [] },
            { json, "{}"u8.ToArray() },
            { json, Padded("null") },
            { json, Padded("[1,2]") },
            { json, Padded("{\"id\":1,\"answers\":{}}") },
            { json, Padded($"{{\"id\":\"{id}\"}}") },
            { json, Padded($"{{\"id\":\"{id}\",\"answers\":[]}}") },
            { json, Padded($"{{\"id\":\"{id}\",\"answers\":{{\"mot\":5}}}}") },
            { json, Padded($"{{\"id\":\"{id}\",\"answers\":{{\"mot\":\"\\ud800\"}}}}") },
            { json, Padded($"{{\"id\":\"{id}\",\"answers\":{{\"mot\":\"\\u0000\"}}}}") },
            { json, Padded($"{{\"id\":\"{id}\",\"answers\":{{\"nom\":\"Bruno\"}}}}") },
            { json, Padded($"{{\"id\":\"{id[1..]}g\",\"answers\":{{\"mot\":\"x\"}}}}") },
            { json, Padded($"{{\"id\":\"{id}\",\"answers\":{{\"mot\":\"{new string('x', 281)}\"}}}}") },
            { json, Padded(new string('[', 2000)) },
            { json, [.. Enumerable.Repeat((byte)0xFF, 4096)] },
            { json, new byte[4097] },
            { json, new byte[60_000] },
            { form, new byte[60_000] },
            { form, "mot="u8.ToArray() },
            { form, "mot=%00"u8.ToArray() },
            { form, "mot=x&nom=Bruno"u8.ToArray() },
            { form, Encoding.UTF8.GetBytes("mot=" + new string('x', 300)) },
            { form, Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 500).Select(i => $"c{i}=1"))) },
            { "multipart/form-data; boundary=x", "--x--"u8.ToArray() },
            { "\u0001", Padded("{}") },
        };
    }

    [Theory]
    [InlineData("GET", "/v1/inconnu", 404)]
    [InlineData("POST", "/v1/inconnu", 404)]
    [InlineData("POST", "/v1/", 404)]
    [InlineData("PUT", "/v1/inconnu", 404)]
    [InlineData("GET", "/../../etc/passwd", 404)]
    [InlineData("PUT", "/registre/0123", 401)]
    [InlineData("DELETE", "/registre/0123", 401)]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/urne.css", 200)]
    public async Task Other_addresses_say_no(string method, string path, int status)
    {
        await using var urn = await TestUrn.StartAsync();
        using var request = new HttpRequestMessage(new(method), path);
        if (method is "POST") request.Content = TestUrn.Body(TestUrn.NewId(), "mot", "Un mot");

        Assert.Equal(status, (int)(await urn.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:9999", true)]
    [InlineData("https://ailleurs.exemple", false)]
    [InlineData("null", false)]
    public async Task Only_the_products_own_pages_may_read_the_reply(string origin, bool allowed)
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/{ballot}");
        request.Content = TestUrn.Body(TestUrn.NewId(), "mot", "Un mot");
        request.Headers.TryAddWithoutValidation("Origin", origin);

        var reply = await urn.Http.SendAsync(request);

        Assert.Equal(allowed, reply.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(reply.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task R52_a_full_disk_is_said_takes_nothing_and_heals_without_a_restart()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        var pages = (await urn.File.InOneTransactionAsync(() => urn.File.Rows("PRAGMA page_count", row => row.GetInt64(0)), default))[0];
        urn.File.Execute($"PRAGMA max_page_count={pages}");
        var (taken, refused) = (0, (HttpResponseMessage?)null);
        while (refused is null)
        {
            var reply = await urn.PostAsync(ballot, TestUrn.NewId(), "mot", new('x', 280));
            if (reply.IsSuccessStatusCode) taken++;
            else refused = reply;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("Rien n\\u2019a \\u00E9t\\u00E9 pris", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        urn.File.Execute("PRAGMA max_page_count=1000000");
        Assert.Equal(HttpStatusCode.OK, (await urn.PostAsync(ballot, TestUrn.NewId(), "mot", "De nouveau")).StatusCode);
        Assert.Equal(taken + 1, (await urn.Batches.RevealAsync(ballot, default))!.Notes.Count);
    }

    private static byte[] Padded(string json) => Encoding.UTF8.GetBytes(json.PadRight(4096));
}
