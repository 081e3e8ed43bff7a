using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Essaim.Web.Features.Mandates;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Mandates;

public sealed class GiveMandateTests(TestHost host) : IClassFixture<TestHost>
{
    private Task<Result<PersonId>> RegisterAsync(string? email) =>
        host.WithAsync<RegisterPerson, Result<PersonId>>(register => register.RunAsync(new("Paul", "Essaieur", email, "brancardier"), default));

    private Task<Result<MandateId>> GiveAsync(GiveMandate.Command command) =>
        host.WithAsync<GiveMandate, Result<MandateId>>(give => give.RunAsync(command, default));

    [Fact]
    public async Task The_same_mailbox_is_the_same_person()
    {
        var email = $"paul-{Guid.CreateVersion7():N}@exemple.fr";

        Assert.Equal(TestHost.Value(await RegisterAsync(email)), TestHost.Value(await RegisterAsync(email.ToUpperInvariant())));
    }

    [Fact]
    public async Task Without_a_mailbox_two_cards_are_two_persons() =>
        Assert.NotEqual(TestHost.Value(await RegisterAsync(null)), TestHost.Value(await RegisterAsync("")));

    [Fact]
    public async Task A_card_without_a_readable_address_is_refused() => Assert.Equal(PersonErrors.EmailMalformed, TestHost.Refusal(await RegisterAsync("paul")));

    [Fact]
    public async Task Giving_the_same_seat_twice_is_giving_it_once()
    {
        var (paul, home, today) = (TestHost.Value(await RegisterAsync(null)), await host.EstablishmentAsync(), host.Clock.Today());
        var command = new GiveMandate.Command(paul, Role.Professional, Reach.Of(home), today);

        Assert.Equal(TestHost.Value(await GiveAsync(command)), TestHost.Value(await GiveAsync(command)));
        await host.WithDbAsync(async db => Assert.Equal(1, await db.Mandates.CountAsync(m => m.PersonId == paul)));
    }

    [Fact]
    public async Task A_seat_is_not_given_where_it_does_not_exist() => Assert.Equal(
        MandateErrors.OutOfReach,
        TestHost.Refusal(await GiveAsync(new(TestHost.Value(await RegisterAsync(null)), Role.Direction, Reach.Nation, host.Clock.Today()))));

    [Fact]
    public async Task A_mandate_that_ended_yesterday_gives_nothing_today()
    {
        var (paul, home, today) = (TestHost.Value(await RegisterAsync(null)), await host.EstablishmentAsync(), host.Clock.Today());
        var seat = TestHost.Value(await GiveAsync(new(paul, Role.Direction, Reach.Of(home), today.AddDays(-10))));
        Assert.NotEmpty((await ActorAsync(paul)).Seats);

        await host.WithDbAsync(async db =>
        {
            (await db.Mandates.SingleAsync(m => m.Id == seat)).End(today.AddDays(-1));
            await db.SaveChangesAsync();
        });

        Assert.Empty((await ActorAsync(paul)).Seats);
    }

    private Task<Actor> ActorAsync(PersonId person) => host.WithAsync<ActorLoader, Actor>(loader => loader.LoadAsync(person, default));
}
