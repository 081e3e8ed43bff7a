using Essaim.Domain.Voice;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Voice;

/// <summary>A note is found again by its words alone, and a fate file counts nobody.</summary>
public sealed class NoteMarkTests
{
    private const string Ballot = "0123456789abcdef0123456789abcdef";

    [Theory] // The same marks as the phone's script makes: a change here is a change there.
    [InlineData(Ballot, "Le téléphone, à 14 h : trois appels d’un coup !", "7efc05035f3a538dfdef738ab8089eed")]
    [InlineData("z", "ŒUVRE ½ Straße", "2219a628347dad96ba595c7456182f4f")]
    public void Words_have_the_same_mark_here_and_on_a_phone(string ballot, string text, string mark) => Assert.Equal(mark, NoteMark.Of(ballot, text));

    [Theory]
    [InlineData("  le TELEPHONE a 14h, trois appels dun coup")]
    [InlineData("Le téléphone\nà 14 h\ntrois appels d'un coup…")]
    public void The_same_words_are_found_however_they_are_typed(string typed) =>
        Assert.Equal(NoteMark.Of(Ballot, "Le téléphone, à 14 h : trois appels d’un coup !"), NoteMark.Of(Ballot, typed));

    [Fact]
    public void Another_wall_gives_other_marks_and_signs_alone_give_none()
    {
        Assert.NotEqual(NoteMark.Of(Ballot, "Le bruit"), NoteMark.Of("autre", "Le bruit"));
        Assert.Null(NoteMark.Of(Ballot, " … ?! "));
    }

    [Fact]
    public void A_bunch_is_always_a_multiple_of_five_stays_the_same_and_keeps_every_mark() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 37)),
        count =>
        {
            var marks = Enumerable.Range(0, count).Select(i => NoteMark.Of(Ballot, $"mot {i}")!).ToList();
            var bunch = NoteMark.Bunched(marks, "secret");
            return bunch.Count % 5 is 0 && bunch.Count >= 5 && bunch.Count - count < 5 + (count is 0 ? 1 : 0)
                && marks.TrueForAll(bunch.Contains) && bunch.SequenceEqual(NoteMark.Bunched(marks.AsEnumerable().Reverse(), "secret"))
                && bunch.SequenceEqual(bunch.Order(StringComparer.Ordinal)) && bunch.All(m => m.Length == NoteMark.Length);
        }).QuickCheckThrowOnFailure();
}
