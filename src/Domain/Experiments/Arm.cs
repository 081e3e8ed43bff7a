using Essaim.Domain.Voice;

namespace Essaim.Domain.Experiments;

/// <summary>The two solutions that contradict each other. Neither comes first.</summary>
public enum ArmLetter
{
    A,
    B,
}

/// <summary>One of the two solutions, as the unit will live it, with what it asks for in the words of the unit: never turned into a score.</summary>
/// <param name="TeamTime">"6 agents, 20 min : 2 h par jour".</param>
/// <param name="Relief">Who stands in meanwhile, or "aucun".</param>
/// <param name="Euros">Money spent for the whole trial; 0 is an answer.</param>
public sealed record Arm(ArmLetter Letter, string Name, string What, string TeamTime, string Relief, decimal Euros)
{
    /// <summary>What went wrong with it, written while it happens; empty is said aloud on the page.</summary>
    public string WentWrong { get; private set; } = "";

    internal bool Note(string trouble)
    {
        if (WentWrong == trouble) return false;
        WentWrong = trouble;
        return true;
    }
}

/// <summary>One of the three questions, the same under A and under B. Residents may be asked it in plainer words.</summary>
/// <param name="Number">1 to 3.</param>
public sealed record MicroQuestion(int Number, string ToStaff, string ToResidents)
{
    /// <summary>Three, so that answering at the end of a shift takes one minute.</summary>
    public const int Count = 3;

    public string For(Audience audience) => audience is Audience.Residents ? ToResidents : ToStaff;
}
