using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis;

public readonly record struct WallNoteId(Guid Value) : IId<WallNoteId>
{
    public static WallNoteId From(Guid value) => new(value);
}

/// <summary>Why a note may be taken off a wall. There is no "because I disagree".</summary>
public enum NoteRemoval
{
    NamesColleague,
    NamesResident,
    Insults,
}

/// <summary>
/// One revealed note. Its id was made at the reveal, in shuffled order: it leads neither to a phone nor to an hour.
/// A row of its own and no part of the wall's version, so that two hands grouping at once do not collide.
/// </summary>
public sealed class WallNote(WallNoteId id, WallId wallId, string text)
{
    public WallNoteId Id { get; private init; } = id;

    public WallId WallId { get; private init; } = wallId;

    /// <summary>Empty once removed.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Empty while nobody has put it with others.</summary>
    public WallGroupId? GroupId { get; private set; }

    public NoteRemoval? RemovedBecause { get; private set; }

    public void Place(WallGroupId? group) => GroupId = group;

    /// <summary>The words go for good; that a note was taken away, and why, stays visible. Its author is not known and not looked for.</summary>
    public bool Remove(NoteRemoval because)
    {
        if (RemovedBecause is not null) return false;
        (Text, GroupId, RemovedBecause) = ("", null, because);
        return true;
    }
}

public readonly record struct WallMoveId(Guid Value) : IId<WallMoveId>
{
    public static WallMoveId From(Guid value) => new(value);
}

/// <summary>One note put somewhere by a host, under an id made where it was moved: the same id again changes nothing.</summary>
public sealed class WallMove(WallMoveId id, WallId wallId, WallNoteId noteId, WallGroupId? groupId)
{
    public WallMoveId Id { get; private init; } = id;

    public WallId WallId { get; private init; } = wallId;

    public WallNoteId NoteId { get; private init; } = noteId;

    public WallGroupId? GroupId { get; private init; } = groupId;
}

/// <summary>One college asks, before the reveal, that a note does not reach the room. Two colleges are needed.</summary>
public sealed class WallObjection(WallNoteId noteId, College college, WallId wallId, NoteRemoval because)
{
    public WallNoteId NoteId { get; private init; } = noteId;

    public College College { get; private init; } = college;

    public WallId WallId { get; private init; } = wallId;

    public NoteRemoval Because { get; private init; } = because;

    /// <summary>Whether enough colleges agree: two of three, so that none of them edits the room's words alone.</summary>
    public static bool Suffice(IEnumerable<College> colleges) => colleges.Distinct().Count() >= 2;
}
