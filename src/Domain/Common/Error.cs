namespace Essaim.Domain.Common;

public enum ErrorKind
{
    Invalid,
    NotFound,
    Forbidden,
    Conflict,
}

/// <summary>An expected refusal. Bugs and broken infrastructure throw instead.</summary>
/// <param name="Code">Stable name for tests, logs and API clients: <c>experiment.closed</c>.</param>
/// <param name="Message">The French sentence the user reads; <c>{0}</c>, <c>{1}</c>… stand for <see cref="Arguments"/>. Translated by this text.</param>
/// <param name="Field">The form field to point at, if one is at fault: <c>Title</c>, without the <c>Input.</c> of the page.</param>
public sealed record Error(ErrorKind Kind, string Code, string Message, string? Field = null)
{
    /// <summary>What the sentence names: a date, a number, a word.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    public static Error Invalid(string code, string message, string? field = null, params object[] arguments) =>
        new(ErrorKind.Invalid, code, message, field) { Arguments = arguments };

    public static Error Conflict(string code, string message, params object[] arguments) =>
        new(ErrorKind.Conflict, code, message) { Arguments = arguments };

    public static Error NotFound(string code) => new(ErrorKind.NotFound, code, "Cet élément n’existe pas, ou vous n’y avez pas accès.");

    public static Error Forbidden(string code) => new(ErrorKind.Forbidden, code, "Votre rôle ne permet pas cette action.");

    public bool Equals(Error? other) => other is not null && Kind == other.Kind && Code == other.Code && Field == other.Field
        && Message == other.Message && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Kind, Code, Field);
}
