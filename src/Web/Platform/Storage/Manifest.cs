using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Encodings.Web;

namespace Essaim.Web.Platform.Storage;

/// <summary>What a backup says of itself: when, from what, each file by its hash, each table by its rows.</summary>
public sealed record Manifest(DateTimeOffset MadeAt, string Program, string Engine, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, long> Rows)
{
    public const string FileName = "manifeste.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public long Total => Rows.Values.Sum();

    public static async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    public Task WriteAsync(string folder, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Readable), cancellationToken);

    /// <summary>Reads a backup's manifest and checks every file against it; the sentence of a refusal otherwise.</summary>
    public static async Task<Manifest> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new StartRefusedException($"{folder} n’est pas une sauvegarde d’Essaim : il n’y a pas de {FileName}.");
        var manifest = JsonSerializer.Deserialize<Manifest>(await File.ReadAllTextAsync(path, cancellationToken)) ?? throw new InvalidDataException(path);
        foreach (var (name, hash) in manifest.Files)
        {
            var file = Path.Combine(folder, name);
            if (!File.Exists(file)) throw new StartRefusedException($"Il manque {name} dans la sauvegarde.");
            if (await HashAsync(file, cancellationToken) != hash) throw new StartRefusedException($"{name} a changé depuis la sauvegarde : un octet au moins est abîmé. Rien n’a été restauré.");
        }

        return manifest;
    }
}
