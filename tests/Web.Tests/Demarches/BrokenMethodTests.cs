using Essaim.Web.Features.Demarches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Essaim.Web.Tests.Demarches;

public sealed class BrokenMethodTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_program_does_not_start_on_a_broken_method()
    {
        var folder = Directory.CreateTempSubdirectory("method").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "fr", "phases"));
        await File.WriteAllTextAsync(Path.Combine(folder, "fr", "phases", "1.md"), "Sans en-tête");
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton(_ => new MethodReader(folder).Read()).AddHostedService<CheckMethod>();
        using var program = builder.Build();

        var refused = await Assert.ThrowsAsync<ContentException>(() => program.StartAsync());

        Assert.Equal("fr/phases/1.md, ligne 1 : le fichier commence par une ligne « --- ».", refused.Message);
    }

    [Fact]
    public void The_real_program_checks_its_method_at_start() => Assert.Single(host.Factory.Services.GetServices<IHostedService>().OfType<CheckMethod>());
}
