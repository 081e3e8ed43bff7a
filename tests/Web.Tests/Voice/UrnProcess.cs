using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace Essaim.Web.Tests.Voice;

/// <summary><c>essaim urn</c> as an operator runs it: a process of its own that can be killed.</summary>
public sealed class UrnProcess : IDisposable
{
    public const string Secret = "un secret de plus de trente-deux signes";

    private readonly string _folder = Directory.CreateTempSubdirectory("urne").FullName;
    private Process? _process;

    public UrnProcess()
    {
        using var free = new TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        Url = $"http://127.0.0.1:{((System.Net.IPEndPoint)free.LocalEndpoint).Port}";
        Http = new() { BaseAddress = new(Url) };
    }

    public string Url { get; }

    public HttpClient Http { get; }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "urn", "--urls", Url]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ESSAIM_URN_DATABASE"] = Path.Combine(_folder, "urne.db");
        start.Environment["ESSAIM_URN_SECRET"] = Secret;
        start.Environment["ESSAIM_DATA"] = _folder;
        _process = Process.Start(start)!;
        while (!await AnswersAsync()) await Task.Delay(50);
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    /// <summary>Null when the urn died before it acknowledged.</summary>
    public async Task<string?> TrySendAsync(string ballot, string question, string said)
    {
        var body = new byte[4096];
        body.AsSpan().Fill((byte)' ');
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = RandomNumberGenerator.GetHexString(32, lowercase: true), answers = new Dictionary<string, string>(StringComparer.Ordinal) { [question] = said },
        }).CopyTo(body, 0);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
        try
        {
            var reply = await Http.PostAsync($"/v1/{ballot}", content);
            return reply.IsSuccessStatusCode ? said : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) Kill();
        _process?.Dispose();
        Http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await Http.GetAsync("/")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
