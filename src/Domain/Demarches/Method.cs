using Essaim.Domain.Access;

namespace Essaim.Domain.Demarches;

/// <summary>The four phases of a démarche, in their order.</summary>
public enum Phase
{
    Framing,
    Diagnosis,
    Experimentation,
    Sustaining,
}

/// <summary>One step of the method, reduced to what rules need. Its words are content.</summary>
/// <param name="Who">Roles that carry it; each of them sees it as their next action.</param>
/// <param name="Needs">Keys of steps that come before it.</param>
/// <param name="IsCore">Without it the phase cannot be passed, unless it is set aside with a reason.</param>
public sealed record MethodStep(string Key, Phase Phase, int Order, int Minutes, IReadOnlyList<Role> Who, IReadOnlyList<string> Needs, bool IsCore);
