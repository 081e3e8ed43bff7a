using System.Buffers.Binary;
using System.Net;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Essaim.Urn.Tests;

/// <summary>What the urn must not keep, nor be able to.</summary>
public sealed partial class TraceTests
{
    [Fact]
    public async Task R7_no_column_and_no_byte_of_the_file_tells_the_time()
    {
        var started = TimeProvider.System.GetUtcNow();
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        for (var i = 0; i < 12; i++) Assert.Equal(HttpStatusCode.OK, (await urn.PostAsync(ballot, TestUrn.NewId(), "mot", $"Mot {i}")).StatusCode);
        await urn.Batches.RevealAsync(ballot, default);
        var columns = await urn.File.InOneTransactionAsync(
            () => urn.File.Rows("SELECT m.sql || p.name FROM sqlite_schema m JOIN pragma_table_info(m.name) p", row => row.GetString(0)), default);
        var dump = await urn.DumpAsync();

        Assert.NotEmpty(columns);
        Assert.DoesNotContain(columns, c => Time().IsMatch(c));
        for (var second = started.ToUnixTimeSeconds(); second <= TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(); second++)
        {
            var moment = DateTimeOffset.FromUnixTimeSeconds(second);
            Assert.False(TestUrn.Contains(dump, moment.ToString("yyyy-MM-dd", null)));
            Assert.False(TestUrn.Contains(dump, $"{second}"));
            Assert.False(Holds(dump, BitConverter.GetBytes((int)second)));
            Assert.False(Holds(dump, BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness((int)second))));
            Assert.False(Holds(dump, BitConverter.GetBytes(moment.Ticks)[3..])); // To within 1.7 seconds.
        }
    }

    [Fact]
    public async Task R8_no_address_no_user_agent_and_no_trace_is_kept()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/{ballot}");
        request.Content = TestUrn.Body(TestUrn.NewId(), "mot", "Un mot");
        request.Headers.TryAddWithoutValidation("User-Agent", "NavigateurReconnaissable/7");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.77");
        request.Headers.TryAddWithoutValidation("Cookie", "essaim=biscuit-reconnaissable");
        request.Headers.TryAddWithoutValidation("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        var response = await urn.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var dump = await urn.DumpAsync();
        Assert.All((string[])["NavigateurReconnaissable", "203.0.113.77", "biscuit", "4bf92f3577b34da6a3ce929d0e0e4736", "127.0.0.1"], mark => Assert.False(TestUrn.Contains(dump, mark)));
    }

    [Fact]
    public async Task R10_no_cookie_is_set_and_a_cookie_changes_nothing()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        var id = TestUrn.NewId();
        using var withCookie = new HttpRequestMessage(HttpMethod.Post, $"/v1/{ballot}");
        withCookie.Content = TestUrn.Body(id, "mot", "Un mot");
        withCookie.Headers.TryAddWithoutValidation("Cookie", ".AspNetCore.Identity.Application=CfDJ8");

        var plain = await urn.PostAsync(ballot, id, "mot", "Un mot");
        var cookie = await urn.Http.SendAsync(withCookie);

        Assert.Equal(await plain.Content.ReadAsStringAsync(), await cookie.Content.ReadAsStringAsync());
        Assert.All([plain, cookie, await urn.Http.GetAsync("/")], response => Assert.False(response.Headers.Contains("Set-Cookie")));
    }

    [Fact]
    public void R12_the_urns_assembly_knows_no_clock_no_log_and_no_ordered_id()
    {
        using var file = new PEReader(File.OpenRead(typeof(UrnFile).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var names = metadata.TypeReferences.Select(t => metadata.GetString(metadata.GetTypeReference(t).Name))
            .Concat(metadata.MemberReferences.Select(m => metadata.GetString(metadata.GetMemberReference(m).Name))).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("NewGuid", names); // The scan sees what is there.
        Assert.Empty(names.Intersect(["DateTime", "DateTimeOffset", "DateOnly", "TimeProvider", "Stopwatch", "Environment", "CreateVersion7", "ILogger", "ILogger`1", "ILoggerFactory", "ClaimsPrincipal", "Activity"], StringComparer.Ordinal));
    }

    [Fact]
    public async Task R12_every_table_is_without_rowid_and_counts_no_key_up()
    {
        await using var urn = await TestUrn.StartAsync();
        var tables = await urn.File.InOneTransactionAsync(() => urn.File.Rows("SELECT sql FROM sqlite_schema WHERE type = 'table'", row => row.GetString(0)), default);

        Assert.Equal(9, tables.Count);
        Assert.All(tables, sql => Assert.EndsWith("WITHOUT ROWID", sql, StringComparison.Ordinal));
        Assert.DoesNotContain(tables, sql => sql.Contains("AUTOINCREMENT", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_file_is_kept_as_promised_and_no_journal_stays()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        await urn.PostAsync(ballot, TestUrn.NewId(), "mot", "Un mot");

        Assert.Equal("delete/2/1", urn.File.Mode());
        Assert.Equal(["urne-photos.db", "urne.db"], Directory.GetFiles(Path.GetDirectoryName(urn.FilePath)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task R59_what_is_forgotten_has_left_the_file()
    {
        await using var urn = await TestUrn.StartAsync();
        var ballot = await urn.OpenAsync(TestUrn.Wall());
        await urn.PostAsync(ballot, TestUrn.NewId(), "mot", "Phrase-qui-doit-partir");
        await urn.Batches.RevealAsync(ballot, default);

        await urn.Ballots.ForgetAsync(ballot, default);

        var dump = await urn.DumpAsync();
        Assert.False(TestUrn.Contains(dump, "Phrase-qui-doit-partir"));
        Assert.False(TestUrn.Contains(dump, ballot));
    }

    private static bool Holds(byte[] dump, byte[] bytes) => dump.AsSpan().IndexOf(bytes) >= 0;

    [GeneratedRegex(@"date|time|\bat\b|moment|when|jour|created|stamp", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
