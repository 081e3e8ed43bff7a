namespace Essaim.Web.Platform.Storage;

/// <summary>Where the keys that seal cookies and pages are kept, readable by the program's own user alone.</summary>
internal static class KeyFolder
{
    public static DirectoryInfo Of(Settings settings)
    {
        var folder = Path.Combine(settings.DataFolder, "keys");
        return OperatingSystem.IsWindows() || Directory.Exists(folder)
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
