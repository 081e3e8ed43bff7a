using Essaim.Domain.Access;

namespace Essaim.Domain.Tests.Access;

public sealed class PasswordRulesTests
{
    private readonly PasswordRules _rules = new(["soleil", "motdepasse", "infirmiere", "password", "azertyuiop", "bonjour"]);

    [Theory]
    [InlineData("court", "password.short")]
    [InlineData("onze-signes", "password.short")]
    [InlineData("aaaaaaaaaaaaaa", "password.simple")]
    [InlineData("123456789012", "password.simple")]
    [InlineData("abcdefghijklmn", "password.simple")]
    [InlineData("Soleil2024!!!", "password.common")]
    [InlineData("P@ssw0rd12345", "password.common")]
    [InlineData("azertyuiop12", "password.common")]
    [InlineData("Motdepasse-Infirmière", "password.common")]
    [InlineData("bonjour/soleil", "password.common")]
    [InlineData("tropduretropdure", "password.common")]
    [InlineData("8152 4907 3361", "password.common")]
    public void A_password_that_is_easy_to_guess_is_refused(string password, string code) => Assert.Equal(code, _rules.Refusal(password)?.Code);

    [Theory]
    [InlineData("cheval correct agrafe")]
    [InlineData("trois mouettes au parking")]
    [InlineData("gR7!kfq02-Vbn")]
    [InlineData("soleil sur le parking nord")]
    public void A_sentence_of_one_s_own_is_accepted(string password) => Assert.Null(_rules.Refusal(password));

    [Fact]
    public void One_s_own_name_is_no_password()
    {
        Assert.Null(_rules.Refusal("bruno-delacourt"));
        Assert.Equal(PasswordErrors.TooCommon, _rules.Refusal("bruno-delacourt", "Bruno Delacourt", "b.delacourt@exemple.fr"));
    }

    [Fact]
    public void A_page_of_text_is_no_password() => Assert.Equal(PasswordErrors.TooLong, _rules.Refusal(string.Concat(Enumerable.Repeat("abc déf ", 20))));
}
