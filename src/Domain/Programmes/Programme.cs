using Essaim.Domain.Common;

namespace Essaim.Domain.Programmes;

public readonly record struct ProgrammeId(Guid Value) : IId<ProgrammeId>
{
    public static ProgrammeId From(Guid value) => new(value);
}

/// <summary>A national policy carried over several waves: the name under which they are counted together.</summary>
public sealed class Programme(ProgrammeId id, string name) : Aggregate
{
    public const int LongestName = 120;

    public ProgrammeId Id { get; private init; } = id;

    public string Name { get; private init; } = name;

    public static Result<Programme> Found(ProgrammeId id, string name)
    {
        if (string.IsNullOrWhiteSpace(name)) return ProgrammeErrors.NameMissing;
        if (name.Trim().Length > LongestName) return ProgrammeErrors.NameTooLong;
        var programme = new Programme(id, name.Trim());
        programme.Raise(new ProgrammeFounded(id));
        return programme;
    }
}

public sealed record ProgrammeFounded(ProgrammeId ProgrammeId) : IDomainEvent;
