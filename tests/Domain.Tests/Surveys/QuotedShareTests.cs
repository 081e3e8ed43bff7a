using Essaim.Domain.Surveys;

namespace Essaim.Domain.Tests.Surveys;

public sealed class QuotedShareTests
{
    [Theory]
    [InlineData("q6 direction", 96, 109, 114)]
    [InlineData("q6 management practice", 87, 99, 114)]
    [InlineData("q6 management and staff", 82, 93, 114)]
    [InlineData("q6 management and staff, other reading", 82, 94, 114)]
    [InlineData("q6 staff and care managers", 72, 82, 114)]
    [InlineData("q7", 92, 108, 117)]
    [InlineData("q9a", 92, 108, 117)]
    [InlineData("q9b", 90, 97, 108)]
    [InlineData("q11a", 49, 57, 117)]
    [InlineData("q12a", 74, 87, 117)]
    [InlineData("q5 Grand Est", 92, 12, 13)]
    [InlineData("q11a Grand Est", 62, 8, 13)]
    public void The_printed_percentage_comes_back_from_the_count(string question, int printed, int count, int @base)
    {
        Assert.True(new QuotedShare(printed, @base, count).IsReproduced, question);
        Assert.Contains(count, new QuotedShare(printed, @base, null).Possible);
    }

    [Fact]
    public void The_base_of_the_second_question_is_doubtful_and_stays_as_printed() => Assert.Equal(97, QuotedShare.Percent(114, 117));

    [Fact]
    public void A_half_goes_up() => Assert.Equal([1, 13, 50], [QuotedShare.Percent(1, 200), QuotedShare.Percent(1, 8), QuotedShare.Percent(1, 2)]);

    [Fact]
    public void Two_counts_may_be_printed_alike() => Assert.Equal([86, 87], new QuotedShare(74, 117, null).Possible);

    [Fact]
    public void A_count_that_gives_another_percentage_is_seen() => Assert.False(new QuotedShare(96, 114, 108).IsReproduced);
}
