using System.Globalization;

namespace Essaim.Web.Platform;

/// <summary>What the environment decides, read once.</summary>
public sealed record Settings(string DataFolder, string Database, string UrnDatabase, string? PublicUrl, string? Mail, bool IsDemo, bool MigratesAtStart, string? UrnUrl, string? UrnSecret, string? UrnPublicUrl)
{
    /// <summary>Whether people come by https, so that cookies may insist on it.</summary>
    public bool IsSafe => PublicUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The urn's second port, for phones that reach this machine by its bare address.</summary>
    public int UrnPort { get; init; } = 5081;

    /// <summary>One writer at a time on SQLite, unless <c>ESSAIM_SQLITE_WRITERS=many</c>.</summary>
    public bool HasOneWriter { get; init; } = true;

    /// <summary>A PKCS#12 file whose certificate seals the keys on disk, and the file that holds its password.</summary>
    public string? KeysCertificate { get; init; }

    public string? KeysPasswordFile { get; init; }

    public static Settings From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["ESSAIM_DATA"] ?? "data");
        Directory.CreateDirectory(folder);
        return new(
            folder,
            configuration["ESSAIM_DATABASE"] ?? "sqlite",
            configuration["ESSAIM_URN_DATABASE"] ?? Path.Combine(folder, "urne.db"),
            configuration["ESSAIM_PUBLIC_URL"],
            configuration["ESSAIM_MAIL"],
            configuration["ESSAIM_DEMO"] is "1",
            configuration["ESSAIM_MIGRATE"] is not "0",
            configuration["ESSAIM_URN_URL"],
            configuration["ESSAIM_URN_SECRET"],
            configuration["ESSAIM_URN_PUBLIC_URL"])
        {
            UrnPort = int.TryParse(configuration["ESSAIM_URN_PORT"], CultureInfo.InvariantCulture, out var port) ? port : 5081,
            HasOneWriter = configuration["ESSAIM_SQLITE_WRITERS"] is not "many",
            KeysCertificate = configuration["ESSAIM_KEYS_CERTIFICATE"],
            KeysPasswordFile = configuration["ESSAIM_KEYS_PASSWORD_FILE"],
        };
    }
}
