using Essaim.Domain.Demarches;

namespace Essaim.Web.Features.Demarches;

/// <summary>A phase in one language.</summary>
public sealed record PhaseText(Phase Phase, string Key, string Title, string Why, string Lasts, string Html);

/// <summary>A step of the method in one language, with the page where it is done.</summary>
/// <param name="Page">Address with <c>{establishment}</c>, <c>{demarche}</c> or <c>{cluster}</c> in it; empty when the step is noted by hand.</param>
public sealed record StepText(MethodStep Step, string Title, string Why, string Small, IReadOnlyList<string> Tools, string? Page, string Html);

/// <summary>A tool sheet in one language.</summary>
public sealed record ToolText(string Key, string Title, string Why, int Minutes, string People, string Small, string Html);

/// <summary>The whole method in one language.</summary>
public sealed record MethodTexts(IReadOnlyList<PhaseText> Phases, IReadOnlyList<StepText> Steps, IReadOnlyList<ToolText> Tools)
{
    public PhaseText Of(Phase phase) => Phases.First(p => p.Phase == phase);

    public StepText? Step(string key) => Steps.FirstOrDefault(s => s.Step.Key == key);

    public ToolText? Tool(string key) => Tools.FirstOrDefault(t => t.Key == key);
}

/// <summary>The method as the program follows it: steps for the rules, words in two languages. Read once, at start.</summary>
public sealed class Method(MethodTexts french, MethodTexts english)
{
    public IReadOnlyList<MethodStep> Steps { get; } = [.. french.Steps.Select(s => s.Step)];

    public MethodTexts French => french;

    public MethodTexts English => english;

    public MethodTexts In(Texts texts) => texts.IsFrench ? french : english;

    public static Method Load(Content content) => new MethodReader(content.PathOf("method")).Read();
}
