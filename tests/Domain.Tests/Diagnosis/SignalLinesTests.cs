using Essaim.Domain.Diagnosis;

namespace Essaim.Domain.Tests.Diagnosis;

public sealed class SignalLinesTests
{
    [Fact]
    public void Lines_copied_from_a_spreadsheet_or_typed_are_read_alike()
    {
        Assert.False(SignalLines.Read("Repas coupés ; 12 ; 48\r\n\r\nPauses\t7\nChaleur dans l’office").Failed(out _, out var lines));
        Assert.Equal([new("Repas coupés", 12, 48), new("Pauses", 7, null), new("Chaleur dans l’office", 1, null)], lines);
    }

    [Theory]
    [InlineData("", "signal.nothing")]
    [InlineData("Juste\nRepas ; beaucoup", "signal.line-count")]
    [InlineData("Repas ; 12 ; 5", "signal.line-base")]
    [InlineData("Repas ; 1 ; 2 ; 3", "signal.line-columns")]
    [InlineData(" ; 3", "signal.line-text")]
    public void What_cannot_be_read_is_named_with_its_line(string pasted, string code)
    {
        Assert.True(SignalLines.Read(pasted).Failed(out var refused));
        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public void Two_hundred_and_one_lines_are_too_many()
    {
        Assert.True(SignalLines.Read(string.Join('\n', Enumerable.Repeat("Repas", 201))).Failed(out var refused));
        Assert.Equal("signal.too-many", refused.Code);
    }
}
