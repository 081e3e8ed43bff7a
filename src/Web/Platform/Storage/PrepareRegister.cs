using Essaim.Data;
using Essaim.Data.Platform;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Storage;

/// <summary>Before the first request: the register has this version's shape. Several machines may start at once; one migrates, the others wait.</summary>
public static class PrepareRegister
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<Db>().UseApplicationServiceProvider(services);
        services.GetRequiredService<Engine>().ConfigureMigrator(options);
        await using var db = new Db(options.Options);
        await db.Database.MigrateAsync(cancellationToken);
        await db.InstallAsync(cancellationToken);
    }
}
