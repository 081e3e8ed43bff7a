using System.Net;
using System.Text;
using Essaim.Data;
using Essaim.Domain.Voice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Voice.Counter;

/// <summary>What the register knows of a roll must not tell who answered, and nothing it holds must be found in the urn.</summary>
public sealed class SecrecyTests(SilenceTests.LoudHost host) : IClassFixture<SilenceTests.LoudHost>
{
    [Fact]
    public async Task R13_R17_the_register_and_the_logs_are_the_same_whether_somebody_who_fetched_answered_or_not()
    {
        var ground = await RollGround.OpenAsync(host);
        using var phone = await ground.PhoneAsync();
        using var urn = ground.Urn();
        var before = await RegisterAsync();
        host.Lines.Clear();

        Assert.Equal(HttpStatusCode.OK, (await phone.SendAsync(urn, "{\"mots\":[\"Parole-de-la-liste\"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.SendAsync(urn, "{\"avis\":[\"non\"]}", sequence: 2)).StatusCode);

        Assert.Equal(before, await RegisterAsync());
        Assert.DoesNotContain(host.Lines, l => l.Contains("urne.localhost", StringComparison.Ordinal) || l.Contains("/v1/", StringComparison.Ordinal) || l.Contains("Parole-de-la-liste", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R5_after_twelve_people_nothing_of_the_register_stands_in_the_urn_and_nothing_of_the_urn_in_the_register()
    {
        var ground = await RollGround.OpenAsync(host, tokens: 2);
        using var urn = ground.Urn();
        var (phones, slips, counter) = (new List<BlindPhone>(), await ground.SlipsAsync(12), host.Anonymous());
        foreach (var slip in slips)
        {
            var phone = await new BlindPhone(ground.Campaign.Manifest, "equipe", slip).FetchAsync(counter);
            phones.Add(phone);
            Assert.Equal(HttpStatusCode.OK, (await phone.SendAsync(urn, "{\"avis\":[\"oui\"]}")).StatusCode);
        }

        var (register, box) = (await DumpAsync("essaim.db"), await DumpAsync("urne.db"));

        foreach (var (phone, slip) in phones.Zip(slips))
        {
            var blinded = Convert.FromBase64String(phone.Blinded[0]);
            byte[][] ofTheRegister = [blinded, Encoding.ASCII.GetBytes(SlipCode.Digest(slip)), Convert.FromHexString(SlipCode.Digest(slip)), Encoding.ASCII.GetBytes(slip)];
            byte[][] ofTheUrn = [phone.Signatures[0], phone.Letter("{\"avis\":[\"oui\"]}")[1..65]];
            Assert.All(ofTheRegister, value => Assert.Equal(-1, box.AsSpan().IndexOf(value)));
            Assert.All(ofTheUrn, value => Assert.Equal(-1, register.AsSpan().IndexOf(value)));
            phone.Dispose();
        }

        counter.Dispose();
    }

    [Fact]
    public async Task R8_R9_a_letter_in_trouble_leaves_no_word_and_no_address_in_any_log()
    {
        var ground = await RollGround.OpenAsync(host);
        using var phone = await ground.PhoneAsync();
        using var urn = ground.Urn();
        urn.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "NavigateurReconnaissable/7");
        urn.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.77");
        urn.DefaultRequestHeaders.TryAddWithoutValidation("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        host.Lines.Clear();

        Assert.Equal(HttpStatusCode.BadRequest, (await phone.SendAsync(urn, "{\"mots\":[\"Parole-reconnaissable\"],\"faux\":[\"x\"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await phone.SendAsync(urn, "Parole-reconnaissable")).StatusCode);
        using var big = new ByteArrayContent(Encoding.UTF8.GetBytes("Parole-reconnaissable".PadRight(600_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await urn.PostAsync($"/v1/{ground.Campaign.Ballot}", big)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.SendAsync(urn, "{\"mots\":[\"Parole-reconnaissable\"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await phone.SendAsync(urn, "{\"mots\":[\"Parole-reconnaissable aussi\"]}")).StatusCode);

        string[] marks = ["Parole-reconnaissable", "NavigateurReconnaissable", "203.0.113.77", "4bf92f3577b34da6a3ce929d0e0e4736"];
        Assert.All(marks, mark => Assert.DoesNotContain(host.Lines, line => line.Contains(mark, StringComparison.Ordinal)));
        foreach (var file in Directory.EnumerateFiles(host.DataFolder, "*.db*", SearchOption.AllDirectories))
        {
            var content = Encoding.Latin1.GetString(await DumpAsync(Path.GetFileName(file)));
            Assert.All(Path.GetFileName(file) is "urne.db" ? marks[1..] : marks, mark => Assert.DoesNotContain(mark, content, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task R10_a_letter_with_a_cookie_is_taken_like_one_without_and_gets_none()
    {
        var ground = await RollGround.OpenAsync(host);
        using var phone = await ground.PhoneAsync();
        using var urn = ground.Urn();
        var plain = await phone.SendAsync(urn, "{\"avis\":[\"oui\"]}");
        urn.DefaultRequestHeaders.Add("Cookie", "langue=en; .AspNetCore.Identity.Application=CfDJ8");
        var withCookie = await phone.SendAsync(urn, "{\"avis\":[\"oui\"]}");

        Assert.Equal(await plain.Content.ReadAsStringAsync(), await withCookie.Content.ReadAsStringAsync());
        Assert.All([plain, withCookie], reply => Assert.False(reply.Headers.Contains("Set-Cookie")));
    }

    /// <summary>Every row of every table of the register, as text.</summary>
    private async Task<string> RegisterAsync()
    {
        var all = new StringBuilder();
        await using var scope = host.Factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReadDb>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (table is "TaskLeases") continue; // The hour at which tasks ran.
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(i)}");
                all.Append(table).Append('|').AppendJoin('|', values).Append('\n');
            }
        }

        await db.Database.CloseConnectionAsync();
        return all.ToString();
    }

    private async Task<byte[]> DumpAsync(string name)
    {
        using var whole = new MemoryStream();
        foreach (var path in Directory.EnumerateFiles(host.DataFolder, $"{name}*").Where(p => new FileInfo(p).Length > 0).Order(StringComparer.Ordinal))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await file.CopyToAsync(whole);
        }

        return whole.ToArray();
    }
}
