using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Observations;
using static Essaim.Domain.Tests.Diagnosis.Walls;

namespace Essaim.Domain.Tests.Diagnosis.Observations;

public sealed class ObservationTests
{
    private static readonly DateTimeOffset Six = new(2026, 6, 23, 6, 0, 0, TimeSpan.FromHours(2));

    private static readonly ObservationPlan Morning = new(
        "Le matin, de 6 h à 9 h", "Premier étage", "responsable qualité, non soignante", new(2026, 6, 23), new(6, 0), new(9, 0), "Sonnette\nT : Téléphone\nRecherche de matériel");

    [Fact]
    public void The_group_names_its_buttons_one_a_line_and_may_choose_their_letter()
    {
        var observation = Prepared();

        Assert.Equal([new(1, "Sonnette", "S"), new(2, "Téléphone", "T"), new(3, "Recherche de matériel", "R")], observation.Kinds);
        Assert.Equal(observation.Kinds, Value((Morning with { Buttons = ObservationPlan.LinesOf(observation.Kinds) }).Check()));
    }

    [Fact]
    public void A_sheet_that_nobody_could_follow_is_refused_by_its_field()
    {
        Refused(ObservationErrors.TitleMissing, (Morning with { Title = " " }).Check());
        Refused(ObservationErrors.PlaceMissing, (Morning with { Place = "" }).Check());
        Refused(ObservationErrors.ObserverMissing, (Morning with { Observer = "" }).Check());
        Refused(ObservationErrors.NoTime, (Morning with { To = new(6, 0) }).Check());
        Refused(ObservationErrors.ButtonsOutOfRange, (Morning with { Buttons = "Sonnette" }).Check());
        Refused(ObservationErrors.ButtonsOutOfRange, (Morning with { Buttons = string.Join('\n', Enumerable.Range(1, 9).Select(i => $"Bouton {i}")) }).Check());
        Refused(ObservationErrors.LabelTooLong, (Morning with { Buttons = "Sonnette\nUn bouton que personne ne lirait" }).Check());
        Refused(ObservationErrors.SameLabel, (Morning with { Buttons = "Sonnette\nsonnette" }).Check());
    }

    [Fact]
    public void Nothing_is_recorded_before_the_observed_team_has_agreed()
    {
        var observation = Prepared();

        Refused(ObservationErrors.NoAgreement, observation.Start(Six, Six));
        Refused(ObservationErrors.AgreedTomorrow, observation.Agree(new(2026, 6, 24), "en réunion", new(2026, 6, 23)));
        Refused(ObservationErrors.AgreementMissing, observation.Agree(new(2026, 6, 23), " ", new(2026, 6, 23)));
        Done(observation.Agree(new(2026, 6, 20), "en réunion d’équipe", new(2026, 6, 23)));
        Done(observation.Start(Six, Six));

        Assert.Equal(ObservationState.Running, observation.State);
    }

    [Fact]
    public void A_phone_that_tells_twice_when_it_began_and_ended_tells_it_once()
    {
        var observation = Running();

        Done(observation.Start(Six.AddMinutes(20), Six.AddHours(1)));
        Done(observation.End(Six.AddHours(3), Six.AddHours(9))); // Told hours later, when the network was back.
        Done(observation.End(Six.AddHours(4), Six.AddHours(9)));

        Assert.Equal((Six, Six.AddHours(3)), (observation.StartedAt, observation.EndedAt));
    }

    [Fact]
    public void An_event_that_the_phone_sends_late_is_taken_until_the_group_has_read_the_record()
    {
        var observation = Running();
        Done(observation.End(Six.AddHours(3), Six.AddHours(3)));

        Done(observation.Expects(1, Six.AddHours(1), Six.AddHours(9)));
        Refused(ObservationErrors.UnknownKind, observation.Expects(9, Six.AddHours(1), Six.AddHours(9)));
        Refused(ObservationErrors.WrongClock, observation.Expects(1, Six.AddHours(4), Six.AddHours(9)));
        Refused(ObservationErrors.WrongClock, observation.Expects(1, Six.AddHours(-1), Six.AddHours(9)));
        Done(observation.Share(new(2026, 6, 30)));
        Refused(ObservationErrors.AlreadyShared, observation.Expects(1, Six.AddHours(1), Six.AddHours(9)));
    }

    [Fact]
    public void A_repeated_or_older_word_of_the_phone_changes_nothing_and_an_undone_event_stays_undone()
    {
        var mark = new ObservationMark(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), 1, Six);

