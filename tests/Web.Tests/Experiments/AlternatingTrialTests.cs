using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Domain.Topics;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Experiments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Experiments;

/// <summary>A trial as it is lived: one poster, alternate weeks, answers counted apart, figures from five on, a verdict.</summary>
public sealed class AlternatingTrialTests : IAsyncLifetime
{
    private readonly TestHost _host = new();
    private TrialGround _ground = null!;

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _ground = await TrialGround.SetAsync(_host);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_poster_leads_to_the_questions_of_the_week_and_to_none_outside()
    {
        var id = await _ground.PlannedAsync();
        var code = (await _ground.ReadAsync(id)).StaffCode;
        using var phone = _host.Anonymous();

        _host.Clock.MoveTo((await _ground.ReadAsync(id)).StartsOn.AddDays(-2).AtInParis(new(10, 0)));
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync($"/avis/{code}")).StatusCode);

        await _ground.LiveAsync(id, day: 1);
        var first = (await phone.GetAsync($"/avis/{code}")).Headers.Location;
        await _ground.LiveAsync(id, day: 8);
        var second = (await phone.GetAsync($"/avis/{code.ToLowerInvariant()}")).Headers.Location;
        await _ground.LiveAsync(id, day: 14);
        var after = await phone.GetAsync($"/avis/{code}");

        Assert.StartsWith("/e/", first!.ToString().Replace("http://localhost", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Contains("terminé", WebUtility.HtmlDecode(await after.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/avis/INCONNU9")).StatusCode);
    }

    [Fact]
    public async Task The_first_phones_of_a_week_open_its_questions_without_waiting_for_the_next_turn()
    {
        var trial = await _ground.ReadAsync(await _ground.PlannedAsync());
        _host.Clock.MoveTo(trial.StartsOn.AtInParis(new(0, 1)));
        using var phone = _host.Anonymous();

        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => phone.GetAsync($"/avis/{(i % 2 == 0 ? trial.StaffCode : trial.ResidentCode)}")));

        Assert.All(asked, answer => Assert.Equal(HttpStatusCode.Found, answer.StatusCode));
        Assert.Equal(2, asked.Select(answer => answer.Headers.Location).Distinct().Count());
        Assert.Equal(2, await OpenAsync());
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(asked[0].Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task The_questions_of_a_way_close_when_its_last_week_ends()
    {
        var id = await _ground.PlannedAsync(weeks: 4);
        await _ground.LiveAsync(id, day: 7);
        await _ground.LiveAsync(id, day: 20); // A's second Sunday: its last day.
        Assert.Equal(4, await OpenAsync());
        await _ground.LiveAsync(id, day: 21); // B's second week.
        Assert.Equal(2, await OpenAsync());
    }

    [Fact]
    public async Task A_verdict_closes_the_questions_at_once()
    {
        var id = await _ground.PlannedAsync(weeks: 4);
        await _ground.LiveAsync(id, day: 8);
        using var client = _host.ClientFor(_ground.Bruno);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Reason"] = "Deux appels perdus", ["Input.Lesson"] = "Le code de la porte" };

        await TestHost.PostFormAsync(client, $"/essais/{id.Value}/verdict/abandonner", "verdict", fields);

        Assert.Equal(0, await OpenAsync());
    }

    [Fact]
    public async Task Each_way_and_audience_has_its_own_campaign_opened_once_and_closed_after_the_last_sunday()
    {
        var id = await _ground.PlannedAsync();
        await _ground.LiveAsync(id, day: 0);
        Assert.Equal(2, await OpenAsync());
        await _ground.LiveAsync(id, day: 7);
        await _ground.LiveAsync(id, day: 7);
        Assert.Equal(2, await OpenAsync()); // A's only week is over.
        await _ground.LiveAsync(id, day: 14);
        Assert.Equal(0, await OpenAsync());
    }

    [Fact]
    public async Task Four_answers_on_one_side_show_nothing_and_five_on_each_side_do()
    {
        var id = await _ground.PlannedAsync();
        await _ground.LiveAsync(id, day: 0);
        await _ground.AnswerAsync(id, ArmLetter.A, Audience.Staff, "oui", 12);
        await _ground.AnswerAsync(id, ArmLetter.A, Audience.Staff, "non", 6);
        await _ground.LiveAsync(id, day: 7);
        await _ground.AnswerAsync(id, ArmLetter.B, Audience.Staff, "non", 4);
        await _ground.GatherAsync(id);

        var before = await PageAsync(id);
        Assert.Contains("Pas encore assez d’avis pour comparer", before, StringComparison.Ordinal);
        Assert.Contains("Il en manque pour B, deux par deux", before, StringComparison.Ordinal);
        Assert.DoesNotContain("n = ", before, StringComparison.Ordinal);

        await _ground.AnswerAsync(id, ArmLetter.B, Audience.Staff, "oui", 6);
        await _ground.AnswerAsync(id, ArmLetter.B, Audience.Staff, "non", 2);
        await _ground.GatherAsync(id);

        var after = await PageAsync(id);
        Assert.Contains("n = 18", after, StringComparison.Ordinal);
        Assert.Contains("n = 12", after, StringComparison.Ordinal);
        Assert.Contains("Salle fermée recueille plus d’avis favorables partout", after, StringComparison.Ordinal);
        Assert.Contains("Avis du personnel", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_is_given_by_those_who_decide_and_its_topic_follows()
    {
        var topic = await TopicAsync();
        var id = await _ground.PlannedAsync(topic);
        Assert.Equal(TopicState.Tested, await StateOfAsync(topic));
        await _ground.LiveAsync(id, day: 14);
        using var client = _host.ClientFor(_ground.Bruno);

        var empty = await TestHost.PostFormAsync(client, $"/essais/{id.Value}/verdict/abandonner", "verdict", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Lesson"] = "Gardée" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Gardée", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Reason"] = "Deux appels perdus", ["Input.Lesson"] = "Le code de la porte" };
        var given = await TestHost.PostFormAsync(client, $"/essais/{id.Value}/verdict/abandonner", "verdict", fields);

        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        Assert.Equal(VerdictKind.Abandoned, (await _ground.ReadAsync(id)).Verdict?.Kind);
        Assert.Equal(TopicState.NotNow, await StateOfAsync(topic));
        await _host.WithDbAsync(async db => Assert.Equal(1, await db.Journal.CountAsync(j => j.Kind == nameof(VerdictGiven))));
    }

    [Fact]
    public async Task A_group_member_reads_but_neither_adjusts_nor_decides()
    {
        var id = await _ground.PlannedAsync();
        await _ground.LiveAsync(id, day: 0);

        var adjusted = TestHost.Refusal(await _host.AsAsync<AdjustExperiment, Adjustment>(_ground.Jeanne, a => a.RunAsync(new(id, new(Guid.CreateVersion7()), "Non"), default)));
        var decided = TestHost.Refusal(await _host.AsAsync<GiveVerdict, Done>(_ground.Jeanne, a => a.RunAsync(new(id, VerdictKind.Abandoned, null, "x", "y"), default)));
        var stranger = TestHost.Refusal(await _host.AsAsync<GiveVerdict, Done>(_ground.Farid, a => a.RunAsync(new(id, VerdictKind.Abandoned, null, "x", "y"), default)));

        Assert.Equal((ErrorKind.Forbidden, ErrorKind.Forbidden, ErrorKind.NotFound), (adjusted.Kind, decided.Kind, stranger.Kind));
    }

    [Fact]
    public async Task An_adjustment_and_a_trouble_stand_on_the_page_with_their_day()
    {
        var id = await _ground.PlannedAsync();
        await _ground.LiveAsync(id, day: 2);
        using var client = _host.ClientFor(_ground.Chloe);

        await TestHost.PostFormAsync(client, $"/essais/{id.Value}", "ajustement", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Text"] = "Le téléphone passe à l’accueil." });
        await TestHost.PostFormAsync(client, $"/essais/{id.Value}", "difficultes", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.TroublesA"] = "Trois sonnettes ont attendu." });

        var page = await PageAsync(id);
        Assert.Contains("Le téléphone passe à l’accueil.", page, StringComparison.Ordinal);
        Assert.Contains("Trois sonnettes ont attendu.", page, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(ExperimentId id)
    {
        using var client = _host.ClientFor(_ground.Jeanne);
        return WebUtility.HtmlDecode(await client.GetStringAsync($"/essais/{id.Value}"));
    }

    private async Task<int> OpenAsync()
    {
        var open = 0;
        await _host.WithDbAsync(async db => open = await db.Campaigns.CountAsync(c => c.ClosedAt == null));
        return open;
    }

    private async Task<TopicId> TopicAsync()
    {
        var id = new TopicId(Guid.CreateVersion7());
        await _host.WithDbAsync(async db =>
        {
            db.Add(TestHost.Value(Topic.Open(id, _ground.Establishment, _ground.Demarche, TopicOrigin.Field, "Transmissions coupées", Situation.Unsaid, _host.Clock.GetUtcNow())));
            await db.SaveChangesAsync();
        });
        return id;
    }

    private async Task<TopicState> StateOfAsync(TopicId id)
    {
        var state = TopicState.Received;
        await _host.WithDbAsync(async db => state = await db.Topics.Where(t => t.Id == id).Select(t => t.State).SingleAsync());
        return state;
    }
}
