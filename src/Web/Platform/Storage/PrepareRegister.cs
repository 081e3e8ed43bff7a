using Essaim.Data;
using Essaim.Data.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essaim.Web.Platform.Storage;

/// <summary>Before the first request: the register has this version's shape. Several machines may start at once; one migrates, the others wait.</summary>
public static class PrepareRegister
{
    /// <summary>How many migrations were applied.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var engine = services.GetRequiredService<Engine>();
        var options = new DbContextOptionsBuilder<Db>().UseApplicationServiceProvider(services);
        engine.ConfigureMigrator(options);
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.CommandError)); // An empty PostgreSQL has no history to read: no alarm. A migration that fails still throws.
        await using var db = new Db(options.Options);
        await using var held = await MigrationLock.TakeAsync(engine, db, cancellationToken);
        var state = await RegisterState.ReadAsync(engine, db, cancellationToken);
        if (state.Refusal is { } refused) throw new StartRefusedException(refused);
        if (state.Pending.Count > 0)
        {
            if (engine.IsSqlite) await ForgetKilledMigrationAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }

        await db.InstallAsync(cancellationToken); // Also when nothing was pending: a kill may have come in between.
        return state.Pending.Count;
    }

    /// <summary>
    /// Each migration is one transaction, but the row that locks them out is not: after a kill it would make everybody wait for ever.
    /// Our own lock on the folder says that nobody else is migrating.
    /// </summary>
    private static async Task ForgetKilledMigrationAsync(Db db, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync(
            """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); DELETE FROM "__EFMigrationsLock";""",
            cancellationToken);
}
