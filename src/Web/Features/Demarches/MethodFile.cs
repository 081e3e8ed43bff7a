using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Essaim.Web.Features.Demarches;

/// <summary>A content file that cannot be used, said so that its author can mend it.</summary>
public sealed class ContentException(string file, long line, string sentence)
    : Exception($"{file}, ligne {line} : {sentence}")
{
    public long Line { get; } = line;
}

/// <summary>One Markdown file with its YAML head, each value with the line it stands on.</summary>
internal sealed class MethodFile
{
    private const string Fence = "---";

    private readonly Dictionary<string, YamlNode> _head = new(StringComparer.Ordinal);

    private MethodFile(string path) => Path = path;

    public string Path { get; }

    public string Body { get; private set; } = "";

    private long LastLine { get; set; } = 1;

    /// <param name="shown">The path as messages name it: from the folder of the method.</param>
    public static MethodFile Read(string path, string shown)
    {
        var file = new MethodFile(shown);
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0].Trim() != Fence) throw new ContentException(shown, 1, "le fichier commence par une ligne « --- ».");
        var end = Array.FindIndex(lines, 1, l => l.Trim() == Fence);
        if (end < 0) throw new ContentException(shown, lines.Length, "l’en-tête ne se ferme pas : il manque une ligne « --- ».");
        file.LastLine = end + 1;
        file.ReadHead(string.Join('\n', lines[1..end]));
        file.Body = string.Join('\n', lines[(end + 1)..]).Trim();
        if (file.Body.Length == 0) throw new ContentException(shown, end + 2, "il n’y a pas de texte sous l’en-tête.");
        return file;
    }

    public string Text(string name) => Optional(name) ?? throw Missing(name);

    public string? Optional(string name) => _head.GetValueOrDefault(name) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } when !string.IsNullOrWhiteSpace(value) => value.Trim(),
        var node => throw At(node, $"« {name} » est un texte sur une ligne."),
    };

    public int Number(string name, int least, int most)
    {
        var node = _head.GetValueOrDefault(name) ?? throw Missing(name);
        return node is YamlScalarNode { Value: { } text } && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw At(node, $"« {name} » est un nombre de {least} à {most}.");
    }

    public bool YesOrNo(string name)
    {
        var node = _head.GetValueOrDefault(name) ?? throw Missing(name);
        return node is YamlScalarNode { Value: "true" or "false" } scalar ? scalar.Value == "true" : throw At(node, $"« {name} » vaut true ou false.");
    }

    public IReadOnlyList<string> List(string name)
    {
        var node = _head.GetValueOrDefault(name) ?? throw Missing(name);
        return node is YamlSequenceNode sequence && sequence.All(n => n is YamlScalarNode)
            ? [.. sequence.Select(n => ((YamlScalarNode)n).Value ?? "")] : throw At(node, $"« {name} » est une liste entre crochets : [a, b].");
    }

    public T OneOf<T>(string name, IReadOnlyDictionary<string, T> known) => Known(name, Text(name), known);

    public T Known<T>(string name, string value, IReadOnlyDictionary<string, T> known) =>
        known.TryGetValue(value, out var found) ? found : throw Wrong(name, $"« {value} » n’est pas connu ici ; choisissez parmi {string.Join(", ", known.Keys)}.");

    public ContentException Wrong(string name, string sentence) => _head.GetValueOrDefault(name) is { } node ? At(node, sentence) : new(Path, LastLine, sentence);

    private ContentException Missing(string name) => new(Path, LastLine, $"il manque « {name} » dans l’en-tête.");

    // The head begins on the second line of the file; YAML counts from one.
    private ContentException At(YamlNode node, string sentence) => new(Path, node.Start.Line + 1, sentence);

    private void ReadHead(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode mapping)
                throw new ContentException(Path, 2, "l’en-tête est une suite de lignes « nom: valeur ».");
            foreach (var (key, value) in mapping) _head[((YamlScalarNode)key).Value ?? ""] = value;
        }
        catch (YamlException error)
        {
            throw new ContentException(Path, error.Start.Line + 1, "l’en-tête n’est pas lisible. Mettez entre guillemets un texte qui contient « : ».");
        }
    }
}
