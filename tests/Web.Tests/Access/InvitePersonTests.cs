using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Access;

public sealed class InvitePersonTests(TestHost host) : IClassFixture<TestHost>
{
    private async Task<PersonId> BrunoAsync() => await host.SeatAsync($"Bruno {Guid.CreateVersion7():N}", Role.Professional, await host.EstablishmentAsync());

    private Task<Result<InvitePerson.Letter>> InviteAsync(PersonId person) =>
        host.WithAsync<InvitePerson, Result<InvitePerson.Letter>>(invite => invite.RunAsync(new(person, "Vous êtes proposé pour un siège."), default));

    [Fact]
    public async Task The_letter_leaves_by_mail_with_its_link_and_its_printed_code()
    {
        var letter = TestHost.Value(await InviteAsync(await BrunoAsync()));

        await host.WithDbAsync(async db =>
        {
            var mail = await db.OutboxMails.SingleAsync(m => m.Text.Contains(letter.Code.Printed));
            Assert.Contains($"/invitation/{letter.Code.Value}", mail.Text, StringComparison.Ordinal);
            Assert.Contains("Vous êtes proposé pour un siège.", mail.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_register_keeps_the_hash_alone()
    {
        var letter = TestHost.Value(await InviteAsync(await BrunoAsync()));

        await host.WithDbAsync(async db =>
        {
            var kept = await db.Invitations.SingleAsync(i => i.Id == letter.Id);
            Assert.Equal(letter.Code.Hash, kept.CodeHash);
            Assert.False(await db.Journal.AnyAsync(e => e.Payload.Contains(letter.Code.Value)));
        });
    }

    [Fact]
    public async Task Sent_again_it_withdraws_the_one_before()
    {
        var bruno = await BrunoAsync();
        var first = TestHost.Value(await InviteAsync(bruno));
        var second = TestHost.Value(await InviteAsync(bruno));

        await host.WithDbAsync(async db =>
        {
            var now = host.Clock.GetUtcNow();
            Assert.True((await db.Invitations.SingleAsync(i => i.Id == first.Id)).Check(now).Failed(out var reason));
            Assert.Equal(InvitationErrors.Expired, reason);
            Assert.False((await db.Invitations.SingleAsync(i => i.Id == second.Id)).Check(now).Failed(out _));
        });
    }

    [Fact]
    public async Task A_letter_to_print_leaves_no_mail()
    {
        var bruno = await BrunoAsync();
        var letter = TestHost.Value(await host.WithAsync<InvitePerson, Result<InvitePerson.Letter>>(
            invite => invite.RunAsync(new(bruno, "Un siège.") { ByMail = false }, default)));

        Assert.False(letter.IsMailed);
        await host.WithDbAsync(async db => Assert.False(await db.OutboxMails.AnyAsync(m => m.Text.Contains(letter.Code.Printed))));
    }

    [Fact]
    public async Task Nobody_invites_an_unknown_person() =>
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await InviteAsync(new(Guid.CreateVersion7()))).Kind);
}
