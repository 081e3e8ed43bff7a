using System.Text.Json;

namespace Essaim.Web.Platform.Wording;

/// <summary>French sentence to English sentence, read once from <c>content/texts/en</c>. French itself needs no file.</summary>
public sealed class Translations
{
    private readonly Dictionary<string, string> _english;

    public Translations(Content content)
    {
        _english = new(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(content.PathOf("texts/en"), "*.json").Order(StringComparer.Ordinal))
        {
            var entries = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))
                ?? throw new InvalidDataException($"{file} is empty.");
            foreach (var (french, english) in entries) _english[french] = english;
        }
    }

    public string English(string french) => _english.GetValueOrDefault(french, french);
}

/// <summary>The folder of the method, its texts and their translations, beside the program.</summary>
public sealed class Content
{
    public string Root { get; } = Path.Combine(AppContext.BaseDirectory, "content");

    public string PathOf(string relative) => Path.Combine(Root, relative);
}
