using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Selection.Calls;
using Essaim.Web.Ui.Forms;

namespace Essaim.Web.Tests.Selection;

public sealed class CallTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_published_call_is_read_by_anybody_and_says_what_it_asks()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);

        var page = WebUtility.HtmlDecode(await host.Anonymous().GetStringAsync($"/appels/{story.Call.Slug}"));

        Assert.Contains("Se porter candidat", page, StringComparison.Ordinal);
        Assert.Contains("Des marges réelles", page, StringComparison.Ordinal);
        Assert.Contains("56", page, StringComparison.Ordinal); // 6 days of 7 hours and 4 half days.
        Assert.Contains("Le travail de nuit", await host.Anonymous().GetStringAsync("/appels"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_seen_by_its_region_only()
    {
        var (story, slug, _) = await DraftAsync();
        var other = await host.SeatAsync("Emma d’ailleurs", Role.AgencyReferent, Reach.Of(new RegionCode("11")));

        Assert.Equal(HttpStatusCode.NotFound, (await host.Anonymous().GetAsync($"/appels/{slug}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(other).GetAsync($"/appels/{slug}/modifier")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(story.Denis).GetAsync($"/appels/{slug}/modifier")).StatusCode);
    }

    [Fact]
    public async Task A_draft_is_written_and_published_from_its_pages()
    {
        var (story, slug, id) = await DraftAsync();
        var denis = host.ClientFor(story.Denis);

        var published = await TestHost.PostFormAsync(denis, $"/appels/{slug}", "publish");
        var again = TestHost.Value(await host.AsAsync<PublishCall, Done>(story.Denis, p => p.RunAsync(new(id), default)));

        Assert.Equal(HttpStatusCode.Found, published.StatusCode);
        Assert.Equal(default, again);
        Assert.Equal(HttpStatusCode.OK, (await host.Anonymous().GetAsync($"/appels/{slug}")).StatusCode);
    }

    [Fact]
    public async Task A_new_call_refuses_by_field_and_keeps_what_was_typed()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        var fields = Fields(host.Clock.Today());
        fields["Input.WaveId"] = story.Call.WaveId.Value.ToString();
        fields["Input.Region"] = "52";
        fields["Input.Title"] = "";

        var refused = await TestHost.PostFormAsync(host.ClientFor(story.Emma), "/appels/nouveau", "call", fields);
        fields["Input.Title"] = "Un titre";
        var accepted = await TestHost.PostFormAsync(host.ClientFor(story.Emma), "/appels/nouveau", "call", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Donnez un titre à l’appel.", page, StringComparison.Ordinal);
        Assert.Contains("Un texte d’appel", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, accepted.StatusCode);
    }

    [Fact]
    public async Task A_region_that_the_wave_does_not_invite_writes_no_call()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        var elsewhere = await host.SeatAsync("Emma d’Île-de-France", Role.AgencyReferent, Reach.Of(new RegionCode("11")));
        var text = SelectionStory.Text(host.Clock.Today());

        Assert.Equal(WaveErrors.RegionNotInvited, TestHost.Refusal(await host.AsAsync<PrepareCall, string>(
            elsewhere, p => p.RunAsync(new(story.Call.WaveId, new("11"), text), default))));
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<PrepareCall, string>(
            elsewhere, p => p.RunAsync(new(story.Call.WaveId, new("52"), text), default))).Kind);
    }

    [Fact]
    public async Task Two_people_who_change_a_call_both_keep_their_version()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        var (emma, denis, page) = (host.ClientFor(story.Emma), host.ClientFor(story.Denis), $"/appels/{story.Call.Slug}/modifier");
        var text = SelectionStory.Text(host.Clock.Today());
        TestHost.Value(await host.AsAsync<RewriteCall, Done>(story.Emma, r => r.RunAsync(new(story.Call.Id, story.Call.Version, text with { Summary = "Les mots d’Emma" }), default)));

        var fields = Fields(host.Clock.Today());
        fields["Input.Version"] = $"{story.Call.Version}";
        fields["Input.Summary"] = "Les mots de Denis";
        var late = await TestHost.PostFormAsync(denis, page, "call", fields);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var shown = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("Les mots d’Emma", shown, StringComparison.Ordinal);
        Assert.Contains("Les mots de Denis", shown, StringComparison.Ordinal);
        Assert.Equal(Form.ChangedMeanwhile, TestHost.Refusal(await host.AsAsync<RewriteCall, Done>(
            story.Denis, r => r.RunAsync(new(story.Call.Id, story.Call.Version, text), default))));
        Assert.Equal(HttpStatusCode.OK, (await emma.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task A_tight_calendar_warns_the_region_and_stops_nobody()
    {
        var story = await SelectionStory.WithOpenCallAsync(host, text => text with { Minimums = new(90, 90) });

        Assert.Contains("Le calendrier est serré", WebUtility.HtmlDecode(await host.ClientFor(story.Emma).GetStringAsync($"/appels/{story.Call.Slug}")), StringComparison.Ordinal);
        Assert.DoesNotContain("Le calendrier est serré", WebUtility.HtmlDecode(await host.Anonymous().GetStringAsync($"/appels/{story.Call.Slug}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_the_role_writes_no_call()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        var aline = await host.SeatAsync("Aline", Role.Direction, await host.EstablishmentAsync());

        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(aline).GetAsync("/appels/nouveau")).StatusCode);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<PublishCall, Done>(aline, p => p.RunAsync(new(story.Call.Id), default))).Kind);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Anonymous().GetAsync("/appels/inconnu")).StatusCode);
    }

    private async Task<(SelectionStory Story, string Slug, CallId Id)> DraftAsync()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        var id = new CallId(Guid.CreateVersion7());
        var slug = TestHost.Value(await host.AsAsync<PrepareCall, string>(
            story.Emma, p => p.RunAsync(new(story.Call.WaveId, SelectionStory.Region, SelectionStory.Text(host.Clock.Today())) { Id = id }, default)));
        return (story, slug, id);
    }

    private static Dictionary<string, string> Fields(DateOnly today) => new(StringComparer.Ordinal)
    {
        ["Input.Title"] = "Le travail de nuit", ["Input.Summary"] = "Pour les EHPAD.", ["Input.Text"] = "Un texte d’appel", ["Input.Sector"] = "Both",
        ["Input.MinSize"] = "5", ["Input.MaxSize"] = "8", ["Input.CollectiveDays"] = "6", ["Input.SupportVisits"] = "4",
        ["Input.MinDaysToApply"] = "42", ["Input.MinDaysToPrepare"] = "42", ["Input.AllowsBinome"] = "true",
        ["Input.WantedSeats[0]"] = "Management", ["Input.WantedSeats[1]"] = "StaffRepresentatives", ["Input.WantedSeats[2]"] = "Professions",
        ["Input.PublishOn"] = $"{today:yyyy-MM-dd}", ["Input.ClosesOn"] = $"{today.AddDays(60):yyyy-MM-dd}", ["Input.ClosesAtHour"] = "12:00",
        ["Input.DecisionOn"] = $"{today.AddDays(80):yyyy-MM-dd}", ["Input.FirstDayOn"] = $"{today.AddDays(120):yyyy-MM-dd}",
        ["Input.Criteria[0].Label"] = "Sujet ouvert", ["Input.Criteria[0].Guide"] = "Des marges réelles", ["Input.Criteria[0].Weight"] = "3",
        ["Input.Criteria[1].Label"] = "Dialogue social", ["Input.Criteria[1].Guide"] = "", ["Input.Criteria[1].Weight"] = "2",
    };
}
