using System.Net;
using Essaim.Web.Tests.Access;

namespace Essaim.Web.Tests.Platform;

/// <summary>The usual installation: a proxy holds the certificate and speaks plain http to the program.</summary>
public sealed class ProxyTests(SafeHost host) : IClassFixture<SafeHost>
{
    [Fact]
    public async Task Behind_a_proxy_that_speaks_plain_http_forms_open_and_links_are_https()
    {
        using var client = host.Anonymous();
        client.BaseAddress = new($"http://{SafeHost.Address.Host}");

        using var page = await client.GetAsync("/connexion");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("max-age", page.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.Contains(page.Headers.GetValues("Set-Cookie"), c => c.Contains("secure", StringComparison.OrdinalIgnoreCase));

        using var protectedPage = await client.GetAsync("/compte");
        Assert.StartsWith(SafeHost.Address.GetLeftPart(UriPartial.Scheme), protectedPage.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_supervises_is_told_that_the_program_is_ready()
    {
        using var client = host.Anonymous();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));

        var said = await client.GetStringAsync("/sante/pret", patience.Token);

        Assert.Contains("\"pret\":true", said, StringComparison.Ordinal);
    }
}
