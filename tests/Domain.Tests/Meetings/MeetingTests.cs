using Essaim.Domain.Access;
using Essaim.Domain.Meetings;

namespace Essaim.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly DateOnly Thursday = new(2026, 9, 17);
    private static readonly MeetingFrame Frame = new("COPIL de septembre", Thursday, new(14, 0), new(15, 30));
    private static readonly PersonId Aline = new(Guid.CreateVersion7());
    private static readonly PersonId Bruno = new(Guid.CreateVersion7());

    private readonly Meeting _meeting = Planned(Frame);

    [Fact]
    public void A_meeting_ends_after_it_starts()
    {
        var refused = Meeting.Plan(NewId(), MeetingKind.Team, default, Frame with { EndsAt = new(14, 0) });

        Assert.True(refused.Failed(out var error));
        Assert.Equal(MeetingErrors.EndsBeforeStart, error);
    }

    [Fact]
    public void A_meeting_needs_a_title()
    {
        Assert.True(Meeting.Plan(NewId(), MeetingKind.Team, default, Frame with { Title = " " }).Failed(out var error));
        Assert.Equal(MeetingErrors.TitleMissing, error);
    }

    [Fact]
    public void Presence_is_noted_for_those_who_came_and_nobody_else()
    {
        _meeting.Expect(Aline);
        _meeting.Expect(Aline);

        _meeting.NotePresent([Bruno]);

        Assert.Equal([new(Aline, false), new(Bruno, true)], _meeting.Attendances);
    }

    [Fact]
    public void The_same_line_sent_twice_is_written_once()
    {
        var line = new MinuteLineId(Guid.CreateVersion7());

        _meeting.Write(line, MinuteKind.Decided, "Le téléphone part à l’accueil.");
        _meeting.Write(line, MinuteKind.Decided, "Le téléphone part à l’accueil.");

        Assert.Equal("Le téléphone part à l’accueil.", Assert.Single(_meeting.Lines).Text);
    }

    [Fact]
    public void A_meeting_is_not_closed_before_its_day()
    {
        _meeting.NotePresent([Aline]);

        Assert.True(_meeting.Close(Thursday.AddDays(-1)).Failed(out var error));
        Assert.Equal(MeetingErrors.NotHeldYet(Thursday), error);
    }

    [Fact]
    public void A_meeting_nobody_attended_is_not_closed()
    {
        Assert.True(_meeting.Close(Thursday).Failed(out var error));
        Assert.Equal(MeetingErrors.NobodyPresent, error);
    }

    [Fact]
    public void Closed_minutes_take_no_more_lines_but_an_open_question_may_still_be_settled()
    {
        var question = new MinuteLineId(Guid.CreateVersion7());
        _meeting.Write(question, MinuteKind.Open, "Que faire des appels des familles ?");
        _meeting.NotePresent([Aline]);
        _meeting.Close(Thursday);

        Assert.True(_meeting.Write(new(Guid.CreateVersion7()), MinuteKind.Noted, "Trop tard").Failed(out var error));
        Assert.Equal(MeetingErrors.NoLongerOpen, error);
        Assert.False(_meeting.Settle(question).Failed(out _));
        Assert.True(Assert.Single(_meeting.Lines).IsSettled);
    }

    [Fact]
    public void Cancelling_asks_for_a_reason_and_twice_is_once()
    {
        Assert.True(_meeting.Cancel(" ").Failed(out _));
        Assert.False(_meeting.Cancel("Épidémie de gastro à l’étage").Failed(out _));
        Assert.False(_meeting.Cancel("Autre raison").Failed(out _));
        Assert.Equal("Épidémie de gastro à l’étage", _meeting.CancelledBecause);
    }

    private static Meeting Planned(MeetingFrame frame)
    {
        Assert.False(Meeting.Plan(NewId(), MeetingKind.SteeringCommittee, Reach.Of(new EstablishmentId(Guid.CreateVersion7())), frame).Failed(out _, out var meeting));
        return meeting!;
    }

    private static MeetingId NewId() => new(Guid.CreateVersion7());
}
