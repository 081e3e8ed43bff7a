namespace Essaim.Domain.Voice.Publishing;

/// <summary>From how many answers something is shown. Frozen in the manifest, where those who answer can read them.</summary>
/// <param name="Smallest">Answers that any figure rests on, and new answers that a batch needs.</param>
/// <param name="Distribution">Answers from which every option of a question is shown, and not only the share of favourable ones.</param>
/// <param name="Verbatims">Texts from which words are shown.</param>
/// <param name="Agency">Answers under every figure that leaves the establishment.</param>
public sealed record Thresholds(int Smallest, int Distribution, int Verbatims, int Agency)
{
    /// <summary>Each may be raised, never lowered.</summary>
    public static readonly Thresholds Lowest = new(5, 8, 10, 11);

    /// <summary>Where one person may answer several times, answers are no people: so many more are needed.</summary>
    public static Thresholds LowestFor(int answersPerPerson) =>
        new(Lowest.Smallest * answersPerPerson, Lowest.Distribution * answersPerPerson, Lowest.Verbatims * answersPerPerson, Lowest.Agency * answersPerPerson);

    public bool AreAtLeast(Thresholds lowest) =>
        Smallest >= lowest.Smallest && Distribution >= lowest.Distribution && Verbatims >= lowest.Verbatims && Agency >= lowest.Agency;
}
