using Essaim.Domain.Diagnosis;
using FsCheck;
using FsCheck.Fluent;
using static Essaim.Domain.Tests.Diagnosis.Walls;

namespace Essaim.Domain.Tests.Diagnosis;

public sealed class WallBoardTests
{
    [Fact]
    public void Moving_and_merging_loses_neither_a_note_nor_a_vote()
    {
        var step = from kind in Gen.Choose(0, 2) from a in Gen.Choose(0, 11) from b in Gen.Choose(0, 5) select (kind, a, b);
        var steps = Gen.ListOf(step).Select(s => s.ToList());
        var votes = Gen.ListOf(from g in Gen.Choose(0, 5) from count in Gen.Choose(1, 3) select (g, count)).Select(v => v.ToList());
        var hands = Gen.ArrayOf(Gen.Choose(0, 40), 6);

        Prop.ForAll(steps.ToArbitrary(), votes.ToArbitrary(), hands.ToArbitrary(), (acts, given, raised) =>
        {
            var board = new Board(given, raised);
            foreach (var (kind, a, b) in acts) board.Do(kind, a, b);
            board.AssertNothingLost(given.Sum(v => v.count), raised.Sum());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Merging_twice_is_one_act()
    {
        var wall = In(WallPhase.Grouping);
        var (given, kept) = (Group(wall, "Téléphone"), Group(wall, "Appels"));
        given.CountHands(4);
        kept.CountHands(2);

        Done(WallBoard.Merge(wall, given, kept, [], []));
        Done(WallBoard.Merge(wall, given, kept, [], []));

        Assert.Equal(6, kept.Hands);
        Assert.Equal(0, given.Hands);
    }

    [Fact]
    public void Nothing_moves_during_the_vote_or_before_the_reveal()
    {
        foreach (var wall in new[] { In(WallPhase.Voting), In(WallPhase.Writing), In(WallPhase.Review), In(WallPhase.Closed) })
        {
            Refused(WallErrors.NotNow, WallBoard.Move(wall, Note(wall), null));
            Refused(WallErrors.NotNow, WallBoard.Merge(wall, Group(wall, "A"), Group(wall, "B"), [], []));
        }
    }

    [Fact]
    public void A_group_that_is_out_or_gone_takes_nothing_more()
    {
        var wall = In(WallPhase.Exits);
        var (left, gone, kept) = (Group(wall, "Sorti"), Group(wall, "Réuni"), Group(wall, "Gardé"));
        left.Leave(WallExit.Test, "On essaie.", 1, 1);
        WallBoard.Merge(wall, gone, kept, [], []);
        var removed = Note(wall);
        removed.Remove(NoteRemoval.Insults);

        Refused(WallErrors.AlreadyOut, WallBoard.Move(wall, Note(wall), left));
        Refused(WallErrors.GroupGone, WallBoard.Move(wall, Note(wall), gone));
        Refused(WallErrors.NoteGone, WallBoard.Move(wall, removed, kept));
        Refused(WallErrors.MergedWithItself, WallBoard.Merge(wall, kept, kept, [], []));
    }

    /// <summary>Twelve notes, six groups, and hands that do anything in any order.</summary>
    private sealed class Board
    {
        private readonly Wall _wall = In(WallPhase.Grouping);
        private readonly List<WallNote> _notes;
        private readonly List<WallGroup> _groups;
        private readonly List<WallVote> _votes;

        public Board(IEnumerable<(int Group, int Count)> votes, int[] hands)
        {
            _notes = [.. Enumerable.Range(0, 12).Select(i => Note(_wall, $"Mot {i}"))];
            _groups = [.. Enumerable.Range(0, 6).Select(i => Group(_wall, $"Paquet {i}"))];
            _votes = [.. votes.Select(v => new WallVote(new(Guid.CreateVersion7()), _wall.Id, _groups[v.Group].Id, v.Count))];
            foreach (var (group, raised) in _groups.Zip(hands)) group.CountHands(raised);
        }

        public void Do(int kind, int a, int b)
        {
            if (kind == 0) WallBoard.Move(_wall, _notes[a], _groups[b]);
            else if (kind == 1) WallBoard.Move(_wall, _notes[a], null);
            else Merge(_groups[a % 6], _groups[b]);
        }

        public void AssertNothingLost(int votes, int hands)
        {
            var living = _groups.Where(g => g.MergedIntoId is null).Select(g => g.Id).ToHashSet();
            Assert.All(_notes, n => Assert.True(n.GroupId is not { } group || living.Contains(group)));
            Assert.All(_votes, v => Assert.Contains(v.GroupId, living));
            Assert.Equal(votes, _votes.Sum(v => v.Count));
            Assert.Equal(hands, _groups.Where(g => living.Contains(g.Id)).Sum(g => g.Hands));
        }

        private void Merge(WallGroup given, WallGroup kept) => WallBoard.Merge(
            _wall, given, kept, _notes.Where(n => n.GroupId == given.Id).ToList(), _votes.Where(v => v.GroupId == given.Id).ToList());
    }
}
