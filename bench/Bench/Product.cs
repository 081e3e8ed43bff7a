using System.Diagnostics;
using System.Net;

namespace Essaim.Bench;

/// <summary>The product as a process of its own, on demo data in a folder of its own, measured twice at its start: telling the story, then warm.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("essaim-bench").FullName;
    private Process _process = null!;

    public const string Url = "http://localhost:5190";

    public TimeSpan StartTime { get; private set; }

    public TimeSpan WarmStartTime { get; private set; }

    public long ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_000_000;
        }
    }

    public static async Task<Product> StartAsync(string program)
    {
        var product = new Product();
        product.StartTime = await product.LaunchAsync(program);
        await product.StopAsync();
        product.WarmStartTime = await product.LaunchAsync(program);
        return product;
    }

    /// <summary>A client signed in as one of the demo's roles, or nobody.</summary>
    public static async Task<HttpClient> ClientAsync(string? role = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = new(Url),
        };
        if (role is not null) (await client.GetAsync($"/demo/connexion/{role}")).Dispose();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<TimeSpan> LaunchAsync(string program)
    {
        var clock = Stopwatch.StartNew();
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--urls", Url])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["ESSAIM_DATA"] = _folder, ["ESSAIM_DEMO"] = "1" },
        })!;
        _ = _process.StandardOutput.ReadToEndAsync(); // Drained, or the pipe fills and the product waits.
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync($"{Url}/sante/vivant");
                return clock.Elapsed;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private async Task StopAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
