using Essaim.Domain.Access;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;

namespace Essaim.Domain.Tests.Decisions;

public sealed class QuestionTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    private readonly CommitteeQuestion _question = Asked("Que faire des appels des familles entre 14 h et 14 h 30 ?");

    [Fact]
    public void A_question_is_overdue_from_the_day_after_its_date()
    {
        Assert.False(_question.IsLate(Day.AddDays(30)));
        Assert.True(_question.IsLate(Day.AddDays(31)));
    }

    [Fact]
    public void An_answered_question_is_never_late_and_is_not_answered_twice()
    {
        _ = _question.Answer("L’accueil les prend.", Day.AddDays(10));

        Assert.False(_question.IsLate(Day.AddDays(99)));
        Assert.False(_question.Answer("L’accueil les prend.", Day.AddDays(11)).Failed(out _));
        Assert.True(_question.Answer("Autre chose.", Day.AddDays(11)).Failed(out var error));
        Assert.Equal(QuestionErrors.AlreadyAnswered, error);
        Assert.Equal(Day.AddDays(10), _question.AnsweredOn);
    }

    [Fact]
    public void An_answer_of_nothing_is_refused()
    {
        Assert.True(_question.Answer(" ", Day).Failed(out var error));
        Assert.Equal(QuestionErrors.AnswerMissing, error);
    }

    private static CommitteeQuestion Asked(string text)
    {
        Assert.False(CommitteeQuestion.Ask(
            new(Guid.CreateVersion7()), new EstablishmentId(Guid.CreateVersion7()), new DemarcheId(Guid.CreateVersion7()), null, text, Day, Day.AddDays(30))
            .Failed(out _, out var question));
        return question!;
    }
}
