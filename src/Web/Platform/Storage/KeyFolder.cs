using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Essaim.Web.Platform.Storage;

/// <summary>Where the keys that seal cookies and pages are kept, readable by the program's own user alone and, with a certificate, by its holder alone.</summary>
internal static class KeyFolder
{
    public static DirectoryInfo Of(Settings settings)
    {
        var folder = Path.Combine(settings.DataFolder, "keys");
        return OperatingSystem.IsWindows() || Directory.Exists(folder)
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Machines that share the folder share the certificate too.</summary>
    public static IDataProtectionBuilder SealKeys(this IDataProtectionBuilder keys, Settings settings)
    {
        if (settings.KeysCertificate is not { } path) return keys;
        var certificate = Load(path, settings.KeysPasswordFile);
        return keys.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
    }

    /// <summary>Keys made before there was a certificate.</summary>
    public static int CountClear(string folder) =>
        Directory.EnumerateFiles(folder, "*.xml").Count(f => File.ReadAllText(f).Contains("<masterKey", StringComparison.Ordinal));

    private static X509Certificate2 Load(string path, string? passwordFile)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, passwordFile is null ? null : File.ReadAllText(passwordFile).TrimEnd('\r', '\n'));
            return certificate.HasPrivateKey
                ? certificate
                : throw new StartRefusedException($"ESSAIM_KEYS_CERTIFICATE : {path} ne contient pas de clé privée.");
        }
        catch (Exception unreadable) when (unreadable is IOException or CryptographicException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"ESSAIM_KEYS_CERTIFICATE : {path} ne s’ouvre pas. Vérifiez le fichier et ESSAIM_KEYS_PASSWORD_FILE ({unreadable.Message.TrimEnd('.')}).");
        }
    }
}
