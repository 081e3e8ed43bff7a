using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Meetings;

public readonly record struct MinuteLineId(Guid Value) : IId<MinuteLineId>
{
    public static MinuteLineId From(Guid value) => new(value);
}

/// <summary>What a line of the minutes is: something decided, a question left open, or a plain note.</summary>
public enum MinuteKind
{
    Decided,
    Open,
    Noted,
}

/// <summary>One line of the minutes, in the order in which it was written.</summary>
public sealed record MinuteLine(MinuteLineId Id, int Position, MinuteKind Kind, string Text, bool IsSettled = false)
{
    public const int Longest = 600;
}

/// <summary>Somebody expected at a meeting, and whether they came.</summary>
public sealed record Attendance(PersonId PersonId, bool IsPresent);
