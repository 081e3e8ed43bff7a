using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace Essaim.Browser.Tests.Photos;

/// <summary>
/// Six photographs with faces, and a second face finder of another make to judge ours. Both come in one package of the npm registry, fetched
/// when the tests run and never kept with the sources: who owns the photographs is unclear.
/// </summary>
internal static class FacePhotos
{
    private const string Package = "@vladmandic/face-api@1.7.15";

    private static readonly Lazy<string?> Found = new(Fetch);

    /// <summary>Null when the registry is out of reach.</summary>
    public static string? Folder => Found.Value;

    public static IEnumerable<string> All => Enumerable.Range(1, 6).Select(i => Path.Combine(Folder!, $"demo/sample{i}.jpg"));

    private static string? Fetch()
    {
        var folder = Path.Combine(Path.GetTempPath(), "essaim-faces-1.7.15");
        if (Directory.Exists(Path.Combine(folder, "package"))) return Path.Combine(folder, "package");
        try
        {
            Directory.CreateDirectory(folder);
            using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", Package, "--silent", "--pack-destination", folder]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            if (!npm.WaitForExit(TimeSpan.FromSeconds(60)) || npm.ExitCode is not 0) return null;
            using var archive = new GZipStream(File.OpenRead(Directory.EnumerateFiles(folder, "*.tgz").Single()), CompressionMode.Decompress);
            TarFile.ExtractToDirectory(archive, folder, overwriteFiles: true);
            return Path.Combine(folder, "package");
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

/// <summary>A test that needs those photographs. Without the registry it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FacePhotoFactAttribute : FactAttribute
{
    public FacePhotoFactAttribute()
    {
        if (FacePhotos.Folder is null) Skip = "The npm registry is out of reach: the photographs with faces cannot be fetched.";
    }
}
