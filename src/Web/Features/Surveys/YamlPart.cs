using System.Globalization;
using Essaim.Domain.Surveys;
using Essaim.Web.Features.Demarches;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Essaim.Web.Features.Surveys;

/// <summary>A mapping of a YAML file, with its line: whatever is wrong in it is told by file, line and a sentence.</summary>
internal sealed class YamlPart(string file, YamlMappingNode node)
{
    public long Line => node.Start.Line;

    public static YamlPart Load(string path, string shown)
    {
        try
        {
            var stream = new YamlStream();
            using var text = File.OpenText(path);
            stream.Load(text);
            return stream.Documents is [{ RootNode: YamlMappingNode root }] ? new(shown, root) : throw new ContentException(shown, 1, "le fichier est une suite de lignes « nom: valeur ».");
        }
        catch (YamlException error)
        {
            throw new ContentException(shown, error.Start.Line, "le fichier n’est pas lisible ici. Mettez entre guillemets un texte qui contient « : ».");
        }
    }

    public bool Has(string name) => At(name) is not null;

    public string Text(string name) => At(name) is YamlScalarNode { Value: { Length: > 0 } value } ? value.Trim() : throw Fault(name, $"« {name} » manque, ou n’est pas un texte.");

    public int Number(string name) => int.TryParse(Text(name), CultureInfo.InvariantCulture, out var number) ? number : throw Fault(name, $"« {name} » est un nombre entier.");

    public bool Flag(string name) => Has(name) && (Text(name) switch { "true" => true, "false" => false, _ => throw Fault(name, $"« {name} » vaut true ou false.") });

    public IReadOnlyList<string> List(string name) => At(name) is YamlSequenceNode sequence && sequence.All(n => n is YamlScalarNode)
        ? [.. sequence.Select(n => ((YamlScalarNode)n).Value ?? "")] : throw Fault(name, $"« {name} » est une liste entre crochets : [a, b].");

    public YamlPart Part(string name) => At(name) is YamlMappingNode mapping ? new(file, mapping) : throw Fault(name, $"« {name} » manque, ou n’a pas de lignes sous lui.");

    public IReadOnlyList<YamlPart> Parts(string name) => At(name) is YamlSequenceNode sequence && sequence.All(n => n is YamlMappingNode)
        ? [.. sequence.Select(n => new YamlPart(file, (YamlMappingNode)n))] : throw Fault(name, $"« {name} » manque, ou n’est pas une suite de tirets.");

    /// <summary>The names under this one with their lists: <c>scales</c>.</summary>
    public IEnumerable<string> Names() => node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    public Bilingual Words(string name) => Part(name).Words();

    public Bilingual Words() => new(Text("fr"), Text("en"));

    public T OneOf<T>(string name, IReadOnlyDictionary<string, T> known) => known.TryGetValue(Text(name), out var found)
        ? found : throw Fault(name, $"« {Text(name)} » n’est pas connu ici ; choisissez parmi {string.Join(", ", known.Keys)}.");

    public bool IsText(string name) => At(name) is YamlScalarNode;

    public ContentException Fault(string name, string sentence) => new(file, (At(name) ?? node).Start.Line, sentence);

    private YamlNode? At(string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;
}
