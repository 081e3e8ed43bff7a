using Essaim.Domain.Access;

namespace Essaim.Domain.Demarches;

/// <summary>Which step is expected now, and of whom: everybody sees one only.</summary>
public static class NextSteps
{
    /// <summary>The first open step of the phase that the role carries: core before option, then in the order of the method.</summary>
    public static MethodStep? For(Role role, Phase phase, IReadOnlyCollection<MethodStep> method, IReadOnlySet<string> settled) =>
        Open(phase, method, settled).Where(s => s.Who.Contains(role)).OrderByDescending(s => s.IsCore).ThenBy(s => s.Order).FirstOrDefault();

    /// <summary>Steps that may be done now. What an earlier phase left undone holds nothing back: its gate was passed with a reason.</summary>
    public static IEnumerable<MethodStep> Open(Phase phase, IReadOnlyCollection<MethodStep> method, IReadOnlySet<string> settled) =>
        method.Where(s => s.Phase == phase && !settled.Contains(s.Key) && IsReady(s, method, settled)).OrderBy(s => s.Order);

    public static bool IsReady(MethodStep step, IReadOnlyCollection<MethodStep> method, IReadOnlySet<string> settled) =>
        step.Needs.All(need => settled.Contains(need) || method.Any(s => s.Key == need && s.Phase < step.Phase));
}

/// <summary>Whether a phase may be left for the next one.</summary>
public static class PhaseGates
{
    /// <summary>The core steps that still stand open; the gate opens when there are none.</summary>
    public static IReadOnlyList<MethodStep> Missing(Phase phase, IEnumerable<MethodStep> method, IReadOnlySet<string> settled) =>
        [.. method.Where(s => s.Phase == phase && s.IsCore && !settled.Contains(s.Key)).OrderBy(s => s.Order)];
}
