using Essaim.Urn.Photos;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Essaim.Urn;

/// <summary>The two ways to run the urn: inside the program, on a host name of its own, or alone.</summary>
public static class UrnHosting
{
    public static IServiceCollection AddUrn(this IServiceCollection services, Func<IServiceProvider, string> path, string? secret = null) => services
        .AddSingleton(s => new UrnFile(path(s))).AddSingleton(new UrnSecret(secret))
        .AddSingleton<Ballots>().AddSingleton<Intake>().AddSingleton<LetterBox>().AddSingleton<Batches>().AddSingleton<RollBatches>().AddSingleton<RegisterDoor>().AddSingleton<UrnDoor>()
        .AddSingleton(s => new PhotoFile(path(s))).AddSingleton<PhotoStore>().AddSingleton<PhotoBox>().AddSingleton<PhotoBatches>().AddSingleton<PhotoDoor>()
        .AddLogging(KeepSilent);

    /// <summary>Must come first in the pipeline: what stands before it would see anonymous requests.</summary>
    public static IApplicationBuilder UseUrn(this IApplicationBuilder app, Func<HttpRequest, bool> isUrn) => app.MapWhen(
        http => isUrn(http.Request),
        urn => urn.Run(http => http.RequestServices.GetRequiredService<UrnDoor>().HandleAsync(http)));

    /// <summary>The urn alone: no register in reach, no logs, no configuration but these three values.</summary>
    public static WebApplication Build(string path, string secret, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddUrn(_ => path, secret);
        var app = builder.Build();
        app.Services.GetRequiredService<UrnFile>(); // A file that cannot be kept as it must stops the start, not the first answer.
        app.UseUrn(_ => true);
        return app;
    }

    /// <summary>
    /// The server writes a line per request and per connection before any of our code runs, with its moment and path, whichever host was asked for.
    /// These categories stay quiet whatever the configuration says: such lines are a record of who came when.
    /// </summary>
    private static void KeepSilent(ILoggingBuilder logging) => logging.Services.PostConfigure<LoggerFilterOptions>(options =>
    {
        foreach (var category in (string[])["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.HostFiltering"])
        {
            for (var rule = options.Rules.Count - 1; rule >= 0; rule--)
            {
                if (options.Rules[rule].CategoryName?.StartsWith(category, StringComparison.Ordinal) is true) options.Rules.RemoveAt(rule);
            }

            options.Rules.Add(new(providerName: null, category, LogLevel.Error, filter: null));
        }
    });
}
