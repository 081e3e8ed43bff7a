namespace Essaim.Domain.Voice;

/// <summary>What goes with a photo: whether it shows what helps or what hinders, and a few words. The picture itself is known by its digest.</summary>
public static class PhotoQuestions
{
    /// <summary>Under this name a phone sends the picture, and the urn keeps its digest.</summary>
    public const string Photo = "photo";

    public const string Effect = "effet";
    public const string Words = "mot";
    public const string Helps = "aide";
    public const string Hinders = "gene";

    public const int LongestCaption = 280;

    private const int DigestLength = 64;

    /// <param name="mission">What the people of the roll are asked to photograph.</param>
    public static IReadOnlyList<Question> For(string mission) =>
    [
        new(Effect, mission, null, [new(Helps, "Ce qui aide"), new(Hinders, "Ce qui gêne")]),
        new(Words, "Que se passe-t-il ici ?", null, []) { Kind = AnswerKind.Text, Longest = LongestCaption },
        new(Photo, "La photo", null, []) { Kind = AnswerKind.Text, Longest = DigestLength },
    ];

    /// <summary>The caption with the picture's digest in its place. Group and hour are nobody's choice here: a photo is looked at by the group.</summary>
    public static AnswerSheet WithDigest(AnswerSheet caption, string digest) =>
        new(new Dictionary<string, IReadOnlyList<string>>(caption.Answers, StringComparer.Ordinal) { [Photo] = [digest] });
}
