using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Essaim.Browser.Tests;

/// <summary>The whole product on a real port, with the demo story told into a folder of its own.</summary>
public sealed class Server : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("essaim-browser").FullName;

    public Server() => UseKestrel(0);

    /// <summary>By name, not by number: a passkey needs a name, and the urn is its sibling.</summary>
    public string Url => $"http://localhost:{ClientOptions.BaseAddress.Port}";

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("ESSAIM_DATA", _folder).UseSetting("ESSAIM_DEMO", "1").UseSetting("ESSAIM_DATABASE", "sqlite");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
