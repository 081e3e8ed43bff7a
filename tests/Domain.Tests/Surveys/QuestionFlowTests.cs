using Essaim.Domain.Surveys;
using FsCheck;
using FsCheck.Fluent;
using static Essaim.Domain.Tests.Surveys.Forms;

namespace Essaim.Domain.Tests.Surveys;

public sealed class QuestionFlowTests
{
    private static readonly QuestionnaireContent Filtered = Of(One("a"), One("b", If("a", "oui")), One("c", If("b", "oui")), Agreement("d", If("a", "non")));

    [Fact]
    public void A_question_is_shown_only_to_those_whom_its_condition_names()
    {
        Assert.Equal(["a"], Shown());
        Assert.Equal(["a", "b"], Shown(("a", ["oui"])));
        Assert.Equal(["a", "b", "c"], Shown(("a", ["oui"]), ("b", ["oui"])));
        Assert.Equal(["a", "d"], Shown(("a", ["non"])));
    }

    [Fact]
    public void Changing_an_answer_hides_what_hung_on_it_and_what_hung_on_that()
    {
        var changed = Answers(("a", ["non"]), ("b", ["oui"]), ("c", ["oui"]), ("d-a", ["oui"]));

        Assert.Equal(["a", "d"], QuestionFlow.Shown(Filtered, changed).Select(q => q.Key));
        Assert.Equal(["a", "d-a"], QuestionFlow.Kept(Filtered, changed).Keys);
    }

    [Fact]
    public void An_answer_that_was_not_offered_does_not_leave_the_phone()
    {
        var kept = QuestionFlow.Kept(Of(One("a"), One("b")), Answers(("a", ["peut-etre"]), ("b", ["oui", "non"]), ("x", ["oui"])));

        Assert.Equal(["b"], kept.Keys);
        Assert.Equal(["oui"], kept["b"]);
    }

    [Fact]
    public void Saying_I_do_not_know_stands_alone_among_many()
    {
        var content = Of(new SurveyQuestion("m", SurveyKind.Many, new("Quoi ?", "What?")) { Options = YesNo, Silence = Silence.DontKnow, HasOther = true });

        Assert.Equal([Choice.DontKnow], QuestionFlow.Kept(content, Answers(("m", ["oui", Choice.Other, Choice.DontKnow])))["m"]);
        Assert.Equal(["oui", Choice.Other], QuestionFlow.Kept(content, Answers(("m", ["oui", Choice.Other])))["m"]);
    }

    [Fact]
    public void No_more_is_kept_than_may_be_chosen()
    {
        var content = Of(new SurveyQuestion("r", SurveyKind.Ranking, new("Dans quel ordre ?", "In which order?")) { Options = YesNo, AtMost = 1 });

        Assert.Equal(["non"], QuestionFlow.Kept(content, Answers(("r", ["non", "oui"])))["r"]);
    }

    [Fact]
    public void A_part_opens_with_its_first_shown_question_and_a_hidden_part_has_no_screen()
    {
        var content = Filtered with
        {
            Sections = [.. Filtered.Sections, new("p2", new("Cachée", "Hidden")) { Questions = [One("e", If("a", "oui"))] }, new("p3", new("Fin", "End")) { Questions = [One("f")] }],
        };

        var screens = QuestionFlow.Screens(content, Answers(("a", ["non"])));

        Assert.Equal(["a", "d-a", "d-b", "f"], screens.Select(s => s.Key));
        Assert.Equal(["p1", null, null, "p3"], screens.Select(s => s.Opens?.Key));
    }

    [Fact]
    public void Whatever_was_answered_only_shown_questions_leave_the_phone()
    {
        var answers = Gen.SubListOf(from key in new[] { "a", "b", "c", "d-a", "d-b" } from option in new[] { "oui", "non", "?" } select (key, option)).ToArbitrary();

        Prop.ForAll(answers, given =>
        {
            var all = given.DistinctBy(g => g.key).ToDictionary(g => g.key, g => (IReadOnlyList<string>)[g.option], StringComparer.Ordinal);
            var shown = QuestionFlow.Shown(Filtered, all).SelectMany(q => q.Keys).ToHashSet(StringComparer.Ordinal);
            var kept = QuestionFlow.Kept(Filtered, all);
            return kept.Keys.All(shown.Contains) && kept.Values.All(v => v is ["oui"] or ["non"])
                && QuestionFlow.Shown(Filtered, kept).SequenceEqual(QuestionFlow.Shown(Filtered, all));
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Shown(params (string, string[])[] answers) => QuestionFlow.Shown(Filtered, Answers(answers)).Select(q => q.Key);
}
