namespace Essaim.Domain.Voice.Publishing;

/// <summary>What the size of the frozen roll allows. Small crowds hide nobody, so they are told less, later and more coarsely.</summary>
public static class SizeClass
{
    /// <summary>Under it, answers are shown only together with those of other establishments.</summary>
    public const int Alone = 8;

    /// <summary>Under it, one total per question, when all is over.</summary>
    public const int Small = 20;

    public const int Middle = 50;
    public const int Large = 200;

    /// <summary>By how many axes figures may be cut.</summary>
    public static int Axes(int roll) => roll switch { < Small => 0, < Middle => 1, _ => PublishingRules.MostAxes };

    /// <summary>Whether anything is shown while answers still come.</summary>
    public static bool IsShownBeforeClosing(int roll) => roll >= Small;

    /// <summary>Rounding hides nothing among few answers, however long the roll: they are told in bands too.</summary>
    public static Precision Precision(int roll, int answers) => (roll, Math.Min(roll, answers)) switch
    {
        ( < Small, _) => Publishing.Precision.ThreeBands,
        (_, < Middle) => Publishing.Precision.FiveBands,
        (_, < Large) => Publishing.Precision.ToFive,
        _ => Publishing.Precision.ToOne,
    };
}
