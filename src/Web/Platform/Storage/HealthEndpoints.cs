using Essaim.Data;
using Essaim.Data.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Storage;

/// <summary>For whoever supervises: alive is answering, ready is able to read and write. Neither says anything about people.</summary>
internal static class HealthEndpoints
{
    public sealed record Readiness(bool Pret, string Moteur, string Version, string Journal, bool UnSeulEcrivain, int MigrationsAFaire, string? Probleme);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sante/vivant", () => TypedResults.Text("vivant")).AllowAnonymous();
        app.MapGet("/sante/pret", ReadyAsync).AllowAnonymous();
    }

    private static async Task<JsonHttpResult<Readiness>> ReadyAsync(Engine engine, Db db, IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            // By a reader: asking for the migrations opens a second connection beside the first, for which the writer's gate would wait for ever.
            var reading = new DbContextOptionsBuilder<Db>().UseApplicationServiceProvider(services);
            engine.ConfigureReader(reading);
            await using var read = new Db(reading.Options);
            var state = await RegisterState.ReadAsync(engine, read, cancellationToken);
            await db.TaskLeases.Where(l => l.Task == "sante").ExecuteDeleteAsync(cancellationToken); // Writes nothing, but needs the right to.
            return Say(new(state.Refusal is null, state.Engine, state.Version, state.Mode, state.HasOneWriter, state.Pending.Count, state.Refusal));
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
        {
            return Say(new(Pret: false, engine.IsSqlite ? "SQLite" : "PostgreSQL", "", "", engine.HasOneWriter, 0, error.GetType().Name));
        }
    }

    private static JsonHttpResult<Readiness> Say(Readiness readiness) =>
        TypedResults.Json(readiness, statusCode: readiness.Pret ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
