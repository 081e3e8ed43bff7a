using Essaim.Domain.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Essaim.Data.Library;

/// <summary>
/// Full-text search with the same answers on both engines: the words are folded by <see cref="SearchWords"/> before they are stored, and
/// neither engine folds, splits or stems anything itself.
/// </summary>
public static class LibrarySearch
{
    internal const string Table = "Rexes";

    private const string OnSqlite = """
        CREATE VIRTUAL TABLE IF NOT EXISTS "RexSearch" USING fts5("RexId" UNINDEXED, "Words", tokenize = 'ascii');
        CREATE TRIGGER IF NOT EXISTS "RexSearch_Insert" AFTER INSERT ON "Rexes" BEGIN
            INSERT INTO "RexSearch" ("RexId", "Words") VALUES (new."Id", new."Words");
        END;
        CREATE TRIGGER IF NOT EXISTS "RexSearch_Update" AFTER UPDATE OF "Words" ON "Rexes" BEGIN
            UPDATE "RexSearch" SET "Words" = new."Words" WHERE "RexId" = new."Id";
        END;
        CREATE TRIGGER IF NOT EXISTS "RexSearch_Delete" AFTER DELETE ON "Rexes" BEGIN
            DELETE FROM "RexSearch" WHERE "RexId" = old."Id";
        END;
        INSERT INTO "RexSearch" ("RexId", "Words")
            SELECT "Id", "Words" FROM "Rexes" WHERE "Id" NOT IN (SELECT "RexId" FROM "RexSearch");
        """;

    /// <summary>The lock lets machines that start together install one after the other.</summary>
    private const string OnPostgres = """
        SELECT pg_advisory_xact_lock(727384);
        CREATE INDEX IF NOT EXISTS "IX_Rexes_Search" ON "Rexes" USING gin (array_to_tsvector(string_to_array("Words", ' ')));
        """;

    /// <summary>Adds what the model cannot say. Running it again changes nothing.</summary>
    public static async Task InstallAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginTransactionAsync(cancellationToken);
        await database.ExecuteSqlRawAsync(database.IsSqlite() ? OnSqlite : OnPostgres, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Sheets that hold every word asked for; all of them when none is asked.</summary>
    public static IQueryable<Rex> Matching(this Register db, IReadOnlyList<SearchWords.Asked> asked)
    {
        if (asked.Count is 0) return db.Rexes;
        if (db.Database.IsSqlite())
        {
            var words = string.Join(" AND ", asked.Select(a => a.Prefix ? $"\"{a.Word}\"*" : $"\"{a.Word}\""));
            return db.Rexes.FromSql($"""SELECT * FROM "Rexes" WHERE "Id" IN (SELECT "RexId" FROM "RexSearch" WHERE "Words" MATCH {words})""");
        }

        var query = string.Join(" & ", asked.Select(a => a.Prefix ? $"'{a.Word}':*" : $"'{a.Word}'"));
        return db.Rexes.FromSql($"""SELECT * FROM "Rexes" WHERE array_to_tsvector(string_to_array("Words", ' ')) @@ {query}::tsquery""");
    }
}
