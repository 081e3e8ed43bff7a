using Essaim.Domain.Library;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Library;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Le cœur de l’équipe", "le coeur de l equipe")]
    [InlineData("chevaux, travaux et travail", "cheval traval et traval")]
    [InlineData("Les lits", "les lit")]
    [InlineData("aujourd'hui, 14 h", "aujourd hui 14 h")]
    [InlineData("EHPAD : Noël\u00A0!", "ehpad noel")]
    [InlineData("наука 心", "")]
    public void A_text_becomes_plain_words(string text, string words) => Assert.Equal(words, SearchWords.Folded(text));

    [Fact]
    public void A_question_keeps_only_words_worth_looking_for() =>
        Assert.Equal([new("chariot", Prefix: true), new("lit", Prefix: false)], SearchWords.AskedBy("le chariot des lits, à l’"));

    [Fact]
    public void Whatever_is_typed_only_plain_words_reach_the_database() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), typed =>
        SearchWords.AskedBy(typed) is { Count: <= 12 } asked && asked.All(a => a.Word.All(char.IsAsciiLetterOrDigit))).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_what_is_folded_keeps_finding_it() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        var indexed = SearchWords.Of(text.Get).ToHashSet(StringComparer.Ordinal);
        return SearchWords.AskedBy(text.Get.ToUpperInvariant()).All(a => indexed.Contains(a.Word) || text.Get.Any(c => c > 127));
    }).QuickCheckThrowOnFailure();
}
