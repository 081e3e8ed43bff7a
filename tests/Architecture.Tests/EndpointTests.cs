using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Architecture.Tests;

public sealed class EndpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("essaim").FullName;

    [Fact]
    public void Every_endpoint_names_its_policy_or_says_that_it_is_public()
    {
        using var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("ESSAIM_DATA", _folder));
        var silent = factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && !e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is not null)
                && !e.RoutePattern.RawText!.StartsWith("/_", StringComparison.Ordinal) && e.RoutePattern.RawText is not "{**path:file}") // Served by the framework itself.
            .Select(e => $"{e.RoutePattern.RawText} [{e.DisplayName}]");
        Assert.Empty(silent);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
