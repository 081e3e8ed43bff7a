namespace Essaim.Web.Platform.Storage;

/// <summary>
/// Engines 3.7.0 to 3.51.2 may lose a commit in write-ahead mode when a second connection checkpoints at the wrong moment (the "WAL-reset"
/// bug; mended in 3.51.3 and in the branches 3.50.7 and 3.44.6). With one writer that alone checkpoints, it cannot happen.
/// </summary>
public static class SqliteGate
{
    private static readonly Version FirstAffected = new(3, 7, 0);
    private static readonly Version Mended = new(3, 51, 3);
    private static readonly Version[] MendedBranches = [new(3, 50, 7), new(3, 44, 6)];

    public static bool IsAffected(Version engine) =>
        engine >= FirstAffected && engine < Mended && !Array.Exists(MendedBranches, m => engine.Major == m.Major && engine.Minor == m.Minor && engine >= m);

    /// <summary>Why the program may not start on this engine in this mode; null when it may.</summary>
    public static string? Refusal(Version engine, string journalMode, bool hasOneWriter) =>
        journalMode.Equals("wal", StringComparison.OrdinalIgnoreCase) && IsAffected(engine) && !hasOneWriter
            ? $"SQLite {engine} peut perdre une écriture en mode WAL avec plusieurs écrivains. Retirez ESSAIM_SQLITE_WRITERS=many, ou installez SQLite 3.51.3."
            : null;
}
