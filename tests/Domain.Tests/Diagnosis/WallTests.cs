using Essaim.Domain.Diagnosis;
using static Essaim.Domain.Tests.Diagnosis.Walls;

namespace Essaim.Domain.Tests.Diagnosis;

public sealed class WallTests
{
    [Fact]
    public void A_wall_opens_with_a_question_and_hides_its_notes()
    {
        var wall = Open();

        Assert.Equal(WallPhase.Writing, wall.Phase);
        Assert.False(wall.IsRevealed);
        Assert.IsType<WallOpened>(Assert.Single(wall.Events));
    }

    [Fact]
    public void A_plan_that_nobody_could_answer_is_refused_by_its_field()
    {
        Refused(WallErrors.QuestionMissing, (Plan with { Question = " " }).Check());
        Refused(WallErrors.QuestionTooLong, (Plan with { Question = new('a', 161) }).Check());
        Refused(WallErrors.OccasionMissing, (Plan with { Occasion = "" }).Check());
        Refused(WallErrors.VotesOutOfRange, (Plan with { VotesEach = 0 }).Check());
        Refused(WallErrors.VotesOutOfRange, (Plan with { VotesEach = 11 }).Check());
    }

    [Fact]
    public void Revealing_twice_is_one_act()
    {
        var wall = Open();
        wall.ClearEvents();

        Done(wall.Reveal());
        Done(wall.Reveal());

        Assert.Equal(new WallPhaseStarted(wall.Id, WallPhase.Grouping), Assert.Single(wall.Events));
    }

    [Fact]
    public void Two_colleges_may_read_before_the_room_does()
    {
        var wall = In(WallPhase.Review);

        Assert.False(wall.IsRevealed);
        Done(wall.Reveal());
        Assert.True(wall.IsRevealed);
        Refused(WallErrors.NotNow, wall.StartReview());
    }

    [Fact]
    public void A_vote_needs_two_groups_with_a_name()
    {
        var wall = In(WallPhase.Grouping);

        Refused(WallErrors.TooFewGroups, wall.StartVote([Group(wall, "Le téléphone")]));
        Refused(WallErrors.GroupUnnamed, wall.StartVote([Group(wall, "Le téléphone"), Group(wall, "")]));
        Done(wall.StartVote([Group(wall, "Le téléphone"), Group(wall, "La pause")]));
    }

    [Fact]
    public void A_vote_cannot_start_before_the_reveal()
    {
        var wall = Open();

        Refused(WallErrors.NotNow, wall.StartVote([Group(wall, "Le téléphone"), Group(wall, "La pause")]));
    }

    [Fact]
    public void A_small_room_may_go_to_the_exits_without_a_vote()
    {
        var wall = In(WallPhase.Grouping);

        Refused(WallErrors.NoGroup, wall.StartExits([]));
        Done(wall.StartExits([Group(wall, "La pause")]));
    }

    [Fact]
    public void A_wall_does_not_close_while_a_group_or_a_note_has_no_way_out()
    {
        var wall = In(WallPhase.Exits);
        var group = Group(wall, "La pause");

        Refused(WallErrors.GroupsWithoutExit(1), wall.Close([group], 0, Now));
        Done(group.Leave(WallExit.Parked, "On attend les travaux.", 3, 0));
        Refused(WallErrors.NotesWithoutExit(2), wall.Close([group], 2, Now));
        Done(wall.Close([group], 0, Now));

        Assert.Equal(Now, wall.ClosedAt);
    }

    [Fact]
    public void The_time_of_a_phase_ends_with_it()
    {
        var wall = Open();

        Refused(WallErrors.TimerOutOfRange, wall.SetTimer(0, Now));
        Refused(WallErrors.TimerOutOfRange, wall.SetTimer(91, Now));
        Done(wall.SetTimer(8, Now));
        Assert.Equal(Now.AddMinutes(8), wall.EndsAt);

        wall.Reveal();

        Assert.Null(wall.EndsAt);
        Refused(WallErrors.Closed, In(WallPhase.Closed).SetTimer(5, Now));
    }

    [Fact]
    public void The_journal_of_a_removal_holds_the_reason_and_no_words()
    {
        var wall = In(WallPhase.Grouping);

        wall.NoteRemoved(NoteRemoval.NamesColleague);

        Assert.Equal(new WallNoteRemoved(wall.Id, NoteRemoval.NamesColleague), Assert.Single(wall.Events));
    }
}
