using System.Net;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Mandates;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Mandates;

public sealed class TeamTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Dictionary<string, string> Odile = new(StringComparer.Ordinal)
    {
        ["Input.Role"] = "Professional", ["Input.GivenName"] = "Odile", ["Input.FamilyName"] = "Nouvelle", ["Input.Profession"] = "infirmière",
        ["Input.GivenBy"] = "désignée par ses collègues", ["Input.StartsOn"] = "2020-05-12",
    };

    [Fact]
    public async Task A_seat_is_opened_and_its_holder_invited()
    {
        var (home, aline) = await AlineAsync();
        var email = $"odile-{Guid.CreateVersion7():N}@exemple.fr";

        var answer = await TestHost.PostFormAsync(host.ClientFor(aline), Team(home), "siege", new Dictionary<string, string>(Odile, StringComparer.Ordinal) { ["Input.Email"] = email });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await host.WithDbAsync(async db =>
        {
            var odile = await db.Persons.SingleAsync(p => p.Email == email);
            Assert.Equal(home, (await db.Mandates.SingleAsync(m => m.PersonId == odile.Id)).EstablishmentId);
            Assert.True(await db.OutboxMails.AnyAsync(m => m.To == email));
        });
    }

    [Fact]
    public async Task Nothing_is_given_without_saying_who_gave_it_and_what_was_typed_stays()
    {
        var (home, aline) = await AlineAsync();

        var refused = await TestHost.PostFormAsync(host.ClientFor(aline), Team(home), "siege", new Dictionary<string, string>(Odile, StringComparer.Ordinal) { ["Input.GivenBy"] = "" });
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Dites qui a donné ce mandat", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Odile\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_does_not_see_the_team_and_a_member_without_the_right_does_not_change_it()
    {
        var (home, _) = await AlineAsync();
        var farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync());
        var bruno = await host.SeatAsync($"Bruno {home.Value:N}"[..30], Role.Professional, home);

        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(farid).GetAsync(Team(home))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(bruno).GetAsync(Team(home))).StatusCode);
        var command = new SeatMember.Command(Reach.Of(home), Role.GroupMember, "Zoé", "Nouvelle", null, "", "le groupe", host.Clock.Today());
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<SeatMember, SeatMember.Seated>(bruno, s => s.RunAsync(command, default))).Kind);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<SeatMember, SeatMember.Seated>(farid, s => s.RunAsync(command, default))).Kind);
    }

    [Fact]
    public async Task A_member_replaced_leaves_a_page_for_the_next()
    {
        var (home, aline) = await AlineAsync();
        var chloe = await host.SeatAsync($"Chloé {home.Value:N}"[..30], Role.StaffRepresentative, home);
        var seat = await SeatOfAsync(chloe);

        var answer = await TestHost.PostFormAsync(host.ClientFor(aline), $"{Team(home)}/{seat}", "relais", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.LastDay"] = host.Clock.Today().ToString("yyyy-MM-dd", null), ["Input.Note"] = "Le chariot de nuit est à l’essai jusqu’à jeudi.",
            ["Input.GivenName"] = "Paul", ["Input.FamilyName"] = "Suivant", ["Input.Profession"] = "brancardier",
        });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await host.ClientFor(aline).GetStringAsync($"/etablissements/{home.Value}/passations/{seat}");
        Assert.Contains("Le chariot de nuit est à l’essai jusqu’à jeudi.", page, StringComparison.Ordinal);
        Assert.Contains("Paul Suivant", page, StringComparison.Ordinal);
        await host.WithDbAsync(async db => Assert.Equal(
            host.Clock.Today().AddDays(1), (await db.Mandates.SingleAsync(m => m.EstablishmentId == home && m.Role == Role.StaffRepresentative && m.EndsOn == null)).StartsOn));
    }

    [Fact]
    public async Task The_last_manager_of_a_team_does_not_leave_an_empty_chair()
    {
        var (home, aline) = await AlineAsync();
        var seat = new MandateId(await SeatOfAsync(aline));

        Assert.Equal(MandateErrors.LastOfTeam, TestHost.Refusal(await EndAsync(aline, seat)));
        await host.SeatAsync($"Jeanne {home.Value:N}"[..30], Role.QualityLead, home);
        TestHost.Value(await EndAsync(aline, seat));
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await EndAsync(await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync()), seat)).Kind);
    }

    [Fact]
    public async Task A_team_manager_writes_again_to_who_never_came_but_cannot_take_the_place_of_who_did()
    {
        var (home, aline) = await AlineAsync();
        var chloe = await host.SeatAsync($"Chloé {home.Value:N}"[..30], Role.StaffRepresentative, home);
        Task<Result<InvitePerson.Letter>> PrintAsync(PersonId who) => host.AsAsync<InviteAgain, InvitePerson.Letter>(who, i => i.RunAsync(new(chloe, ByMail: false), default));

        var letter = TestHost.Value(await PrintAsync(aline));
        await host.WithAsync<AcceptInvitation, Result<Data.Access.Account>>(a => a.RunAsync(new(letter.Code.Value, "trois mouettes au parking"), default));

        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await PrintAsync(aline)).Kind);
        var admin = await host.SeatAsync("Ada", Role.Administrator, Reach.Nation);
        await host.WithDbAsync(async db =>
        {
            var recovery = TestHost.Value(await PrintAsync(admin)).Id;
            Assert.Equal(InvitationKind.Recovery, (await db.Invitations.SingleAsync(i => i.Id == recovery)).Kind);
        });
    }

    [Fact]
    public async Task An_administrator_finds_and_closes_accounts_and_nobody_else_does()
    {
        var (_, aline) = await AlineAsync();
        var admin = await host.SeatAsync("Ada", Role.Administrator, Reach.Nation);
        var email = await host.WithAsync<ReadDb, string?>(db => db.Persons.Where(p => p.Id == aline).Select(p => p.Email).SingleAsync());

        Assert.Contains(email!, await host.ClientFor(admin).GetStringAsync($"/administration/comptes?q={Uri.EscapeDataString(email!)}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(aline).GetAsync("/administration/comptes")).StatusCode);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<SwitchAccount, Done>(aline, s => s.RunAsync(new(admin, IsOn: false)))).Kind);
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_the_code_of_the_console_once()
    {
        await using var empty = new EmptyHouse();
        await empty.Host.InitializeAsync();
        var code = (await empty.Host.WithAsync<OpenHouse, InvitationCode?>(h => h.DrawAsync(default)))!.Value;
        var address = $"/premiere-connexion/{code.Value}";

        var opened = await TestHost.PostFormAsync(empty.Host.Anonymous(), address, "ouverture", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.GivenName"] = "Ada", ["Input.FamilyName"] = "Première", ["Input.Email"] = "ada@exemple.fr", ["Input.Password"] = "trois mouettes au parking",
        });

        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await empty.Host.Anonymous().GetAsync(address)).StatusCode);
        Assert.Null(await empty.Host.WithAsync<OpenHouse, InvitationCode?>(h => h.DrawAsync(default)));
    }

    private async Task<(EstablishmentId Home, PersonId Aline)> AlineAsync()
    {
        var home = await host.EstablishmentAsync();
        return (home, await host.SeatAsync($"Aline {home.Value:N}"[..30], Role.Direction, home));
    }

    private Task<Guid> SeatOfAsync(PersonId person) => host.WithAsync<ReadDb, Guid>(async db => (await db.Mandates.SingleAsync(m => m.PersonId == person)).Id.Value);

    private Task<Result<Done>> EndAsync(PersonId who, MandateId seat) => host.AsAsync<EndMandate, Done>(who, e => e.RunAsync(new(seat, host.Clock.Today()), default));

    private static string Team(EstablishmentId home) => $"/etablissements/{home.Value}/equipe";

    private sealed class EmptyHouse : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public async ValueTask DisposeAsync() => await Host.DisposeAsync();
    }
}
