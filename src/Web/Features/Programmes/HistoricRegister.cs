using Essaim.Domain.Programmes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Essaim.Web.Features.Programmes;

/// <summary>
/// What published sources say of the first waves, each figure as printed. Read from <c>content/historic/waves.yaml</c>;
/// a file that cannot be read, or quotes a source it does not name, stops the start.
/// </summary>
public sealed class HistoricRegister
{
    public HistoricRegister(Content content)
    {
        var file = content.PathOf("historic/waves.yaml");
        try
        {
            using var text = File.OpenText(file);
            Book = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<HistoricBook>(text);
        }
        catch (YamlException error)
        {
            throw new InvalidDataException($"{file}, line {error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }

        if (Book.Faults().FirstOrDefault() is { } fault) throw new InvalidDataException($"{file}: {fault}");
    }

    public HistoricBook Book { get; }

    /// <summary>The questions of a part with the figures as quotations, in the reader's language.</summary>
    public IReadOnlyList<QuotedQuestion> QuestionsOf(HistoricPart part, bool french) => [.. part.Questions.Select(q => new QuotedQuestion(
        q.Title.In(french),
        [.. q.Figures.Select(f => new QuotedFigure(f.Printed.In(french), Book.Sources[f.Source].Name.In(french), f.Base?.In(french), f.Doubt?.In(french)))],
        q.Reading?.In(french)))];
}

/// <summary>A sentence of a content file in both languages.</summary>
public sealed class Wording
{
    public string Fr { get; set; } = "";

    public string En { get; set; } = "";

    public bool IsWhole => !string.IsNullOrWhiteSpace(Fr) && !string.IsNullOrWhiteSpace(En);

    public string In(bool french) => french ? Fr : En;
}

/// <summary>The whole file.</summary>
public sealed class HistoricBook
{
    public Dictionary<string, HistoricSource> Sources { get; set; } = [];

    public List<HistoricPart> Parts { get; set; } = [];

    public List<HistoricList> Lists { get; set; } = [];

    public IEnumerable<string> Faults()
    {
        foreach (var (key, source) in Sources.Where(s => !s.Value.Title.IsWhole || !s.Value.Name.IsWhole)) yield return $"source {key} lacks a title in a language ({source.Title.Fr})";
        foreach (var part in Parts)
        {
            if (!part.Title.IsWhole || !part.Intro.IsWhole) yield return $"part “{part.Title.Fr}” lacks a title or an introduction in a language";
            foreach (var question in part.Questions.Where(q => !q.IsWhole(Sources))) yield return $"question “{question.Title.Fr}” lacks a language, a figure or a known source";
        }

        foreach (var list in Lists.Where(l => !l.Title.IsWhole || l.Places.Count == 0 || !Sources.ContainsKey(l.Source))) yield return $"list “{list.Title.Fr}” lacks a language, places or a known source";
    }
}

public sealed class HistoricSource
{
    public Wording Name { get; set; } = new();

    public Wording Title { get; set; } = new();

    public string Date { get; set; } = "";

    public Uri? Link { get; set; }
}

public sealed class HistoricPart
{
    public Wording Title { get; set; } = new();

    public Wording Intro { get; set; } = new();

    public List<HistoricQuestion> Questions { get; set; } = [];
}

public sealed class HistoricQuestion
{
    public Wording Title { get; set; } = new();

    public List<HistoricFigure> Figures { get; set; } = [];

    /// <summary>How one may read the disagreement, in our words.</summary>
    public Wording? Reading { get; set; }

    public bool IsWhole(Dictionary<string, HistoricSource> sources) => Title.IsWhole && Figures.Count > 0 && Reading?.IsWhole is not false
        && Figures.TrueForAll(f => f.Printed.IsWhole && sources.ContainsKey(f.Source) && f.Base?.IsWhole is not false && f.Doubt?.IsWhole is not false);
}

public sealed class HistoricFigure
{
    public Wording Printed { get; set; } = new();

    public string Source { get; set; } = "";

    public Wording? Base { get; set; }

    public Wording? Doubt { get; set; }
}

/// <summary>Establishments named by a source, quoted as facts.</summary>
public sealed class HistoricList
{
    public Wording Title { get; set; } = new();

    public Wording Note { get; set; } = new();

    public string Source { get; set; } = "";

    public List<string> Places { get; set; } = [];
}
