namespace Essaim.Web.Platform.Storage;

/// <summary>Held by the process that writes to an SQLite register: a second server, a restore or a migration beside it would break the one-writer rule.</summary>
public sealed class RegisterLock : IDisposable
{
    private readonly FileStream? _file;

    private RegisterLock(FileStream? file) => _file = file;

    public static RegisterLock Take(Settings settings)
    {
        if (settings.Database is not "sqlite") return new(file: null); // PostgreSQL has its own locks.
        try
        {
            return new(new(Path.Combine(settings.DataFolder, "essaim.verrou"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new StartRefusedException($"Un autre Essaim travaille déjà dans {settings.DataFolder}. Arrêtez-le d’abord.");
        }
    }

    public void Dispose() => _file?.Dispose();
}
