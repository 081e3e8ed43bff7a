using Essaim.Domain.Diagnosis.Interviews;
using static Essaim.Domain.Tests.Diagnosis.Walls;

namespace Essaim.Domain.Tests.Diagnosis.Interviews;

public sealed class InterviewTests
{
    private static readonly DateOnly Day = new(2026, 6, 23);

    private static readonly InterviewPlan Plan = new("E3", RespondentSide.Professions, Day, Day, ConsentScope.Analysts);

    [Fact]
    public void An_interview_begins_with_a_label_that_names_nobody_and_a_consent_that_came_first()
    {
        Refused(InterviewErrors.LabelMissing, (Plan with { Label = " " }).Check(Day));
        Refused(InterviewErrors.SideMissing, (Plan with { Side = null }).Check(Day));
        Refused(InterviewErrors.ScopeMissing, (Plan with { Scope = null }).Check(Day));
        Refused(InterviewErrors.HeldTomorrow, (Plan with { HeldOn = Day.AddDays(1) }).Check(Day));
        Refused(InterviewErrors.ConsentAfter, (Plan with { HeldOn = Day.AddDays(-1) }).Check(Day));
        Done(Plan.Check(Day));
    }

    [Fact]
    public void A_question_has_one_note_and_an_empty_one_goes_away()
    {
        var interview = Opened();

        Done(interview.Write("I.3", "Au début, personne n’y croyait."));
        Done(interview.Write("I.3", " On courait. "));
        Assert.Equal([new("I.3", "On courait.")], interview.Notes);
        Done(interview.Write("I.3", ""));
        Assert.Empty(interview.Notes);
        Refused(InterviewErrors.NoteTooLong, interview.Write("I.3", new('a', 4001)));
    }

    [Fact]
    public void A_coding_says_what_it_shows_and_the_same_one_twice_is_one()
    {
        var interview = Opened();
        var coding = Coded(AnalysisAxis.Speaking, Tendency.Gained);

        Refused(InterviewErrors.AnalysisMissing, interview.Code(coding with { Analysis = "" }));
        Done(interview.Code(coding));
        Done(interview.Code(coding));
        Assert.Single(interview.Codings);
        Done(interview.RemoveCoding(coding.Id));
        Assert.Empty(interview.Codings);
    }

    [Fact]
    public void A_consent_is_narrowed_and_never_widened()
    {
        var interview = Opened();

        Refused(InterviewErrors.NotWider, interview.Narrow(ConsentScope.Quotes));
        Done(interview.Narrow(ConsentScope.Interviewer));

        Assert.Equal(ConsentScope.Interviewer, interview.Scope);
    }

    [Fact]
    public void A_withdrawn_consent_erases_the_words_the_codings_and_the_label()
    {
        var interview = Opened();
        Done(interview.Write("I.3", "On courait."));
        Done(interview.Code(Coded(AnalysisAxis.Acting, Tendency.Lost)));

        interview.Withdraw(Day.AddDays(30));
        interview.Withdraw(Day.AddDays(60));

        Assert.Empty(interview.Notes);
        Assert.Empty(interview.Codings);
        Assert.Equal("", interview.Label);
        Assert.Equal(Day.AddDays(30), interview.WithdrawnOn);
        Refused(InterviewErrors.Withdrawn, interview.Write("I.3", "encore"));
        Refused(InterviewErrors.Withdrawn, interview.Code(Coded(AnalysisAxis.Acting, Tendency.Lost)));
    }

    [Fact]
    public void What_happened_to_an_interview_is_journalled_without_a_word_of_it_and_without_its_house()
    {
        var interview = Opened();
        Done(interview.Write("I.3", "On courait."));
        Done(interview.Code(Coded(AnalysisAxis.Acting, Tendency.Lost)));
        interview.Withdraw(Day);

        Assert.All(interview.Events, e => Assert.Equal(["InterviewId"], e.GetType().GetProperties().Select(p => p.Name)));
        Assert.IsNotType<Domain.Access.IOfEstablishment>(interview, exactMatch: false);
    }

    [Fact]
    public void Each_axis_is_counted_and_silence_on_it_is_shown()
    {
        var (one, other, withdrawn) = (Opened(), Opened(), Opened());
        Done(one.Code(Coded(AnalysisAxis.Speaking, Tendency.Gained)));
        Done(one.Code(Coded(AnalysisAxis.Speaking, Tendency.Gained)));
        Done(one.Code(Coded(AnalysisAxis.Acting, Tendency.Unchanged)));
        Done(other.Code(Coded(AnalysisAxis.Speaking, Tendency.Lost)));
        Done(withdrawn.Code(Coded(AnalysisAxis.QualityOfWork, Tendency.Lost)));
        withdrawn.Withdraw(Day);

        var axes = InterviewSummary.Of([one, other, withdrawn]);

        Assert.Equal([(2, 0), (1, 1), (0, 2)], axes.Select(a => (a.Speaking, a.Silent)));
        Assert.Equal((2, 0, 1), (axes[0].Codings[Tendency.Gained], axes[0].Codings[Tendency.Unchanged], axes[0].Codings[Tendency.Lost]));
        Assert.Equal((1, 1), (axes[0].Interviews[Tendency.Gained], axes[0].Interviews[Tendency.Lost]));
    }

    private static Interview Opened()
    {
        Assert.False(Interview.Open(new(Guid.CreateVersion7()), Ours, new(Guid.CreateVersion7()), 1, Plan, Day).Failed(out _, out var opened));
        return opened!;
    }

    private static Coding Coded(AnalysisAxis axis, Tendency tendency) => new(Guid.CreateVersion7(), axis, tendency, "I.3", "Les réunions ont lieu.", "");
}
