using Essaim.Web.Platform.Wording;
using Microsoft.AspNetCore.Http;

namespace Essaim.Web.Tests.Platform;

public sealed class WordingTests
{
    [Theory]
    [InlineData("Attention : prêt ?", "Attention\u00A0: prêt\u202F?")]
    [InlineData("« oui » ; 49 % !", "«\u00A0oui\u00A0»\u202F; 49\u202F%\u202F!")]
    [InlineData("l'équipe", "l’équipe")]
    [InlineData("à 14:30", "à 14:30")]
    public void French_spaces_are_set(string written, string shown) => Assert.Equal(shown, Typography.French(written));

    [Fact]
    public void Setting_spaces_twice_changes_nothing_more()
    {
        var once = Typography.French("Qui lit : « vous » ? 1 % !");

        Assert.Equal(once, Typography.French(once));
    }

    [Theory]
    [InlineData("fr", 0, "0 note")]
    [InlineData("fr", 1, "1 note")]
    [InlineData("fr", 2, "2 notes")]
    [InlineData("en", 0, "0 notes")]
    [InlineData("en", 1, "1 note")]
    public void Zero_is_one_in_french_and_many_in_english(string language, int number, string shown) =>
        Assert.Equal(shown, In(language).Count(number, "{0} note", "{0} notes"));

    [Fact]
    public void Dates_and_numbers_read_as_in_france()
    {
        var texts = In("fr");

        Assert.Equal("mardi 12 mai 2020", texts.Date(new(2020, 5, 12)));
        Assert.Equal("vendredi 1er mai 2020", texts.Date(new(2020, 5, 1)));
        Assert.Equal("11 mai", texts.DayAndMonth(new(2020, 5, 11)));
        Assert.Equal("1\u202F234,5", texts.Number(1234.5m));
        Assert.Equal("14\u00A0h\u00A030", texts.Time(new(14, 30)));
    }

    private static Texts In(string language)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"{Language.Cookie}={language}";
        return new(new(new()), new(new HttpContextAccessor { HttpContext = http }));
    }
}
