using Essaim.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Shared;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Résidence Les Tilleuls", "residence-les-tilleuls")]
    [InlineData("L’Hôpital du Cœur : Œuvre n° 3", "l-hopital-du-coeur-oeuvre-n-3")]
    [InlineData("  ??  ", "")]
    public void A_title_becomes_an_address(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void Any_text_gives_a_clean_address_and_twice_is_once() =>
        Prop.ForAll<string>(text =>
        {
            var slug = Slug.From(text ?? "");
            return slug.Length <= 60 && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-') && Slug.From(slug) == slug;
        }).QuickCheckThrowOnFailure();
}
