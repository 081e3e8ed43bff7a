using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis;
using static Essaim.Domain.Tests.Diagnosis.Walls;

namespace Essaim.Domain.Tests.Diagnosis;

public sealed class WallGroupTests
{
    private readonly Wall _wall = In(WallPhase.Exits);
    private readonly WallGroup _group;

    public WallGroupTests() => _group = Group(_wall, "Le téléphone dans la poche");

    [Fact]
    public void A_group_leaves_once_and_says_so_with_its_sources()
    {
        Done(_group.Leave(WallExit.Test, " On coupe le renvoi d’appel. ", notes: 4, votes: 15));
        Done(_group.Leave(WallExit.Test, "On coupe le renvoi d’appel.", notes: 4, votes: 15));

        Assert.Equal(
            new WallGroupExited(_wall.Id, _group.Id, WallExit.Test, "On coupe le renvoi d’appel.", "Le téléphone dans la poche", 4, 15),
            Assert.Single(_group.Events));
        Refused(WallErrors.AlreadyOut, _group.Leave(WallExit.Parked, "Plus tard.", 4, 15));
    }

    [Theory]
    [InlineData(WallExit.Decision)]
    [InlineData(WallExit.Test)]
    [InlineData(WallExit.Question)]
    public void Every_exit_says_in_a_sentence_what_was_chosen(WallExit exit) => Refused(WallErrors.SentenceMissing, _group.Leave(exit, " ", 4, 15));

    [Fact]
    public void Later_needs_its_reason()
    {
        Refused(WallErrors.ReasonMissing, _group.Leave(WallExit.Parked, "", 4, 15));
        Refused(WallErrors.ReasonTooLong, _group.Leave(WallExit.Parked, new('a', 301), 4, 15));
    }

    [Fact]
    public void Hands_are_counted_apart_and_may_be_corrected()
    {
        Refused(WallErrors.HandsOutOfRange, _group.CountHands(-1));
        Refused(WallErrors.HandsOutOfRange, _group.CountHands(501));
        Done(_group.CountHands(6));
        Done(_group.CountHands(7));
        Done(_group.CountHands(7));

        Assert.Equal(7, _group.Hands);
        Assert.Equal(2, _group.Events.Count);
    }

    [Fact]
    public void A_name_changes_until_the_group_is_out()
    {
        Refused(WallErrors.NameTooLong, _group.Rename(new('a', 81)));
        Done(_group.Rename("Les appels de l’après-midi"));
        _group.Leave(WallExit.Decision, "Le standard garde la ligne.", 4, 15);

        Refused(WallErrors.AlreadyOut, _group.Rename("Autre chose"));
    }

    [Fact]
    public void One_college_alone_does_not_take_a_note_away_before_the_reveal()
    {
        Assert.False(WallObjection.Suffice([College.Management, College.Management]));
        Assert.True(WallObjection.Suffice([College.Management, College.Professions]));
    }

    [Fact]
    public void A_removed_note_keeps_its_reason_and_loses_its_words()
    {
        var note = Note(_wall, "Madame Untel ne répond jamais");
        note.Place(_group.Id);

        Assert.True(note.Remove(NoteRemoval.NamesColleague));
        Assert.False(note.Remove(NoteRemoval.Insults));

        Assert.Empty(note.Text);
        Assert.Null(note.GroupId);
        Assert.Equal(NoteRemoval.NamesColleague, note.RemovedBecause);
    }
}
