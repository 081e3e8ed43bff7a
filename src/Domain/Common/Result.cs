using System.Diagnostics.CodeAnalysis;

namespace Essaim.Domain.Common;

/// <summary>Either the value asked for or the reason it was refused. Nothing to inherit, nothing to mock.</summary>
public sealed class Result<T>
{
    private readonly T? _value;
    private readonly Error? _error;

    private Result(T? value, Error? error) => (_value, _error) = (value, error);

    public static implicit operator Result<T>(T value) => new(value, error: null);

    public static implicit operator Result<T>(Error error) => new(default, error);

    public bool Failed([NotNullWhen(true)] out Error? reason, [MaybeNullWhen(true)] out T result)
    {
        (reason, result) = (_error, _value);
        return _error is not null;
    }

    public bool Failed([NotNullWhen(true)] out Error? reason) => Failed(out reason, out _);
}

/// <summary>The value of an act that answers nothing but "done".</summary>
public readonly record struct Done
{
    public static readonly Result<Done> Result = default(Done);
}
