using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;
using static Essaim.Domain.Tests.Surveys.Forms;

namespace Essaim.Domain.Tests.Surveys;

public sealed class QuestionnaireTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_published_version_never_changes()
    {
        var questionnaire = Begun(Of(One("a")));
        var first = Value(questionnaire.Publish(Now));

        Value(questionnaire.Edit(c => c.PutQuestion("p1", One("b"))));

        Assert.Equal(["a"], first.Content.Questions.Select(q => q.Key));
        Assert.True(questionnaire.HasUnpublished);
        Assert.Equal(2, Value(questionnaire.Publish(Now)).Number);
        Assert.False(questionnaire.HasUnpublished);
    }

    [Fact]
    public void Publishing_the_same_draft_twice_gives_the_same_version()
    {
        var questionnaire = Begun(Of(One("a")));

        Assert.Same(Value(questionnaire.Publish(Now)), Value(questionnaire.Publish(Now.AddDays(1))));
        Assert.Single(questionnaire.Versions);
    }

    [Fact]
    public void A_draft_may_have_an_empty_part_a_version_may_not()
    {
        var questionnaire = Begun(Of(One("a")));
        Value(questionnaire.Edit(c => c.AddSection(new("Suite"), Bilingual.Empty)));

        Assert.Equal(QuestionnaireErrors.Empty, Refusal(questionnaire.Publish(Now)));
    }

    [Fact]
    public void Removing_or_moving_a_question_that_another_depends_on_is_refused_in_its_own_words()
    {
        var questionnaire = Begun(Of(One("a"), One("b", If("a", "oui"))));

        Assert.Equal(QuestionnaireErrors.StillNeeded, Refusal(questionnaire.Edit(c => c.RemoveQuestion("a"))));
        Assert.Equal(QuestionnaireErrors.StillNeeded, Refusal(questionnaire.Edit(c => c.MoveQuestion("a", 1))));
        Assert.Equal(["a", "b"], questionnaire.Draft.Questions.Select(q => q.Key));
    }

    [Fact]
    public void A_question_moves_across_the_edge_of_its_part()
    {
        var content = Of(One("a"), One("b")).AddSection(new("Suite"), Bilingual.Empty);

        content = Value(content.MoveQuestion("b", 1));
        Assert.Equal(["a|", "|b"], content.Sections.Select((s, i) => i is 0 ? $"{string.Join(',', s.Questions.Select(q => q.Key))}|" : $"|{string.Join(',', s.Questions.Select(q => q.Key))}"));
        Assert.Equal(["a", "b"], Value(content.MoveQuestion("b", -1)).Sections[0].Questions.Select(q => q.Key));
        Assert.Equal(content.Hash, Value(content.MoveQuestion("b", 1)).Hash); // The last one stays last.
    }

    [Fact]
    public void Words_cannot_be_forbidden_while_they_are_asked()
    {
        var words = new SurveyQuestion("t", SurveyKind.ShortText, new("Un mot ?", "A word?"));
        var questionnaire = Begun(Of(words) with { AcceptsWords = true });

        Assert.Equal(QuestionnaireErrors.TextStillAsked, Refusal(questionnaire.Describe(new("Titre"), Bilingual.Empty, Audience.Staff, acceptsWords: false)));
    }

    [Fact]
    public void Once_put_away_it_no_longer_changes()
    {
        var questionnaire = Begun(Of(One("a")));
        questionnaire.Archive(Now);

        Assert.Equal(QuestionnaireErrors.Archived, Refusal(questionnaire.Edit(c => c.PutQuestion("p1", One("b")))));
        Assert.Equal(QuestionnaireErrors.Archived, Refusal(questionnaire.Publish(Now)));
    }

    [Fact]
    public void A_new_key_is_free() => Assert.Equal("q4", Of(One("q3"), One("q9"), One("x")).NewQuestionKey());

    [Fact]
    public void What_is_stored_is_read_back_the_same()
    {
        var content = Of(One("a"), Agreement("b", If("a", "oui")), new SurveyQuestion("n", SurveyKind.Number, new("Depuis quand ?", "Since when?")) { Bands = new([2, 5], new("ans", "years")), Silence = Silence.RatherNot });

        Assert.Equal(content.ToText(), QuestionnaireContent.Parse(content.ToText()).ToText());
    }

    [Fact]
    public void A_statement_a_scale_and_a_band_are_each_one_choice_and_a_filter_is_the_base()
    {
        var asked = CampaignQuestions.Of(Of(
            One("a") with { IsProfile = true }, Agreement("b", If("a", "oui")), new SurveyQuestion("m", SurveyKind.Many, new("Quoi ?")) { Options = YesNo, HasOther = true },
            new SurveyQuestion("n", SurveyKind.Number, new("Combien ?")) { Bands = new([2], new("ans")) }, new SurveyQuestion("r", SurveyKind.Ranking, new("Ordre ?")) { Options = YesNo },
            new SurveyQuestion("t", SurveyKind.ShortText, new("Un mot ?"))));

        Assert.Equal(["a One 1", "b-a One 1", "b-b One 1", "m Many 3", "n One 1", "r Rank 2", "t Text 0"], asked.Select(q => $"{q.Key} {q.Kind} {q.AtMost}"));
        Assert.Equal(["a"], asked.Where(q => q.IsProfile).Select(q => q.Key));
        Assert.All(asked.Where(q => q.Of == "b"), q => Assert.Equal(If("a", "oui"), q.Base));
    }

    private static Questionnaire Begun(QuestionnaireContent content) =>
        Value(Questionnaire.Begin(new(Guid.CreateVersion7()), Reach.Of(new EstablishmentId(Guid.CreateVersion7())), content));

    private static T Value<T>(Result<T> result) => result.Failed(out var error, out var value) ? throw new InvalidOperationException(error.Code) : value;

    private static Error Refusal<T>(Result<T> result) => result.Failed(out var error) ? error : throw new InvalidOperationException("It was accepted.");
}
