using System.Net;
using System.Text.RegularExpressions;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;
using Essaim.Web.Features.Voice.Counter;
using Essaim.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Voice.Counter;

public sealed partial class SlipTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Sheets_show_each_code_once_and_the_register_keeps_digests_only()
    {
        var ground = await RollGround.OpenAsync(host);
        using var jeanne = host.ClientFor(ground.Jeanne);
        var address = $"/collectes/{ground.Campaign.Id.Value}/bulletins";

        var reply = await TestHost.PostFormAsync(jeanne, address, "print", Fields(("Print.Pool", "equipe"), ("Print.Slips", "12")));
        var page = await reply.Content.ReadAsStringAsync();
        var codes = Codes().Matches(page).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal(12, codes.Count);
        Assert.Empty(Codes().Matches(await jeanne.GetStringAsync(address)));
        await host.WithDbAsync(async db =>
        {
            var kept = await db.Slips.Where(s => s.CampaignId == ground.Campaign.Id).Select(s => s.Digest).ToListAsync();
            Assert.Equal(codes.Select(SlipCode.Digest).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
            var journal = string.Concat(await db.Journal.Select(j => j.Payload).ToListAsync());
            Assert.All(codes, code => Assert.DoesNotContain(code, journal, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_roll_gives_no_more_slips_than_it_has_people()
    {
        var ground = await RollGround.OpenAsync(host);
        await ground.SlipsAsync(40);

        Assert.Equal("roll.full", TestHost.Refusal(await GiveAsync(ground, new(ground.Campaign.Id, "equipe", 1))).Code);
        Assert.Equal("roll.full", TestHost.Refusal(await GiveAsync(ground, new(ground.Campaign.Id, "encadrement", 4))).Code);
        Assert.Equal(RollErrors.Pools, TestHost.Refusal(await GiveAsync(ground, new(ground.Campaign.Id, "autres", 1))));
    }

    [Fact]
    public async Task Spoilt_sheets_are_printed_anew_until_a_slip_was_used()
    {
        var ground = await RollGround.OpenAsync(host);
        var first = await ground.SlipsAsync(40);
        var second = await ground.SlipsAsync(40, anew: true);
        using var counter = host.Anonymous();
        using var old = new BlindPhone(ground.Campaign.Manifest, "equipe", first[0]);
        using var phone = new BlindPhone(ground.Campaign.Manifest, "equipe", second[0]);

        Assert.Equal(HttpStatusCode.Forbidden, (await old.AskAsync(counter)).StatusCode);
        await phone.FetchAsync(counter);
        Assert.Equal(RollErrors.Served, TestHost.Refusal(await GiveAsync(ground, new(ground.Campaign.Id, "equipe", 40, Anew: true))));
    }

    [Fact]
    public async Task Latecomers_enter_by_five_or_wait_and_the_size_in_the_rules_stays()
    {
        var ground = await RollGround.OpenAsync(host);
        await ground.SlipsAsync(40);

        Assert.Equal(RollErrors.LateTooFew, TestHost.Refusal(await AdmitAsync(ground, 4)));
        TestHost.Value(await AdmitAsync(ground, 6));
        await ground.SlipsAsync(6);

        Assert.Equal("roll.full", TestHost.Refusal(await GiveAsync(ground, new(ground.Campaign.Id, "equipe", 1))).Code);
        await host.WithDbAsync(async db => Assert.Equal(43, (await db.Campaigns.AsSplitQuery().SingleAsync(c => c.Id == ground.Campaign.Id)).Manifest.Roll!.Size));
    }

    [Fact]
    public async Task A_mailed_slip_is_a_link_with_its_code_after_the_hash_and_its_address_is_not_kept_beside_it()
    {
        var ground = await RollGround.OpenAsync(host);
        Task<Result<int>> MailTo(string lines) => host.AsAsync<MailSlips, int>(ground.Jeanne, mail => mail.RunAsync(new(ground.Campaign.Id, "equipe", lines), default));

        Assert.Equal("roll.address", TestHost.Refusal(await MailTo("aline@exemple.fr\npas une adresse")).Code);
        Assert.Equal(2, TestHost.Value(await MailTo("aline@exemple.fr\nbruno@exemple.fr\nALINE@exemple.fr\n")));

        await host.WithDbAsync(async db =>
        {
            var letters = await db.OutboxMails.Where(m => m.To == "aline@exemple.fr" || m.To == "bruno@exemple.fr").Select(m => m.Text).ToListAsync();
            var codes = letters.ConvertAll(text => Link().Match(text).Groups["code"].Value);
            Assert.Equal(codes.Select(SlipCode.Digest).Order(StringComparer.Ordinal), (await db.Slips.Where(s => s.CampaignId == ground.Campaign.Id).Select(s => s.Digest).ToListAsync()).Order(StringComparer.Ordinal));
            Assert.DoesNotContain("exemple.fr", string.Concat(await db.Journal.Where(j => j.Kind == nameof(SlipsGiven)).Select(j => j.Payload).ToListAsync()), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_stranger_sees_no_roll_and_a_member_without_the_right_makes_no_slips()
    {
        var ground = await RollGround.OpenAsync(host);
        var farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Ailleurs"));
        var member = await host.SeatAsync("Denis", Role.GroupMember, ground.Campaign.EstablishmentId);
        var command = new GiveSlips.Command(ground.Campaign.Id, "equipe", 1);

        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<GiveSlips, IReadOnlyList<string>>(farid, g => g.RunAsync(command, default))).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<GiveSlips, IReadOnlyList<string>>(member, g => g.RunAsync(command, default))).Kind);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<OpenRoll, Campaign>(farid, o => o.RunAsync(RollGround.CommandFor(host, ground.Campaign.EstablishmentId), default))).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<OpenRoll, Campaign>(member, o => o.RunAsync(RollGround.CommandFor(host, ground.Campaign.EstablishmentId), default))).Kind);
        await ground.CloseAsync();
        Assert.Equal(CampaignErrors.Closed, TestHost.Refusal(await GiveAsync(ground, command)));
    }

    [Theory]
    [InlineData(7, 14, "roll.too-few")]
    [InlineData(0, 14, "roll.pools")]
    [InlineData(40, 0, "roll.closing")]
    [InlineData(40, 500, "roll.closing")]
    public async Task A_roll_that_hides_nobody_or_never_ends_does_not_open(int people, int days, string reason)
    {
        var establishment = await host.EstablishmentAsync();
        var jeanne = await host.SeatAsync("Jeanne", Role.QualityLead, establishment);
        var command = RollGround.CommandFor(host, establishment) with { Groups = [new("equipe", "L’équipe", people)], ClosesAt = host.Clock.GetUtcNow().AddDays(days) };

        Assert.Equal(reason, TestHost.Refusal(await host.AsAsync<OpenRoll, Campaign>(jeanne, o => o.RunAsync(command, default))).Code);
    }

    [Fact]
    public async Task Opening_twice_with_one_id_opens_once_and_the_last_day_closes_it()
    {
        var ground = await RollGround.OpenAsync(host);
        var again = TestHost.Value(await host.AsAsync<OpenRoll, Campaign>(
            ground.Jeanne, o => o.RunAsync(RollGround.CommandFor(host, ground.Campaign.EstablishmentId) with { Id = ground.Campaign.Id }, default)));
        Assert.Equal(ground.Campaign.ManifestHash, again.ManifestHash);

        await RunAsync<CloseDueCampaigns>(13);
        Assert.Null(await ClosedAsync());
        await RunAsync<CloseDueCampaigns>(15);
        Assert.NotNull(await ClosedAsync());

        async Task<DateTimeOffset?> ClosedAsync()
        {
            DateTimeOffset? at = null;
            await host.WithDbAsync(async db => at = await db.Campaigns.Where(c => c.Id == ground.Campaign.Id).Select(c => c.ClosedAt).SingleAsync());
            return at;
        }
    }

    [Fact]
    public async Task R59_thirty_days_after_the_closing_neither_slips_nor_keys_nor_requests_are_left()
    {
        var ground = await RollGround.OpenAsync(host);
        using var phone = await ground.PhoneAsync();
        using var urn = ground.Urn();
        await phone.SendAsync(urn, "{\"mots\":[\"Phrase-de-la-liste\"]}");
        await ground.CloseAsync();

        await RunAsync<ForgetOldBallots>(45);

        await host.WithDbAsync(async db =>
        {
            Assert.False(await db.Slips.AnyAsync(s => s.CampaignId == ground.Campaign.Id));
            Assert.False(await db.PoolKeys.AnyAsync(k => k.CampaignId == ground.Campaign.Id));
        });
        await using var file = new FileStream(Path.Combine(host.DataFolder, "urne.db"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        var dump = await reader.ReadToEndAsync();
        Assert.DoesNotContain("Phrase-de-la-liste", dump, StringComparison.Ordinal);
        Assert.DoesNotContain(ground.Campaign.Ballot, dump, StringComparison.Ordinal);
    }

    private async Task RunAsync<TTask>(int days)
        where TTask : IRecurringTask
    {
        await using var scope = host.Factory.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<TTask>(scope.ServiceProvider).RunAsync(host.Clock.GetUtcNow().AddDays(days), default);
    }

    private Task<Result<IReadOnlyList<string>>> GiveAsync(RollGround ground, GiveSlips.Command command) =>
        host.AsAsync<GiveSlips, IReadOnlyList<string>>(ground.Jeanne, give => give.RunAsync(command, default));

    private Task<Result<Done>> AdmitAsync(RollGround ground, int people) =>
        host.AsAsync<AdmitLatecomers, Done>(ground.Jeanne, admit => admit.RunAsync(new(ground.Campaign.Id, "equipe", people), default));

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"(?<=slip__code"">)[0-9A-Z-]{19}(?=<)", RegexOptions.None, 1000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"/p#(?<code>[0-9A-Z-]{19})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
