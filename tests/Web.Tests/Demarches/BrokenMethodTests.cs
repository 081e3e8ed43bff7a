using Essaim.Web.Features.Demarches;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Essaim.Web.Tests.Demarches;

public sealed class BrokenMethodTests
{
    [Fact]
    public async Task The_program_does_not_start_on_a_broken_method()
    {
        var host = new BrokenHost();

        var refused = await Assert.ThrowsAsync<ContentException>(host.InitializeAsync);

        Assert.Equal("fr/phases/1.md, ligne 1 : le fichier commence par une ligne « --- ».", refused.Message);
        await host.DisposeAsync();
    }

    private sealed class BrokenHost : TestHost
    {
        protected override void Configure(IWebHostBuilder host) => host.ConfigureServices(services =>
        {
            var folder = Directory.CreateTempSubdirectory("method").FullName;
            Directory.CreateDirectory(Path.Combine(folder, "fr", "phases"));
            File.WriteAllText(Path.Combine(folder, "fr", "phases", "1.md"), "Sans en-tête");
            services.Replace(ServiceDescriptor.Singleton(_ => new MethodReader(folder).Read()));
        });
    }
}
