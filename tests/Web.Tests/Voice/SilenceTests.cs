using System.Collections.Concurrent;
using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Essaim.Web.Tests.Voice;

/// <summary>The urn inside the program, with everything logged that can be logged.</summary>
public sealed class SilenceTests(SilenceTests.LoudHost host) : IClassFixture<SilenceTests.LoudHost>
{
    [Fact]
    public async Task R8_R9_no_word_no_address_and_no_line_about_a_request_reach_the_logs_or_the_files_even_at_debug()
    {
        var establishment = await host.EstablishmentAsync();
        var bruno = await host.SeatAsync("Bruno", Role.Professional, establishment);
        var wall = TestHost.Value(await host.AsAsync<OpenCampaign, Campaign>(bruno, open => open.RunAsync(
            new(new(Guid.CreateVersion7()), establishment, CampaignKind.Wall, "Mur", Audience.Staff, "Tout le groupe.", [Question.ForWall("Et ?")]), default)));
        using var urn = host.Factory.CreateClient(new() { BaseAddress = new("http://urne.localhost/") });
        urn.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "NavigateurReconnaissable/7");
        urn.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.77");
        urn.DefaultRequestHeaders.TryAddWithoutValidation("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        _ = await host.Anonymous().GetAsync("/page-temoin");
        host.Lines.Clear();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(urn, wall.Ballot, "Parole-reconnaissable"));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(urn, wall.Ballot, new string('x', 300) + "Parole-reconnaissable"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(urn, wall.Ballot, new string('x', 20_000) + "Parole-reconnaissable"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(urn, "Parole-reconnaissable", "Parole-reconnaissable"));
        host.Factory.Services.GetRequiredService<Urn.UrnFile>().Dispose(); // From here on everything fails inside.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(urn, wall.Ballot, "Parole-reconnaissable"));

        Assert.DoesNotContain(host.Lines, line => line.Contains("urne.localhost", StringComparison.Ordinal) || line.Contains("/v1/", StringComparison.Ordinal));
        string[] marks = ["Parole-reconnaissable", "NavigateurReconnaissable", "203.0.113.77", "4bf92f3577b34da6a3ce929d0e0e4736"];
        Assert.All(marks, mark => Assert.DoesNotContain(host.Lines, line => line.Contains(mark, StringComparison.Ordinal)));
        foreach (var file in Directory.EnumerateFiles(host.DataFolder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) is "essaim.verrou")
            {
                Assert.Equal(0, new FileInfo(file).Length); // The server holds it so that nobody opens it: empty says as much as read.
                continue;
            }

            var content = await ReadAsync(file);
            Assert.All(Path.GetFileName(file) is "urne.db" ? marks[1..] : marks, mark => Assert.DoesNotContain(mark, content, StringComparison.Ordinal));
        }
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient urn, string ballot, string words)
    {
        using var form = new FormUrlEncodedContent([new("mot", words)]);
        return (await urn.PostAsync($"/v1/{ballot}", form)).StatusCode;
    }

    private static async Task<string> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    public sealed class LoudHost : TestHost
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        protected override void Configure(IWebHostBuilder host) => host
            .UseSetting("Logging:LogLevel:Default", "Trace")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace")
            .ConfigureServices(services => services.AddSingleton<ILoggerProvider>(new Recorder(Lines)));
    }

    private sealed class Recorder(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
