using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Platform.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Meetings;

public sealed class PromiseTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_promise_runs_through_the_recap_promised_then_late_then_done()
    {
        var (home, aline, _, promise) = await PromisedAsync();

        Assert.Equal(RecapKind.Promised, await KindAsync(aline, home));
        host.Clock.MoveTo(host.Clock.Today().AddDays(12).AtInParis(new(9, 0)));
        try
        {
            Assert.Equal(RecapKind.Late, await KindAsync(aline, home));
            await host.AsAsync<SettlePromise, Done>(aline, u => u.RunAsync(new(promise, IsKept: true, "Affichée"), default));
            Assert.Equal(RecapKind.Done, await KindAsync(aline, home));
        }
        finally
        {
            host.Clock.Reset();
        }
    }

    [Fact]
    public async Task Whoever_promised_may_settle_it_even_without_carrying_the_work()
    {
        var (_, _, bruno, promise) = await PromisedAsync();

        TestHost.Value(await host.AsAsync<SettlePromise, Done>(bruno, u => u.RunAsync(new(promise, IsKept: true, ""), default)));
    }

    [Fact]
    public async Task A_stranger_sees_no_promise_and_a_reader_may_not_settle_it()
    {
        var (home, _, _, promise) = await PromisedAsync();
        var chloe = await host.SeatAsync("Chloé", Role.SteeringMember, home);
        var farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Ailleurs"));

        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(farid).GetAsync($"/promesses/{promise.Value}")).StatusCode);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<SettlePromise, Done>(chloe, u => u.RunAsync(new(promise, IsKept: true, ""), default))).Kind);
    }

    [Fact]
    public async Task Giving_up_without_a_reason_is_refused_by_the_field()
    {
        var (_, aline, _, promise) = await PromisedAsync();

        var refused = await TestHost.PostFormAsync(
            host.ClientFor(aline), $"/promesses/{promise.Value}", "settle", new Dictionary<string, string> { ["Input.Answer"] = "abandoned", ["Input.Outcome"] = "" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Dites pourquoi la promesse est abandonnée", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_promise_that_comes_due_is_the_next_action_of_the_one_who_made_it()
    {
        var (_, _, bruno, promise) = await PromisedAsync();

        var actions = await host.WithAsync<IServiceProvider, IReadOnlyList<NextAction>>(async services =>
        {
            var actor = await services.GetRequiredService<ActorLoader>().LoadAsync(bruno, default);
            return await services.GetRequiredService<ListNextActions>().RunAsync(actor, default);
        });

        Assert.Contains(actions, a => a.Href == $"/promesses/{promise.Value}");
    }

    private async Task<RecapKind> KindAsync(PersonId person, EstablishmentId home)
    {
        var recap = TestHost.Value(await host.AsAsync<ShowRecap, ShortRecap>(person, async u => await u.RunAsync(home, default)));
        return Assert.Single(recap.Sections).Kind;
    }

    private async Task<(EstablishmentId Home, PersonId Aline, PersonId Bruno, PromiseId Promise)> PromisedAsync()
    {
        var home = await host.EstablishmentAsync();
        var aline = await host.SeatAsync("Aline", Role.Direction, home);
        var bruno = await host.SeatAsync("Bruno", Role.SteeringMember, home);
        var meeting = TestHost.Value(await host.AsAsync<PlanMeeting, MeetingId>(aline, u => u.RunAsync(
            new(new(Guid.CreateVersion7()), MeetingKind.Team, Reach.Of(home), MeetingTests.FrameOn(host.Clock.Today()), []), default)));
        var promise = TestHost.Value(await host.AsAsync<MakePromise, PromiseId>(aline, u => u.RunAsync(
            new(new(Guid.CreateVersion7()), meeting, new("Répondre sur la salle de pause", "Bruno", bruno, host.Clock.Today().AddDays(10))), default)));
        return (home, aline, bruno, promise);
    }
}
