using Essaim.Domain.Diagnosis.Interviews;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Essaim.Web.Features.Diagnosis.Interviews;

/// <summary>All versions of the guide, from <c>content/interviews/guide-N.yaml</c>. A file that cannot be followed stops the start, with its line.</summary>
public sealed class InterviewGuides
{
    private readonly List<GuideFile> _files;

    public InterviewGuides(Content content)
    {
        _files = [.. Directory.EnumerateFiles(content.PathOf("interviews"), "guide-*.yaml").Order(StringComparer.Ordinal).Select(Read).OrderBy(f => f.Version)];
        if (_files.Count is 0) throw new InvalidDataException("content/interviews: il n’y a aucun guide d’entretien.");
        if (_files.DistinctBy(f => f.Version).Count() < _files.Count) throw new InvalidDataException("content/interviews: deux guides portent le même numéro de version.");
    }

    /// <summary>The one that a new interview follows.</summary>
    public int Latest => _files[^1].Version;

    /// <summary>The questions as they were asked, in the reader's language.</summary>
    public InterviewGuide Of(int version, Texts texts)
    {
        var (file, french) = (_files.Find(f => f.Version == version) ?? throw new InvalidDataException($"content/interviews: la version {version} du guide a disparu."), texts.IsFrench);
        return new(version, file.Opening.In(french), [.. file.Parts.Select(p => new GuidePart(
            p.Title.In(french), [.. p.Questions.Select(q => new GuideQuestion(q.Key, q.In(french), [.. q.Prompts.Select(t => t.In(french))]))]))]);
    }

    private static GuideFile Read(string path)
    {
        var shown = $"interviews/{Path.GetFileName(path)}";
        try
        {
            using var text = File.OpenText(path);
            var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<GuideFile>(text);
            return file.Fault() is { } fault ? throw new InvalidDataException($"{shown} : {fault}") : file;
        }
        catch (YamlException error)
        {
            throw new InvalidDataException($"{shown}, ligne {error.Start.Line} : {error.InnerException?.Message ?? error.Message}", error);
        }
    }

    private class Both
    {
        public string Fr { get; set; } = "";

        public string En { get; set; } = "";

        public bool IsWhole => !string.IsNullOrWhiteSpace(Fr) && !string.IsNullOrWhiteSpace(En);

        public string In(bool french) => french ? Fr : En;
    }

    private sealed class QuestionFile : Both
    {
        public string Key { get; set; } = "";

        public List<Both> Prompts { get; set; } = [];
    }

    private sealed class PartFile
    {
        public Both Title { get; set; } = new();

        public List<QuestionFile> Questions { get; set; } = [];
    }

    private sealed class GuideFile
    {
        public int Version { get; set; }

        public Both Opening { get; set; } = new();

        public List<PartFile> Parts { get; set; } = [];

        public string? Fault()
        {
            var questions = Parts.SelectMany(p => p.Questions).ToList();
            if (Version < 1) return "il manque le numéro de version.";
            if (questions.Count is 0) return "il n’y a aucune question.";
            if (questions.Find(q => q.Key.Length is 0 or > 10) is not null) return "une question n’a pas de clé, ou une clé de plus de 10 signes.";
            if (questions.GroupBy(q => q.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) return $"la clé « {twice.Key} » sert deux fois.";
            var half = questions.Find(q => !q.IsWhole || !q.Prompts.TrueForAll(p => p.IsWhole));
            if (half is not null) return $"la question « {half.Key} » n’est pas écrite dans les deux langues.";
            return Opening.IsWhole && Parts.TrueForAll(p => p.Title.IsWhole) ? null : "l’ouverture ou un titre n’est pas écrit dans les deux langues.";
        }
    }
}
