using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Essaim.Data.Access;
using Essaim.Domain.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Platform;

/// <summary>
/// R32, R36, R38 and R40 of docs/promises.md over every route of the running program. After a wanted change of routes, run once with
/// ESSAIM_ACCEPT=1 and read the difference: a page open by mistake shows there.
/// </summary>
public sealed partial class RouteTests(RouteTests.RouteHost host) : IClassFixture<RouteTests.RouteHost>
{
    private static readonly Role[] AtHome = [Role.Direction, Role.StaffRepresentative, Role.Professional, Role.QualityLead, Role.SteeringMember, Role.GroupMember];

    [Fact]
    public async Task R32_Every_route_answers_each_role_as_written()
    {
        var (home, readers) = await ReadersAsync();
        var other = await host.EstablishmentAsync();
        var strangers = readers.Where(r => r.Name is "anonyme" or "Direction" or "National").ToList();
        var found = new StringBuilder();
        foreach (var route in Routes("GET"))
        {
            found.AppendLine(route.RoutePattern.RawText);
            found.AppendLine($"  {await AnswersAsync(route, home, readers)}");
            if (IsOfEstablishment(route)) found.AppendLine($"  ailleurs: {await AnswersAsync(route, other, strangers)}");
        }

        CompareWith("RouteByRole.txt", found.ToString());
    }

