using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Urn;
using Essaim.Web.Features.Voice;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Voice;

public sealed class CollectTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly AnswerOption[] Options = [new("oui", "Oui", Face.Smile), new("moyen", "Plus ou moins", Face.Flat), new("non", "Non", Face.Frown)];

    [Fact]
    public async Task A_wall_is_revealed_once_for_all_and_always_in_the_same_order()
    {
        var (bruno, wall) = await OpenedAsync(CampaignKind.Wall);
        for (var i = 0; i < 12; i++) await SayAsync(wall, ("mot", $"Mot numéro {i}"));

        var first = await RevealAsync(bruno, wall.Id);
        var second = await RevealAsync(bruno, wall.Id);

        Assert.Equal(first, second);
        Assert.Equal(12, first.Count);
        Assert.Equal(first.Order(StringComparer.Ordinal), Enumerable.Range(0, 12).Select(i => $"Mot numéro {i}").Order(StringComparer.Ordinal));
        Assert.Equal(AnswerErrors.Closed, TestHost.Refusal(await TrySayAsync(wall, ("mot", "Trop tard"))));
    }

    [Fact]
    public async Task A_pulse_shows_nothing_under_five_and_says_so()
    {
        var (bruno, pulse) = await OpenedAsync(CampaignKind.Pulse);
        for (var i = 0; i < 4; i++) await SayAsync(pulse, ("prete", "oui"));

        Assert.Equal(0, await ReleaseAsync(bruno, pulse.Id));
        var table = Assert.Single(await ShownAsync(bruno, pulse.Id));

        Assert.Null(table.Base);
        Assert.Empty(table.Parts);
        Assert.Equal(CampaignErrors.NotEnoughYet, table.Refusal);
    }

    [Fact]
    public async Task Published_figures_stand_with_their_base_and_never_under_five()
    {
        var (bruno, pulse) = await OpenedAsync(CampaignKind.Pulse);
        for (var i = 0; i < 14; i++) await SayAsync(pulse, ("prete", i < 9 ? "oui" : i < 12 ? "moyen" : "non"));

        Assert.Equal(1, await ReleaseAsync(bruno, pulse.Id));
        Assert.Equal(0, await ReleaseAsync(bruno, pulse.Id));
        var table = Assert.Single(await ShownAsync(bruno, pulse.Id));

        Assert.Equal(14, table.Base);
        Assert.Equal("oui 9 · moyen+non 5", string.Join(" · ", table.Parts.Select(p => $"{string.Join('+', p.OptionKeys)} {p.Count}")));
        Assert.Null(table.Refusal);
    }

    [Fact]
    public async Task Answers_all_alike_show_their_base_only()
    {
        var (bruno, pulse) = await OpenedAsync(CampaignKind.Pulse);
        for (var i = 0; i < 8; i++) await SayAsync(pulse, ("prete", "oui"));

        await ReleaseAsync(bruno, pulse.Id);
        var table = Assert.Single(await ShownAsync(bruno, pulse.Id));

        Assert.Equal(8, table.Base);
        Assert.Equal(CampaignErrors.TooAlike, table.Refusal);
    }

    [Fact]
    public async Task Closing_publishes_what_is_due_and_kills_the_code()
    {
        var (bruno, pulse) = await OpenedAsync(CampaignKind.Pulse);
        for (var i = 0; i < 10; i++) await SayAsync(pulse, ("prete", i % 2 == 0 ? "oui" : "non"));

        TestHost.Value(await host.AsAsync<CloseCampaign, Done>(bruno, c => c.RunAsync(pulse.Id, default)));
        TestHost.Value(await host.AsAsync<CloseCampaign, Done>(bruno, c => c.RunAsync(pulse.Id, default)));

        Assert.Equal(10, Assert.Single(await ShownAsync(bruno, pulse.Id)).Base);
        Assert.Equal(AnswerErrors.Closed, TestHost.Refusal(await TrySayAsync(pulse, ("prete", "oui"))));
        Assert.Null(await host.WithAsync<FindCampaign, FindCampaign.Row?>(f => f.RunAsync(pulse.Code, default)));
    }

    [Fact]
    public async Task Opening_twice_with_one_id_opens_once()
    {
        var (bruno, wall) = await OpenedAsync(CampaignKind.Wall);

        var again = TestHost.Value(await OpenAsync(bruno, wall.EstablishmentId, CampaignKind.Wall, wall.Id));

        Assert.Equal(wall.Code, again.Code);
    }

    [Fact]
    public async Task A_stranger_sees_nothing_and_a_member_without_the_right_is_told_so()
    {
        var (_, wall) = await OpenedAsync(CampaignKind.Wall);
        var farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Ailleurs"));
        var member = await host.SeatAsync("Jeanne", Role.GroupMember, wall.EstablishmentId);

        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await OpenAsync(farid, wall.EstablishmentId, CampaignKind.Wall)).Kind);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<CloseCampaign, Done>(farid, c => c.RunAsync(wall.Id, default))).Kind);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<ShowPublished, IReadOnlyList<ShowPublished.Table>>(farid, s => s.RunAsync(wall.Id, default))).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await OpenAsync(member, wall.EstablishmentId, CampaignKind.Wall)).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<RevealNotes, IReadOnlyList<string>>(member, r => r.RunAsync(wall.Id, default))).Kind);
    }

    [Fact]
    public async Task R59_thirty_days_after_the_closing_the_urn_holds_nothing_and_the_figures_remain()
    {
        var (bruno, pulse) = await OpenedAsync(CampaignKind.Pulse);
        for (var i = 0; i < 11; i++) await SayAsync(pulse, ("prete", i < 5 ? "oui" : "non"));
        TestHost.Value(await host.AsAsync<CloseCampaign, Done>(bruno, c => c.RunAsync(pulse.Id, default)));

        await using (var scope = host.Factory.Services.CreateAsyncScope())
        {
            var forget = ActivatorUtilities.CreateInstance<ForgetOldBallots>(scope.ServiceProvider);
            await forget.RunAsync(host.Clock.GetUtcNow().AddDays(31), default);
        }

        Assert.Equal(AnswerErrors.Nowhere, TestHost.Refusal(await TrySayAsync(pulse, ("prete", "oui"))));
        Assert.Equal(11, Assert.Single(await ShownAsync(bruno, pulse.Id)).Base);
        Assert.DoesNotContain(pulse.Ballot, await ReadUrnAsync(), StringComparison.Ordinal);
    }

    private async Task<string> ReadUrnAsync()
    {
        await using var file = new FileStream(Path.Combine(host.DataFolder, "urne.db"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private async Task<(PersonId Bruno, Campaign Campaign)> OpenedAsync(CampaignKind kind)
    {
        var establishment = await host.EstablishmentAsync();
        var bruno = await host.SeatAsync("Bruno", Role.Professional, establishment);
        return (bruno, TestHost.Value(await OpenAsync(bruno, establishment, kind)));
    }

    private Task<Result<Campaign>> OpenAsync(PersonId person, EstablishmentId establishment, CampaignKind kind, CampaignId? id = null) =>
        host.AsAsync<OpenCampaign, Campaign>(person, open => open.RunAsync(
            new(
                id ?? new(Guid.CreateVersion7()), establishment, kind, "Transmissions", Audience.Staff, "Tout le groupe, sans votre nom.",
                kind is CampaignKind.Wall ? [Question.ForWall("Qu’est-ce qui vous coupe ?")] : [new("prete", "Avez-vous eu ce qu’il fallait ?", null, Options)]),
            default));

    private async Task SayAsync(Campaign campaign, params (string Question, string Said)[] answers) =>
        TestHost.Value(await TrySayAsync(campaign, answers));

    private Task<Result<string>> TrySayAsync(Campaign campaign, params (string Question, string Said)[] answers) =>
        host.Factory.Services.GetRequiredService<Intake>().TakeAsync(
            campaign.Ballot, System.Security.Cryptography.RandomNumberGenerator.GetBytes(16),
            answers.ToDictionary(a => a.Question, a => a.Said, StringComparer.Ordinal), default);

    private async Task<IReadOnlyList<string>> RevealAsync(PersonId person, CampaignId id) =>
        TestHost.Value(await host.AsAsync<RevealNotes, IReadOnlyList<string>>(person, r => r.RunAsync(id, default)));

    private async Task<int> ReleaseAsync(PersonId person, CampaignId id) =>
        TestHost.Value(await host.AsAsync<ReleaseCampaign, int>(person, r => r.RunAsync(id, default)));

    private async Task<IReadOnlyList<ShowPublished.Table>> ShownAsync(PersonId person, CampaignId id) =>
        TestHost.Value(await host.AsAsync<ShowPublished, IReadOnlyList<ShowPublished.Table>>(person, s => s.RunAsync(id, default)));
}
