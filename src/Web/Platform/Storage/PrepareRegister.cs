using Essaim.Data;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Storage;

/// <summary>Before the first request: the register has this version's shape. Several machines may start at once; one migrates, the others wait.</summary>
public static class PrepareRegister
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await db.Database.MigrateAsync(cancellationToken);
    }
}
