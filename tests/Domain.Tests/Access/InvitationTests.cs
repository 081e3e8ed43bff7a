using Essaim.Domain.Access;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Access;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2020, 5, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Bruno = new(Guid.CreateVersion7());

    private readonly InvitationCode _code = InvitationCode.Draw();

    private Invitation Sent() => Sent(InvitationKind.Welcome);

    private Invitation Sent(InvitationKind kind) => Invitation.Send(new(Guid.CreateVersion7()), Bruno, _code, kind, "Siège des professions", Now);

    [Fact]
    public void A_code_carries_a_hundred_bits_and_is_never_drawn_twice()
    {
        Assert.Equal(20, _code.Value.Length);
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => InvitationCode.Draw()).Distinct().Count());
    }

    [Fact]
    public void A_code_is_read_back_however_it_is_typed()
    {
        var typings = Gen.Elements<Func<string, string>>(
            c => c.ToLowerInvariant(), c => c.Replace("-", " ", StringComparison.Ordinal), c => c.Replace("-", "", StringComparison.Ordinal),
            c => c.Replace('0', 'o'), c => c.Replace('1', 'l'), c => c.Replace('1', 'I'), c => $"  {c}\t", c => c.Replace('-', '–'));

        Prop.ForAll(typings.ToArbitrary(), typed =>
        {
            var drawn = InvitationCode.Draw();
            return InvitationCode.Read(typed(drawn.Printed)) == drawn;
        }).Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K2M-9QXD")]
    [InlineData("7K2M-9QXD-AAAA-BBBB-CCCC-D")]
    [InlineData("7K2M-9QXD-AAAA-BBBB-CCC!")]
    [InlineData("7K2M-9QXD-AAAA-BBBB-CCCU")]
    public void What_cannot_be_a_code_is_not_read(string? typed) => Assert.Null(InvitationCode.Read(typed));

    [Fact]
    public void Only_the_hash_is_kept()
    {
        var invitation = Sent();

        Assert.Equal(_code.Hash, invitation.CodeHash);
        Assert.DoesNotContain(_code.Value, invitation.CodeHash, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(64, invitation.CodeHash.Length);
    }

    [Fact]
    public void An_invitation_opens_once()
    {
        var invitation = Sent();

        Assert.False(invitation.Accept(Now.AddDays(3)).Failed(out _));
        Assert.True(invitation.Accept(Now.AddDays(3)).Failed(out var again));
        Assert.Equal(InvitationErrors.AlreadyUsed, again);
    }

    [Fact]
    public void After_thirty_days_it_opens_nothing()
    {
        Assert.False(Sent().Check(Now.AddDays(30).AddSeconds(-1)).Failed(out _));
        Assert.True(Sent().Check(Now.AddDays(30)).Failed(out var late));
        Assert.Equal(InvitationErrors.Expired, late);
    }

    [Fact]
    public void A_forgotten_password_waits_two_hours_only()
    {
        Assert.False(Sent(InvitationKind.NewPassword).Check(Now.AddMinutes(119)).Failed(out _));
        Assert.True(Sent(InvitationKind.NewPassword).Check(Now.AddHours(2)).Failed(out _));
    }

    [Fact]
    public void Once_withdrawn_it_opens_nothing()
    {
        var invitation = Sent();
        invitation.Withdraw(Now.AddHours(1));

        Assert.True(invitation.Accept(Now.AddHours(2)).Failed(out var refused));
        Assert.Equal(InvitationErrors.Expired, refused);
    }

    [Fact]
    public void An_accepted_invitation_cannot_be_withdrawn_any_more()
    {
        var invitation = Sent();
        invitation.Accept(Now);
        invitation.ClearEvents();
        invitation.Withdraw(Now.AddHours(1));

        Assert.Empty(invitation.Events);
    }
}
