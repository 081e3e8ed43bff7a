using System.Globalization;
using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Demarches;

namespace Essaim.Web.Features.Surveys;

/// <summary>Reads the folder of instruments and refuses what could not be asked, with file, line and a sentence.</summary>
internal sealed class InstrumentReader(string folder)
{
    private static readonly Dictionary<string, SurveyKind> Kinds = new(StringComparer.Ordinal)
    {
        ["one"] = SurveyKind.One, ["many"] = SurveyKind.Many, ["agreement"] = SurveyKind.Agreement, ["scale"] = SurveyKind.Scale,
        ["number"] = SurveyKind.Number, ["ranking"] = SurveyKind.Ranking, ["short-text"] = SurveyKind.ShortText, ["long-text"] = SurveyKind.LongText,
    };

    private static readonly Dictionary<string, Audience> Audiences = new(StringComparer.Ordinal)
    {
        ["everyone"] = Audience.Everyone, ["staff"] = Audience.Staff, ["residents"] = Audience.Residents,
    };

    private static readonly Dictionary<string, Silence> Silences = new(StringComparer.Ordinal)
    {
        ["none"] = Silence.None, ["dont-know"] = Silence.DontKnow, ["rather-not"] = Silence.RatherNot,
    };

    public Instruments Read()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<Instrument>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var file = YamlPart.Load(path, $"instruments/{Path.GetFileName(path)}");
            var instrument = Read(file, $"instruments/{Path.GetFileName(path)}");
            if (!known.Add(instrument.Key)) throw file.Fault("key", $"la clé « {instrument.Key} » sert deux fois.");
            all.Add(instrument);
        }

        return new([.. all.OrderBy(i => i.Order)]);
    }

    private static Instrument Read(YamlPart file, string shown)
    {
        var lines = new Dictionary<string, long>(StringComparer.Ordinal) { [""] = file.Line };
        var scales = file.Has("scales") ? file.Part("scales") : null;
        var content = new QuestionnaireContent(file.Words("title"), file.OneOf("audience", Audiences))
        {
            Intro = file.Words("intro"),
            AcceptsWords = file.Flag("words"),
            Sections = [.. file.Parts("sections").Select(section => SectionOf(section, scales, lines))],
        };
        if (ContentRules.OfPublished(content).FirstOrDefault() is { } fault) throw new ContentException(shown, lines.GetValueOrDefault(fault.Key, file.Line), SentenceOf(fault));
        return new(file.Text("key"), file.Number("order"), content);
    }

    private static SurveySection SectionOf(YamlPart part, YamlPart? scales, Dictionary<string, long> lines)
    {
        lines[part.Text("key")] = part.Line;
        return new(part.Text("key"), part.Words("title"))
        {
            Intro = part.Has("intro") ? part.Words("intro") : Bilingual.Empty,
            Questions = [.. part.Parts("questions").Select(question => QuestionOf(question, scales, lines))],
        };
    }

    private static SurveyQuestion QuestionOf(YamlPart part, YamlPart? scales, Dictionary<string, long> lines)
    {
        lines[part.Text("key")] = part.Line;
        return new(part.Text("key"), part.OneOf("kind", Kinds), part.Words("text"))
        {
            Help = part.Has("help") ? part.Words("help") : Bilingual.Empty,
            Easy = part.Has("easy") ? part.Words("easy") : Bilingual.Empty,
            Options = part.Has("options") ? OptionsOf(part, scales) : [],
            Rows = part.Has("rows") ? [.. part.Parts("rows").Select(ChoiceOf)] : [],
            Bands = part.Has("bands") ? BandsOf(part.Part("bands")) : null,
            HasOther = part.Flag("other"),
            Silence = part.Has("silence") ? part.OneOf("silence", Silences) : Silence.None,
            AtMost = part.Has("at-most") ? part.Number("at-most") : null,
            IsProfile = part.Flag("profile"),
            GoodSide = part.Has("good-side") ? part.Number("good-side") : null,
            ShowIf = part.Has("when") ? new(part.Part("when").Text("question"), part.Part("when").List("in")) : null,
        };
    }

    /// <summary>A list of its own, or the name of one that the file gives under <c>scales</c>.</summary>
    private static IReadOnlyList<Choice> OptionsOf(YamlPart part, YamlPart? scales)
    {
        if (!part.IsText("options")) return [.. part.Parts("options").Select(ChoiceOf)];
        var name = part.Text("options");
        return scales?.Has(name) is true ? [.. scales.Parts(name).Select(ChoiceOf)] : throw part.Fault("options", $"l’échelle « {name} » n’est pas dans « scales ».");
    }

    private static Choice ChoiceOf(YamlPart part) => new(part.Text("key"), part.Words());

    private static NumberBands BandsOf(YamlPart part) => new(
        [.. part.List("from").Select(f => int.TryParse(f, CultureInfo.InvariantCulture, out var number) ? number : throw part.Fault("from", "« from » ne contient que des nombres."))],
        part.Words("unit"));

    private static string SentenceOf(Fault fault) => string.Format(CultureInfo.InvariantCulture, fault.Error.Message, [.. fault.Error.Arguments]);
}
