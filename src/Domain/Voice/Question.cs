using System.Text.Json.Serialization;

namespace Essaim.Domain.Voice;

/// <summary>How a question is answered.</summary>
public enum AnswerKind
{
    /// <summary>One of its options.</summary>
    One,

    /// <summary>Any number of them, up to <see cref="Question.Most"/>.</summary>
    Many,

    /// <summary>Some or all of them, the most important first.</summary>
    Rank,

    /// <summary>In one's own words, and for readers whom their author chooses. Only where the rules of the campaign allow it.</summary>
    Text,
}

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
public sealed record AnswerOption(string Key, string Label, Face? Face = null)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? English { get; init; }
}

/// <summary>Asks a question only of those who gave one of these answers to an earlier one. The phone follows it; a question passed over is left out.</summary>
public sealed record AskedIf(string Question, IReadOnlyList<string> Options);

/// <summary>What is asked. A wall's only question has no options: it is answered in one's own words.</summary>
/// <param name="Key">Short and stable: <c>prete</c>. A wall's is <see cref="OfWall"/>.</param>
/// <param name="EasyText">The same question in easy-to-read French, shown to residents.</param>
public sealed record Question(string Key, string Text, string? EasyText, IReadOnlyList<AnswerOption> Options)
{
    public const string OfWall = "mot";

    // What an open campaign never uses is left out of its text, so that the hashes of those already opened stand.

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AnswerKind Kind { get; init; }

    /// <summary>Whether it describes who answers: figures may be cut by it where the rules allow. One option, never required.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsAxis { get; init; }

    /// <summary>How many of the first options are on the good side: what is told when there is room for one figure. 0 when they have no sides.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Favourable { get; init; }

    /// <summary>Whether the options of an axis follow each other: then only neighbours are put together.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOrdered { get; init; }

    /// <summary>How many options may be chosen or ranked; 0 for all of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Most { get; init; }

    /// <summary>Signs of an answer in one's own words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Longest { get; init; }

    /// <summary>The question for those who read English better; null when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? English { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AskedIf? AskedIf { get; init; }

    public static Question ForWall(string text) => new(OfWall, text.Trim(), null, []);
}
