using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Markdig;

namespace Essaim.Web.Features.Demarches;

/// <summary>Reads the folder of the method and refuses what the program could not follow, with file, line and a sentence.</summary>
internal sealed class MethodReader(string folder)
{
    /// <summary>More than three tools for one step, and people drop out.</summary>
    private const int MostTools = 3;

    private static readonly Dictionary<string, Phase> Phases = new(StringComparer.Ordinal)
    {
        ["framing"] = Phase.Framing, ["diagnosis"] = Phase.Diagnosis, ["experimentation"] = Phase.Experimentation, ["sustaining"] = Phase.Sustaining,
    };

    private static readonly Dictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["direction"] = Role.Direction, ["staff-representative"] = Role.StaffRepresentative, ["professional"] = Role.Professional, ["quality-lead"] = Role.QualityLead,
    };

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().UseAutoIdentifiers().Build();

    public Method Read()
    {
        var phases = Files("phases").Select(f => (File: f, Key: f.Text("key"), Phase: f.OneOf("phase", Phases))).OrderBy(p => p.Phase).ToList();
        var tools = Files("tools").ToDictionary(f => f.Text("key"), StringComparer.Ordinal);
        var steps = Files("steps").Select(f => (File: f, Step: StepOf(f))).OrderBy(s => s.Step.Phase).ThenBy(s => s.Step.Order).ToList();
        foreach (var phase in Phases.Values.Where(p => phases.TrueForAll(f => f.Phase != p)))
            throw new ContentException("fr/phases", 1, $"la phase {phase} n’a pas de fichier.");
        CheckSteps(steps, tools);

        MethodTexts Texts(bool isFrench) => new(
            [.. phases.Select(p => In(p.File, isFrench, words => new PhaseText(p.Phase, p.Key, words.Text("title"), words.Text("why"), words.Text("lasts"), Html(words, isFrench))))],
            [.. steps.Select(s => In(s.File, isFrench, words => new StepText(
                s.Step, words.Text("title"), words.Text("why"), words.Text("small"), s.File.List("tools"), s.File.Optional("page"), Html(words, isFrench))))],
            [.. tools.Values.Select(t => In(t, isFrench, words => new ToolText(
                t.Text("key"), words.Text("title"), words.Text("why"), t.Number("minutes", 5, 480), words.Text("people"), words.Text("small"), Html(words, isFrench))))]);
        return new(Texts(isFrench: true), Texts(isFrench: false));
    }

    private static MethodStep StepOf(MethodFile file)
    {
        List<Role> who = [.. file.List("who").Select(w => file.Known("who", w, Roles))];
        if (who.Count == 0) throw file.Wrong("who", "personne ne porte cette étape.");
        if (file.List("tools").Count > MostTools) throw file.Wrong("tools", $"une étape propose {MostTools} outils au plus.");
        if (file.Optional("page") is { } page && !page.StartsWith('/')) throw file.Wrong("page", "l’adresse de la page commence par « / ».");
        return new(file.Text("key"), file.OneOf("phase", Phases), file.Number("order", 1, 50), file.Number("minutes", 5, 480), who, file.List("needs"), file.YesOrNo("core"));
    }

    private static void CheckSteps(List<(MethodFile File, MethodStep Step)> steps, Dictionary<string, MethodFile> tools)
    {
        var known = new Dictionary<string, MethodStep>(StringComparer.Ordinal);
        foreach (var (file, step) in steps)
        {
            foreach (var tool in file.List("tools").Where(t => !tools.ContainsKey(t))) throw file.Wrong("tools", $"l’outil « {tool} » n’a pas de fiche.");
            foreach (var need in step.Needs)
            {
                if (!known.TryGetValue(need, out var before)) throw file.Wrong("needs", $"l’étape « {need} » n’existe pas avant celle-ci.");
                if (step.IsCore && !before.IsCore && before.Phase == step.Phase) throw file.Wrong("needs", $"le socle ne peut pas dépendre de l’option « {need} ».");
            }

            if (!known.TryAdd(step.Key, step)) throw file.Wrong("key", $"la clé « {step.Key} » sert deux fois.");
        }

        foreach (var phase in Phases.Values.Where(p => !steps.Exists(s => s.Step.Phase == p && s.Step.IsCore)))
            throw new ContentException("fr/steps", 1, $"la phase {phase} n’a pas d’étape du socle.");
    }

    private List<MethodFile> Files(string kind) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(folder, "fr", kind), "*.md").Order(StringComparer.Ordinal)
            .Select(path => MethodFile.Read(path, $"fr/{kind}/{Path.GetFileName(path)}")),
    ];

    /// <summary>The same file in the other language; facts stay those of the French one.</summary>
    private T In<T>(MethodFile french, bool isFrench, Func<MethodFile, T> write)
    {
        if (isFrench) return write(french);
        var shown = string.Concat("en", french.Path.AsSpan(2));
        var path = Path.Combine(folder, shown);
        return File.Exists(path) ? write(MethodFile.Read(path, shown)) : throw new ContentException(shown, 1, "ce fichier manque : chaque texte existe en français et en anglais.");
    }

    private static string Html(MethodFile words, bool isFrench) => Markdig.Markdown.ToHtml(isFrench ? Typography.French(words.Body) : words.Body, Markdown);
}
