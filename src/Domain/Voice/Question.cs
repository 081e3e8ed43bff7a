namespace Essaim.Domain.Voice;

/// <summary>The sign drawn beside an option, for those who read with difficulty.</summary>
public enum Face
{
    Smile,
    HalfSmile,
    Flat,
    HalfFrown,
    Frown,
}

/// <summary>One thing that may be answered, from the best to the worst: neighbours are put together where too few chose one of them.</summary>
/// <param name="Key">Short and stable: <c>oui</c>.</param>
public sealed record AnswerOption(string Key, string Label, Face? Face = null);

/// <summary>What is asked. A wall's only question has no options: it is answered in one's own words.</summary>
/// <param name="Key">Short and stable: <c>prete</c>. A wall's is <see cref="OfWall"/>.</param>
/// <param name="EasyText">The same question in easy-to-read French, shown to residents.</param>
public sealed record Question(string Key, string Text, string? EasyText, IReadOnlyList<AnswerOption> Options)
{
    public const string OfWall = "mot";

    public static Question ForWall(string text) => new(OfWall, text.Trim(), null, []);
}
