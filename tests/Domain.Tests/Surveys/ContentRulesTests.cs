using Essaim.Domain.Surveys;
using static Essaim.Domain.Tests.Surveys.Forms;

namespace Essaim.Domain.Tests.Surveys;

public sealed class ContentRulesTests
{
    [Fact]
    public void A_condition_names_answers_of_an_earlier_closed_question()
    {
        Assert.Empty(ContentRules.Of(Of(One("a"), One("b", If("a", "oui")))));
        Assert.Equal(["b"], Faulty(Of(One("b", If("a", "oui")), One("a"))));
        Assert.Equal(["b"], Faulty(Of(One("a"), One("b", If("a", "jamais")))));
        Assert.Equal(["b"], Faulty(Of(One("a"), One("b", If("a")))));
        Assert.Equal(["b"], Faulty(Of(Agreement("a"), One("b", If("a", "oui")))));
    }

    [Fact]
    public void Words_are_refused_until_they_are_allowed()
    {
        var content = Of(new SurveyQuestion("t", SurveyKind.LongText, new("Dites-nous", "Tell us")));

        Assert.Equal(QuestionnaireErrors.TextOff, Assert.Single(ContentRules.Of(content)).Error);
        Assert.Empty(ContentRules.Of(content with { AcceptsWords = true }));
    }

    [Fact]
    public void Each_kind_asks_for_what_it_needs()
    {
        Assert.Equal(QuestionnaireErrors.OptionsMissing, Error(new("a", SurveyKind.One, new("?"))));
        Assert.Equal(QuestionnaireErrors.OptionsMissing, Error(new("a", SurveyKind.Scale, new("?")) { Options = [YesNo[0]] }));
        Assert.Equal(QuestionnaireErrors.OptionsMissing, Error(new("a", SurveyKind.Many, new("?")) { Options = [YesNo[0], YesNo[0]] }));
        Assert.Equal(QuestionnaireErrors.OptionsMissing, Error(new("a", SurveyKind.Many, new("?")) { Options = [YesNo[0], new(Choice.Other, new("Autre"))] }));
        Assert.Equal(QuestionnaireErrors.RowsMissing, Error(new("a", SurveyKind.Agreement, new("?")) { Options = YesNo }));
        Assert.Equal(QuestionnaireErrors.BandsMissing, Error(new("a", SurveyKind.Number, new("?")) { Bands = new([5, 5], new("ans")) }));
        Assert.Equal(QuestionnaireErrors.UnitMissing, Error(new("a", SurveyKind.Number, new("?")) { Bands = new([5], new("")) }));
        Assert.Equal(QuestionnaireErrors.AtMostOutOfRange, Error(new("a", SurveyKind.Many, new("?")) { Options = YesNo, AtMost = 3 }));
        Assert.Equal(QuestionnaireErrors.TextMissing, Error(new("a", SurveyKind.One, Bilingual.Empty) { Options = YesNo }));
        Assert.Equal(QuestionnaireErrors.NotAProfile, Error(new("a", SurveyKind.Many, new("?")) { Options = YesNo, IsProfile = true }));
    }

    [Fact]
    public void More_than_four_questions_about_the_person_are_refused() => Assert.Equal(
        QuestionnaireErrors.TooManyProfiles,
        Assert.Single(ContentRules.Of(Of([.. Enumerable.Range(1, 5).Select(i => One($"q{i}") with { IsProfile = true })]))).Error);

    [Fact]
    public void A_key_serves_once_and_is_plain() => Assert.Equal(["a", "É"], Faulty(Of(One("a"), One("a"), One("É"))));

    [Fact]
    public void Nothing_can_make_an_opinion_compulsory() =>
        Assert.DoesNotContain(typeof(SurveyQuestion).GetProperties(), p => p.Name.Contains("Required", StringComparison.Ordinal) || p.Name.Contains("Mandatory", StringComparison.Ordinal));

    [Fact]
    public void A_number_is_told_by_its_band()
    {
        Assert.Equal(["Moins de 2 ans", "De 2 à 5 ans", "De 6 à 10 ans", "11 ans et plus"], new NumberBands([2, 6, 11], new("ans", "years")).Options().Select(o => o.Label.Fr));
        Assert.Equal(["m1", "1a1", "2a4", "p5"], new NumberBands([1, 2, 5], new("ans", "years")).Options().Select(o => o.Key));
    }

    private static IEnumerable<string> Faulty(QuestionnaireContent content) => ContentRules.Of(content).Select(f => f.Key);

    private static Domain.Common.Error Error(SurveyQuestion question) => Assert.Single(ContentRules.Of(Of(question))).Error;
}