    [Fact]
    public async Task R36_Nothing_changes_for_a_form_that_came_from_another_site()
    {
        var home = await host.EstablishmentAsync();
        var everything = await host.SeatAsync("Tout", Role.Direction, home);
        foreach (var role in AtHome.Skip(1)) await host.SeatAsync("Tout", role, home);
        foreach (var role in (Role[])[Role.National, Role.Evaluator, Role.Administrator]) await host.SeatAsync("Tout", role, Reach.Nation);
        foreach (var role in (Role[])[Role.Adviser, Role.AgencyReferent]) await host.SeatAsync("Tout", role, Reach.Of(new RegionCode("52")));
        using var client = host.ClientFor(everything);
        client.BaseAddress = RouteHost.Address;
        var open = new List<string>();
        foreach (var route in Routes("POST").Where(r => r.RoutePattern.RawText is not ("/langue" or "/connexion/reprise" or "/e/{code}/voix"))) // The last one is for anybody who has the code, and reads no cookie.
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["_handler"] = "x", ["Input.Title"] = "Venu d’ailleurs" });
            using var answer = await client.PostAsync(AddressOf(route, home), form);
            if ((int)answer.StatusCode is < 400 or >= 500) open.Add($"{(int)answer.StatusCode} {route.RoutePattern.RawText}");
        }

        Assert.Empty(open);
    }

    [Fact]
    public async Task R38_R40_Every_answer_carries_the_headers_and_every_page_stays_at_home()
    {
        var (home, readers) = await ReadersAsync();
        var wrong = new List<string>();
        foreach (var route in Routes("GET"))
        {
            foreach (var (name, client) in readers.Where(r => r.Name is "anonyme" or "Direction"))
            {
                using var answer = await GetAsync(client, AddressOf(route, home));
                if (answer is not null) wrong.AddRange((await FaultsAsync(answer)).Select(f => $"{route.RoutePattern.RawText} ({name}): {f}"));
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>Headers that an answer lacks, and what its page asks of elsewhere or says inline.</summary>
    internal static async Task<List<string>> FaultsAsync(HttpResponseMessage answer)
    {
        var faults = Missing(answer).ToList();
        if (answer.Content.Headers.ContentType?.MediaType is not "text/html") return faults;
        var page = await answer.Content.ReadAsStringAsync();
        return [.. faults, .. Foreign().Matches(page).Select(m => m.Value), .. Inline().Matches(page).Select(m => m.Value)];
    }

    private static IEnumerable<string> Missing(HttpResponseMessage answer)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Header("Content-Security-Policy");
        if (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || policy.Contains("unsafe-inline", StringComparison.Ordinal)
            || policy.Replace("'wasm-unsafe-eval'", "", StringComparison.Ordinal).Contains("unsafe-eval", StringComparison.Ordinal))
        {
            yield return "Content-Security-Policy";
        }

        if (!policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)) yield return "frame-ancestors";
        if (Header("X-Content-Type-Options") is not "nosniff") yield return "nosniff";
        if (Header("Referrer-Policy") is not "no-referrer") yield return "Referrer-Policy";
        if (Header("Permissions-Policy") is "") yield return "Permissions-Policy";
        if (Header("Strict-Transport-Security") is "") yield return "Strict-Transport-Security";
        if (answer.Headers.CacheControl?.ToString() is null or "" || (answer.Content.Headers.ContentType?.MediaType is "text/html" && !answer.Headers.CacheControl.NoStore)) yield return "Cache-Control";
    }

    private static async Task<string> AnswersAsync(RouteEndpoint route, EstablishmentId establishment, List<(string Name, HttpClient Client)> readers)
    {
        var answers = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (name, client) in readers)
        {
            using var answer = await GetAsync(client, AddressOf(route, establishment));
            var status = answer is null ? "flux" : $"{(int)answer.StatusCode}";
            if (!answers.TryGetValue(status, out var names)) answers[status] = names = [];
            names.Add(name);
        }

        return string.Join(" · ", answers.Select(a => $"{a.Key} {(a.Value.Count == readers.Count ? "tous" : string.Join(' ', a.Value))}"));
    }

    /// <summary>Null for a stream that does not end by itself.</summary>
    private static async Task<HttpResponseMessage?> GetAsync(HttpClient client, string address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (answer.Content.Headers.ContentType?.MediaType is not "text/event-stream") return answer;
            answer.Dispose();
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<(EstablishmentId Home, List<(string Name, HttpClient Client)> Readers)> ReadersAsync()
    {
        var home = await host.EstablishmentAsync();
        List<(string Name, HttpClient Client)> readers = [("anonyme", host.Browser())];
        foreach (var role in Enum.GetValues<Role>())
        {
            var reach = AtHome.Contains(role) ? Reach.Of(home) : role is Role.Adviser or Role.AgencyReferent ? Reach.Of(new RegionCode("52")) : Reach.Nation;
            var person = await host.SeatAsync($"{role} {home.Value:N}"[..40].Trim(), role, reach);
            await host.WithAsync<UserManager<Account>, IdentityResult>(a => a.CreateAsync(new() { Id = person.Value, UserName = $"{person.Value:N}" }));
            var client = host.ClientFor(person);
            client.BaseAddress = RouteHost.Address;
            readers.Add((role.ToString(), client));
        }

        return (home, readers);
    }

    private IEnumerable<RouteEndpoint> Routes(string method) => RoutesOf(host, method);

    internal static IEnumerable<RouteEndpoint> RoutesOf(TestHost host, string method) => host.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText is not null && !e.RoutePattern.RawText.Contains("**", StringComparison.Ordinal)
            && !e.RoutePattern.RawText.StartsWith("_framework", StringComparison.Ordinal) && !e.RoutePattern.RawText.StartsWith("/_", StringComparison.Ordinal)
            && (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) ?? false))
        .DistinctBy(e => e.RoutePattern.RawText, StringComparer.OrdinalIgnoreCase).OrderBy(e => e.RoutePattern.RawText, StringComparer.Ordinal);

    private static bool IsOfEstablishment(RouteEndpoint route) => Named(route).Contains("{establishment", StringComparison.OrdinalIgnoreCase);

    /// <summary>The route with its keys named after what they are keys of.</summary>
    private static string Named(RouteEndpoint route) => route.RoutePattern.RawText!
        .Replace("/etablissements/{Id:guid}", "/etablissements/{Establishment:guid}", StringComparison.Ordinal).Replace("/region/{Code}", "/region/{Region}", StringComparison.Ordinal);

    private static string AddressOf(RouteEndpoint route, EstablishmentId establishment) => "/" + Hole().Replace(Named(route), hole => hole.Groups["n"].Value.ToLowerInvariant() switch
    {
        "establishment" or "etablissement" => establishment.Value.ToString(),
        "region" => "52",
        "status" => "404",
        _ when hole.Value.Contains(":guid", StringComparison.Ordinal) => "01900000-0000-7000-8000-000000000000",
        _ when hole.Value.Contains(":int", StringComparison.Ordinal) || hole.Value.Contains(":long", StringComparison.Ordinal) => "1",
        _ => "inconnu",
    }).TrimStart('/');

    private static void CompareWith(string name, string found, [CallerFilePath] string here = "")
    {
        var path = Path.GetFullPath(Path.Combine(here, "../../Snapshots", name));
        if (Environment.GetEnvironmentVariable("ESSAIM_ACCEPT") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, found);
            return;
        }

        var written = File.Exists(path) ? File.ReadAllLines(path) : [];
        var lines = found.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var difference = written.Except(lines, StringComparer.Ordinal).Select(l => "- " + l).Concat(lines.Except(written, StringComparer.Ordinal).Select(l => "+ " + l)).ToList();
        Assert.True(difference.Count is 0, "Routes changed (ESSAIM_ACCEPT=1 accepts them):\n" + string.Join('\n', difference));
    }

    [GeneratedRegex(@"\{\*{0,2}(?<n>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex("<(?:script|link|img|iframe|source|video|object|form)\\b[^>]*\\s(?:src|href|srcset|action)=\"(?:https?:)?//(?!localhost)[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Foreign();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>|<style[ >]|\\sstyle=\"[^\"]*\"|\\son\\w+=\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();

    public sealed class RouteHost : TestHost
    {
        public static readonly Uri Address = new("https://localhost");

        public HttpClient Browser() => Factory.CreateClient(new() { BaseAddress = Address, AllowAutoRedirect = false });

        protected override void Configure(IWebHostBuilder host) => host.UseSetting("ESSAIM_PUBLIC_URL", Address.OriginalString);
    }
}
