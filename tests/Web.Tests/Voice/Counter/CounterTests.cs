using System.Net;
using System.Net.Http.Json;
using System.Numerics;
using System.Text.Json;
using Essaim.Domain.Access;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice.Counter;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Voice.Counter;

public sealed class CounterTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_slip_gives_tokens_and_a_token_gives_one_answer()
    {
        var ground = await RollGround.OpenAsync(host, tokens: 3);
        using var phone = await ground.PhoneAsync();
        using var urn = ground.Urn();

        for (var token = 0; token < 3; token++) Assert.Equal(HttpStatusCode.OK, (await phone.SendAsync(urn, "{\"avis\":[\"oui\"]}", token)).StatusCode);

        Assert.Equal(HttpStatusCode.Conflict, (await phone.SendAsync(urn, "{\"avis\":[\"non\"]}")).StatusCode);
        Assert.Equal(3, phone.Signatures.Count);
    }

    [Fact]
    public async Task R3_the_same_request_is_served_once_and_always_the_same_another_one_never()
    {
        var ground = await RollGround.OpenAsync(host);
        var slip = (await ground.SlipsAsync())[0];
        using var phone = new BlindPhone(ground.Campaign.Manifest, "equipe", slip);
        using var other = new BlindPhone(ground.Campaign.Manifest, "equipe", slip);
        using var counter = host.Anonymous();

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => phone.AskAsync(counter)));
        var bodies = await Task.WhenAll(replies.Select(r => r.Content.ReadAsStringAsync()));
        var refused = await other.AskAsync(counter);

        Assert.All(replies, r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Single(bodies.Distinct(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("autre appareil", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await host.WithDbAsync(async db => Assert.Equal(1, await db.Slips.CountAsync(s => s.CampaignId == ground.Campaign.Id && s.Request != null)));
    }

    [Fact]
    public async Task R3_two_phones_with_one_slip_in_the_same_instant_one_is_served()
    {
        var ground = await RollGround.OpenAsync(host);
        var slip = (await ground.SlipsAsync())[0];
        using var counter = host.Anonymous();
        var phones = Enumerable.Range(0, 8).Select(_ => new BlindPhone(ground.Campaign.Manifest, "equipe", slip)).ToList();

        var replies = await Task.WhenAll(phones.Select(p => p.AskAsync(counter)));

        Assert.Single(replies, r => r.StatusCode is HttpStatusCode.OK);
        Assert.Equal(7, replies.Count(r => r.StatusCode is HttpStatusCode.Conflict));
        phones.ForEach(p => p.Dispose());
    }

    [Fact]
    public async Task R4_a_slip_that_never_was_of_another_roll_or_too_late_gets_no_token()
    {
        var (here, there) = (await RollGround.OpenAsync(host), await RollGround.OpenAsync(host));
        using var counter = host.Anonymous();
        var (own, foreign) = ((await here.SlipsAsync())[0], (await there.SlipsAsync())[0]);

        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(here, SlipCode.New()));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(here, foreign));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(here, "n’importe quoi"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(here, null));
        await here.CloseAsync();
        Assert.Equal(HttpStatusCode.Conflict, await AskAsync(here, own));
        await host.WithDbAsync(async db => Assert.False(await db.Slips.AnyAsync(s => s.CampaignId == here.Campaign.Id && s.Request != null)));

        async Task<HttpStatusCode> AskAsync(RollGround ground, string? slip)
        {
            using var phone = new BlindPhone(ground.Campaign.Manifest, "equipe", slip);
            return (await phone.AskAsync(counter)).StatusCode;
        }
    }

    [Fact]
    public async Task R4_a_token_of_another_pool_or_campaign_opens_no_urn_but_its_own()
    {
        var (here, there) = (await RollGround.OpenAsync(host), await RollGround.OpenAsync(host));
        using var phone = await there.PhoneAsync();
        using var urn = here.Urn();
        using var body = new ByteArrayContent(phone.Letter("{\"avis\":[\"oui\"]}"));

        Assert.Equal(HttpStatusCode.Conflict, (await urn.PostAsync($"/v1/{here.Campaign.Ballot}", body)).StatusCode);
    }

    [Fact]
    public async Task R20_degenerate_numbers_are_refused_with_a_sentence_and_break_nothing()
    {
        var ground = await RollGround.OpenAsync(host);
        using var phone = new BlindPhone(ground.Campaign.Manifest, "equipe", (await ground.SlipsAsync())[0]);
        using var counter = host.Anonymous();
        using var rsa = System.Security.Cryptography.RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(ground.Campaign.Manifest.Roll!.Pools[0].Spki), out _);
        var n = new BigInteger(rsa.ExportParameters(false).Modulus!, isUnsigned: true, isBigEndian: true);
        string[] values = [.. new[] { 0, 1, n - 1, n, n + 1 }.Select(v => Text(v, 256)), Text(7, 255), Text(7, 257), "pas du base64 !", "", new string('A', 100_000)];

        foreach (var value in values)
        {
            var reply = await phone.AskAsync(counter, [value]);
            Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
            Assert.Contains("Le guichet", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await phone.AskAsync(counter, [phone.Blinded[0], phone.Blinded[0]])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await phone.AskAsync(counter, [])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.AskAsync(counter)).StatusCode);
    }

    [Fact]
    public async Task Signing_in_is_enough_for_those_whose_account_is_on_the_roll()
    {
        var ground = await RollGround.OpenAsync(host);
        var bruno = await host.SeatAsync("Bruno", Role.Professional, ground.Campaign.EstablishmentId);
        Assert.Equal(1, TestHost.Value(await host.AsAsync<PutAccounts, int>(ground.Jeanne, put => put.RunAsync(new(ground.Campaign.Id, "equipe", [bruno, bruno]), default))));
        Assert.Equal(0, TestHost.Value(await host.AsAsync<PutAccounts, int>(ground.Jeanne, put => put.RunAsync(new(ground.Campaign.Id, "equipe", [bruno]), default))));
        using var signedIn = host.ClientFor(bruno);
        using var jeannes = host.ClientFor(ground.Jeanne);
        using var phone = new BlindPhone(ground.Campaign.Manifest, "equipe", slip: null);

        Assert.Single(await PlacesAsync(signedIn));
        Assert.Empty(await PlacesAsync(jeannes));
        Assert.Equal(HttpStatusCode.Forbidden, (await phone.AskAsync(jeannes)).StatusCode);
        await phone.FetchAsync(signedIn);
    }

    [Fact]
    public async Task A_phone_learns_the_open_campaigns_of_its_slips_with_the_very_text_of_their_rules()
    {
        var ground = await RollGround.OpenAsync(host);
        var slip = (await ground.SlipsAsync())[0];
        using var counter = host.Anonymous();

        var place = Assert.Single(await PlacesAsync(counter, slip.ToLowerInvariant(), SlipCode.New(), "truc"));

        Assert.Equal(ground.Campaign.Ballot, place.GetProperty("ballot").GetString());
        Assert.Equal(slip, place.GetProperty("slip").GetString());
        Assert.Equal("equipe", place.GetProperty("pool").GetString());
        Assert.False(place.GetProperty("isServed").GetBoolean());
        Assert.EndsWith($"urne.localhost/v1/{ground.Campaign.Ballot}", place.GetProperty("urn").GetString(), StringComparison.Ordinal);
        Assert.Equal(ground.Campaign.ManifestHash, Manifest.Parse(place.GetProperty("manifest").GetString()!)!.Hash);
        await ground.CloseAsync();
        Assert.Empty(await PlacesAsync(counter, slip));
    }

    [Fact]
    public async Task Another_sites_page_cannot_have_a_visitors_tokens_signed()
    {
        var ground = await RollGround.OpenAsync(host);
        using var counter = host.Anonymous();
        using var form = new StringContent("{\"values\":[]}", System.Text.Encoding.UTF8, "text/plain"); // All that a page elsewhere may send unasked.

        Assert.Equal(HttpStatusCode.NotFound, (await counter.PostAsync($"/guichet/{ground.Campaign.Ballot}", form)).StatusCode);
    }

    private static async Task<List<JsonElement>> PlacesAsync(HttpClient client, params string[] slips)
    {
        using var json = JsonDocument.Parse(await (await client.PostAsJsonAsync("/guichet", new { slips })).Content.ReadAsStringAsync());
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    private static string Text(BigInteger value, int length)
    {
        var bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        return Convert.ToBase64String([.. new byte[Math.Max(0, length - bytes.Length)], .. bytes]);
    }
}
