using Essaim.Domain.Surveys;
using static Essaim.Domain.Tests.Surveys.Forms;

namespace Essaim.Domain.Tests.Surveys;

public sealed class SurveyFormTests
{
    private static readonly QuestionnaireId Id = new(Guid.CreateVersion7());

    [Fact]
    public void A_question_about_the_person_that_serves_nothing_is_not_asked()
    {
        var content = Of(One("metier") with { IsProfile = true }, One("poste") with { IsProfile = true }, One("a"), One("b", If("poste", "oui")));

        Assert.Equal(["metier*", "poste", "a", "b"], Asked(content, "metier"));
        Assert.Equal(["poste", "a", "b"], Asked(content)); // It steers another question, and is no axis.
    }

    [Fact]
    public void A_statement_takes_its_first_words_along_in_both_languages()
    {
        var question = SurveyForm.Questions(Of(One("a"), Agreement("b", If("a", "oui"))), [])[1];

        Assert.Equal("b-a", question.Key);
        Assert.Equal("Dites : Un.", question.Text);
        Assert.Equal("Say: One.", question.English);
        Assert.Equal(["oui"], question.AskedIf!.Options);
        Assert.Equal("Yes", question.Options[0].English);
    }

    [Fact]
    public void Every_kind_becomes_what_the_urn_can_read()
    {
        var content = Of(
            new SurveyQuestion("m", SurveyKind.Many, new("Quoi ?")) { Options = YesNo, HasOther = true, AtMost = 2 },
            new SurveyQuestion("r", SurveyKind.Ranking, new("Ordre ?")) { Options = YesNo },
            new SurveyQuestion("n", SurveyKind.Number, new("Combien ?")) { Bands = new([2], new("ans")) },
            new SurveyQuestion("t", SurveyKind.LongText, new("Un mot ?"))) with { AcceptsWords = true };

        Assert.Equal(
            ["m Many 2 0", "r Rank 0 0", "n One 0 0", "t Text 0 280"],
            SurveyForm.Questions(content, []).Select(q => $"{q.Key} {q.Kind} {q.Most} {q.Longest}"));
    }

    [Fact]
    public void The_version_is_read_back_from_its_name_and_only_for_its_own_questionnaire()
    {
        Assert.Equal(3, SurveyForm.VersionOf(Id, SurveyForm.NameOf(Id, 3)));
        Assert.Null(SurveyForm.VersionOf(new(Guid.CreateVersion7()), SurveyForm.NameOf(Id, 3)));
        Assert.Null(SurveyForm.VersionOf(Id, null));
    }

    [Fact]
    public void The_good_side_of_a_scale_is_its_first_half_unless_it_says_otherwise()
    {
        var scale = new SurveyQuestion("s", SurveyKind.Scale, new("?")) { Options = [.. "abcde".Select(c => new Choice($"{c}", new($"{c}")))] };

        Assert.Equal(2, scale.Favourable);
        Assert.Equal(3, (scale with { GoodSide = 3 }).Favourable);
        Assert.Equal(0, One("o").Favourable);
    }

    private static IEnumerable<string> Asked(QuestionnaireContent content, params string[] axes) => SurveyForm.Questions(content, axes).Select(q => q.IsAxis ? $"{q.Key}*" : q.Key);
}
