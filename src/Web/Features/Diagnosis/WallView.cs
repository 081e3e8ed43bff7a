using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>A wall as a room sees it. Notes are in it from the reveal on, votes from the end of the vote on, and never before.</summary>
public sealed record WallView(
    WallId Id,
    EstablishmentId EstablishmentId,
    DemarcheId DemarcheId,
    string Establishment,
    string Question,
    string Occasion,
    DateOnly HeldOn,
    int VotesEach,
    WallPhase Phase,
    DateTimeOffset? EndsAt,
    string Code,
    string Ballot,
    IReadOnlyList<WallView.Group> Groups,
    IReadOnlyList<WallView.Note> Loose,
    IReadOnlyList<WallView.Removal> Removed)
{
    public sealed record Note(WallNoteId Id, string Text);

    /// <param name="Votes">Empty while people vote, and for a group that was made afterwards.</param>
    public sealed record Group(
        WallGroupId Id, string Name, IReadOnlyList<Note> Notes, VoteTally? Votes, int Hands, WallExit? Exit, string Reason);

    public sealed record Removal(NoteRemoval Because, int Count);

    public bool IsRevealed => Phase >= WallPhase.Grouping;

    public int NoteCount => Groups.Sum(g => g.Notes.Count) + Loose.Count;

    public int RemovedCount => Removed.Sum(r => r.Count);

    public bool HasVotes => Groups.Any(g => g.Votes is { Shown: > 0 } or { Phones: null });

    /// <summary>The group whose turn it is to leave.</summary>
    public Group? Current => Phase is WallPhase.Exits ? Groups.FirstOrDefault(g => g.Exit is null) : null;

    public bool MayClose => Phase is WallPhase.Exits && Current is null && Loose.Count == 0;

    /// <summary>Whether two hosts may still put notes together.</summary>
    public bool MayGroup => Phase is WallPhase.Grouping or WallPhase.Exits;

    public string Href => $"/murs/{Id.Value}";
}
