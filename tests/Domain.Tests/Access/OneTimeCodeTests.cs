using System.Globalization;
using System.Text;
using Essaim.Domain.Access;

namespace Essaim.Domain.Tests.Access;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the last six digits of each SHA-1 value.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void A_phone_may_be_half_a_minute_late(int drift, bool accepted)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111110);
        Assert.Equal(accepted, OneTimeCode.StepOf(Secret, OneTimeCode.At(Secret, now.AddSeconds(drift)), now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("05047")]
    [InlineData("0504711")]
    [InlineData("abcdef")]
    public void What_is_not_six_digits_is_refused(string typed) => Assert.Null(OneTimeCode.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(1111111111)));

    [Fact]
    public void Spaces_inside_the_code_do_not_matter() => Assert.NotNull(OneTimeCode.StepOf(Secret, "050 471", DateTimeOffset.FromUnixTimeSeconds(1111111111)));

    [Fact]
    public void The_secret_is_printed_in_base_32() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCode.Printed(Secret));

    [Fact]
    public void The_link_for_the_app_names_the_house_and_the_holder() => Assert.Equal(
        string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/Essaim:bruno%40exemple.fr?secret={OneTimeCode.Printed(Secret)}&issuer=Essaim"),
        OneTimeCode.Link(Secret, "bruno@exemple.fr"));
}
