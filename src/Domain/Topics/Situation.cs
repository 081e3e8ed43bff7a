namespace Essaim.Domain.Topics;

/// <summary>A subject told in the order that lets everyone hear it: when, where, doing what, with what, then effects, then an idea (D9, F13).</summary>
public sealed record Situation(
    string Moment, string Place, string Work, string Tool, string EffectOnWork, string EffectOnPerson, string Proposal)
{
    public const int Longest = 1000;

    public static readonly Situation Unsaid = new("", "", "", "", "", "", "");

    /// <summary>The name of the first part over 1 000 characters, if one is.</summary>
    public string? TooLongPart => Parts().Where(p => p.Text.Length > Longest).Select(p => p.Name).FirstOrDefault();

    /// <summary>How many of its parts were said.</summary>
    public int Told => Parts().Count(p => p.Text.Length > 0);

    public Situation Trimmed() => new(
        Moment.Trim(), Place.Trim(), Work.Trim(), Tool.Trim(), EffectOnWork.Trim(), EffectOnPerson.Trim(), Proposal.Trim());

    private IEnumerable<(string Name, string Text)> Parts() =>
    [
        (nameof(Moment), Moment), (nameof(Place), Place), (nameof(Work), Work), (nameof(Tool), Tool),
        (nameof(EffectOnWork), EffectOnWork), (nameof(EffectOnPerson), EffectOnPerson), (nameof(Proposal), Proposal),
    ];
}
