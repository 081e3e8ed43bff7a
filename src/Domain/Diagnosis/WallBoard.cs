using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis;

/// <summary>The rules of putting notes together: nothing is lost by moving or merging, neither a note nor a vote.</summary>
public static class WallBoard
{
    /// <summary>Puts <paramref name="note"/> in a group of the same wall, or back among the loose ones.</summary>
    public static Result<Done> Move(Wall wall, WallNote note, WallGroup? into)
    {
        if (!MayGroup(wall)) return WallErrors.NotNow;
        if (note.RemovedBecause is not null) return WallErrors.NoteGone;
        if (into is { Exit: not null }) return WallErrors.AlreadyOut;
        if (into is { MergedIntoId: not null }) return WallErrors.GroupGone;
        note.Place(into?.Id);
        return Done.Result;
    }

    /// <summary>Notes, votes and hands of <paramref name="given"/> pass to <paramref name="kept"/>. The same merge again is one act.</summary>
    public static Result<Done> Merge(Wall wall, WallGroup given, WallGroup kept, IEnumerable<WallNote> notesGiven, IEnumerable<WallVote> votesGiven)
    {
        if (given.MergedIntoId == kept.Id) return Done.Result;
        if (!MayGroup(wall)) return WallErrors.NotNow;
        if (given.Id == kept.Id) return WallErrors.MergedWithItself;
        if (given.MergedIntoId is not null || kept.MergedIntoId is not null) return WallErrors.GroupGone;
        if (given.Exit is not null || kept.Exit is not null) return WallErrors.AlreadyOut;
        foreach (var note in notesGiven) note.Place(kept.Id);
        foreach (var vote in votesGiven) vote.GoTo(kept.Id);
        given.HandOverTo(kept);
        return Done.Result;
    }

    /// <summary>Not during the vote: people vote on what they see.</summary>
    public static bool MayGroup(Wall wall) => wall.Phase is WallPhase.Grouping or WallPhase.Exits;
}

/// <summary>Rough sizes, in the steps people say aloud. A count that moves one by one would tell who has just written.</summary>
public static class Roughly
{
    /// <summary>The lower end of the band: 0 up to nine, then 10, 15, 20, 30, 40… then by hundreds.</summary>
    public static int Of(int count) => count switch
    {
        < 10 => 0,
        < 15 => 10,
        < 20 => 15,
        < 100 => count / 10 * 10,
        _ => count / 100 * 100,
    };
}