        Done(mark.Tell("le kiné attend", undone: false, revision: 2));
        Done(mark.Tell("", undone: false, revision: 1));
        Assert.Equal("le kiné attend", mark.Note);
        Done(mark.Tell("", undone: true, revision: 3));
        Done(mark.Tell("le kiné attend", undone: false, revision: 4));
        Assert.True(mark.IsUndone);
        Refused(ObservationErrors.NoteTooLong, mark.Tell(new('a', 201), undone: false, revision: 5));
    }

    [Fact]
    public void A_note_that_the_group_rewrote_does_not_come_back_from_the_phone()
    {
        var mark = new ObservationMark(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), 1, Six);
        Done(mark.Tell("Mme Untel appelle", undone: false, revision: 1));

        Done(mark.Rewrite("une personne appelle"));
        Done(mark.Tell("Mme Untel appelle", undone: false, revision: 7));

        Assert.Equal("une personne appelle", mark.Note);
    }

    [Fact]
    public void A_correction_has_a_reason_and_leaves_the_record_as_it_was()
    {
        var observation = Running();
        ObservedMark[] marks = [new(new(Guid.CreateVersion7()), 1, Six.AddMinutes(5)), new(new(Guid.CreateVersion7()), 1, Six.AddMinutes(9))];
        Refused(ObservationErrors.NotYet, observation.Correct(Removed(marks[0]), marks));
        Done(observation.End(Six.AddHours(3), Six.AddHours(3)));

        Refused(ObservationErrors.ReasonMissing, observation.Correct(Removed(marks[0]) with { Reason = " " }, marks));
        Refused(ObservationErrors.UnknownMark, observation.Correct(Removed(marks[0]) with { MarkId = new(Guid.CreateVersion7()) }, marks));
        Refused(ObservationErrors.SameKind, observation.Correct(Removed(marks[0]) with { What = CorrectionKind.Renamed, Kind = 1 }, marks));
        Refused(ObservationErrors.OutOfTime, observation.Correct(Added(Six.AddHours(4)), marks));

        Done(observation.Correct(Removed(marks[0]), marks));
        Done(observation.Correct(Removed(marks[1]) with { What = CorrectionKind.Renamed, Kind = 2 }, marks));
        Done(observation.Correct(Added(Six.AddMinutes(30)), marks));

        var corrected = CorrectedMarks.Of(marks, observation.Corrections);
        Assert.Equal([(2, Six.AddMinutes(9)), (3, Six.AddMinutes(30))], corrected.Select(m => (m.Kind, m.At)));
        Assert.Equal([1, 1], marks.Select(m => m.Kind));
        Assert.Equal(3, observation.Corrections.Count);
    }

    [Fact]
    public void The_same_correction_sent_twice_is_one()
    {
        var observation = Running();
        ObservedMark[] marks = [new(new(Guid.CreateVersion7()), 1, Six.AddMinutes(5))];
        Done(observation.End(Six.AddHours(3), Six.AddHours(3)));
        var correction = Removed(marks[0]);

        Done(observation.Correct(correction, marks));
        Done(observation.Correct(correction, marks));

        Assert.Single(observation.Corrections);
    }

    [Fact]
    public void A_record_is_shared_once_it_is_over()
    {
        var observation = Running();

        Refused(ObservationErrors.NotYet, observation.Share(new(2026, 6, 30)));
        Done(observation.End(Six.AddHours(3), Six.AddHours(3)));
        Done(observation.Share(new(2026, 6, 30)));
        Done(observation.Share(new(2026, 7, 30)));

        Assert.Equal(new(2026, 6, 30), observation.SharedOn);
    }

    [Fact]
    public void A_team_that_withdraws_leaves_nothing_and_nothing_more_is_taken()
    {
        var observation = Running();
        Done(observation.End(Six.AddHours(3), Six.AddHours(3)));
        Done(observation.Correct(Added(Six.AddMinutes(30)), []));

        observation.Withdraw();

        Assert.Empty(observation.Corrections);
        Assert.Null(observation.AgreedOn);
        Refused(ObservationErrors.Withdrawn, observation.Expects(1, Six, Six));
        Refused(ObservationErrors.Withdrawn, observation.Agree(new(2026, 6, 20), "de nouveau", new(2026, 6, 23)));
        Refused(ObservationErrors.NotYet, observation.Share(new(2026, 6, 30)));
    }

    private static Observation Prepared() => Value(Observation.Prepare(new(Guid.CreateVersion7()), Ours, new(Guid.CreateVersion7()), Morning));

    private static Observation Running()
    {
        var observation = Prepared();
        Done(observation.Agree(new(2026, 6, 20), "en réunion d’équipe", new(2026, 6, 23)));
        Done(observation.Start(Six, Six));
        return observation;
    }

    private static Correction Removed(ObservedMark mark) => new(Guid.CreateVersion7(), CorrectionKind.Removed, mark.Id, 0, null, "La sonnette était un essai.", Six);

    private static Correction Added(DateTimeOffset at)
    {
        var id = Guid.CreateVersion7();
        return new(id, CorrectionKind.Added, new(id), 3, at, "Hors de vue.", Six);
    }

    private static T Value<T>(Result<T> result)
    {
        Assert.False(result.Failed(out var error, out var value), error?.Code);
        return value!;
    }
}
