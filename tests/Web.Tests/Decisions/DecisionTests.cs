using System.Net;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Decisions;
using Essaim.Web.Tests.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Decisions;

public sealed class DecisionTests : TestHost
{
    private static readonly College[] Everybody = Enum.GetValues<College>();

    private DecisionDraft Draft(TopicId? topic = null, DecisionOutcome outcome = DecisionOutcome.Retained) => new(
        Clock.Today(), "Deux façons de transmettre.", "Le sujet est circonscrit.", Consensus.Broad, outcome)
    {
        Present = Everybody, TopicId = topic, ReviewOn = outcome is DecisionOutcome.NotNow ? Clock.Today().AddDays(60) : null,
    };

    [Fact]
    public async Task A_decision_written_in_the_form_stands_on_its_subjects_thread_with_its_dissent()
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Transmissions interrompues");
        var aline = ClientFor(stage.Aline);

        var posted = await PostFormAsync(aline, $"/demarches/{stage.Demarche.Value}/decisions/nouvelle?sujet={topic.Value}", "decision", FieldsOf(("Input.TopicId", topic.Value.ToString()),
            ("Input.Text", "Pendant six semaines, deux façons de faire."), ("Input.Reasons", "Cela ne coûte rien."), ("Input.Outcome", "Retained"), ("Input.Consensus", "Broad"),
            ("Input.VotesFor", "8"), ("Input.Voters", "9"), ("Input.DissentCollege", "Professions"), ("Input.Dissent", "Les sonnettes attendront.")), "Input.Present", "Management", "StaffRepresentatives", "Professions");

        Assert.Equal(HttpStatusCode.Found, posted.StatusCode);
        var thread = await aline.GetStringAsync($"/sujets/{topic.Value}");
        Assert.Contains("Pendant six semaines, deux façons de faire.", thread, StringComparison.Ordinal);
        Assert.Contains("8 voix sur 9", thread, StringComparison.Ordinal);
        Assert.Contains("Les sonnettes attendront.", thread, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_college_blocks_the_validation_in_the_form_and_keeps_every_word()
    {
        var stage = await DecideStage.SetAsync(this);

        var posted = await PostFormAsync(
            ClientFor(stage.Aline), $"/demarches/{stage.Demarche.Value}/decisions/nouvelle", "decision",
            FieldsOf(("Input.Text", "Sans les élus."), ("Input.Reasons", "Parce que."), ("Input.Outcome", "Retained"), ("Input.Consensus", "Broad")), "Input.Present", "Management", "Professions");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, posted.StatusCode);
        var page = await posted.Content.ReadAsStringAsync();
        Assert.Contains("Aucun représentant du personnel n’était là", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Sans les élus.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_elected_two_sides_are_enough()
    {
        var stage = await DecideStage.SetAsync(this);
        await WithDbAsync(async db =>
        {
            (await db.Establishments.SingleAsync(e => e.Id == stage.House)).Describe(12, hasElectedStaff: false);
            await db.SaveChangesAsync();
        });

        var id = Value(await RecordAsync(stage, stage.Aline, Draft() with { Present = [College.Management, College.Professions] }));

        Assert.True((await WithAsync((ReadDb db) => db.Decisions.SingleAsync(d => d.Id == id))).ByDerogation);
    }

    [Fact]
    public async Task Only_those_who_may_decide_and_only_at_home()
    {
        var stage = await DecideStage.SetAsync(this);

        Assert.Equal(ErrorKind.NotFound, Refusal(await RecordAsync(stage, stage.Farid, Draft())).Kind);
        Assert.Equal(ErrorKind.Forbidden, Refusal(await RecordAsync(stage, stage.Lina, Draft())).Kind);
        Assert.Equal(HttpStatusCode.Forbidden, (await ClientFor(stage.Lina).GetAsync($"/demarches/{stage.Demarche.Value}/decisions/nouvelle")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ClientFor(stage.Farid).GetAsync($"/demarches/{stage.Demarche.Value}/decisions")).StatusCode);
    }

    [Theory]
    [InlineData(DecisionOutcome.Retained, TopicState.Discussed)]
    [InlineData(DecisionOutcome.NotNow, TopicState.NotNow)]
    [InlineData(DecisionOutcome.Refused, TopicState.Refused)]
    public async Task The_subject_says_what_the_decision_means_for_it(DecisionOutcome outcome, TopicState state)
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Salle de pause");

        Value(await RecordAsync(stage, stage.Aline, Draft(topic, outcome)));

        var after = await WithAsync((ReadDb db) => db.Topics.SingleAsync(t => t.Id == topic));
        Assert.Equal(state, after.State);
        if (TopicStates.NeedsReason(state)) Assert.Equal("Le sujet est circonscrit.", after.StateReason);
    }

    [Fact]
    public async Task Not_now_parks_the_idea_until_its_day()
    {
        var stage = await DecideStage.SetAsync(this);
        var topic = await stage.TopicAsync("Salle de pause");

        Value(await RecordAsync(stage, stage.Aline, Draft(topic, DecisionOutcome.NotNow)));
        await DrainAsync();

        var idea = await WithAsync((ReadDb db) => db.ParkedIdeas.SingleAsync());
        Assert.Equal(("Salle de pause", Clock.Today().AddDays(60)), (idea.Title, idea.ReviewOn));
    }

    [Fact]
    public async Task The_same_decision_sent_twice_is_one_and_the_next_one_follows_it()
    {
        var stage = await DecideStage.SetAsync(this);
        var id = new DecisionId(Guid.CreateVersion7());
        for (var i = 0; i < 2; i++) Value(await this.AsAsync((RecordDecision record) => record.RunAsync(new(id, stage.Demarche, Draft()), default), stage.Aline));
        Value(await RecordAsync(stage, stage.Aline, Draft()));

        var chain = await WithAsync((ReadDb db) => db.Decisions.OrderBy(d => d.Number).ToListAsync());
        Assert.Equal([1, 2], chain.Select(d => d.Number));
        Assert.Equal(chain[0].Seal.Hash, chain[1].Seal.Previous);
    }

    [Fact]
    public async Task A_decision_changed_in_the_database_is_seen_on_the_page_and_by_the_check()
    {
        var stage = await DecideStage.SetAsync(this);
        for (var i = 0; i < 3; i++) Value(await RecordAsync(stage, stage.Aline, Draft()));
        var url = $"/demarches/{stage.Demarche.Value}/decisions";
        Assert.Contains("chaîne intacte", WebUtility.HtmlDecode(await ClientFor(stage.Lina).GetStringAsync(url)), StringComparison.Ordinal);

        await WithDbAsync(db => db.Decisions.Where(d => d.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(d => d.Text, "Tout autre chose.")));

        Assert.Contains("rompue au n", WebUtility.HtmlDecode(await ClientFor(stage.Lina).GetStringAsync(url)), StringComparison.Ordinal);
        var (_, report) = Assert.Single(await WithAsync((CheckChains check) => check.RunForAllAsync(default)));
        Assert.Equal((2, ChainFault.WordsChanged), (report.FaultAt, report.Fault));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_decision_taken_out_of_the_database_is_seen_wherever_it_stood(int number)
    {
        var stage = await DecideStage.SetAsync(this);
        for (var i = 0; i < 3; i++) Value(await RecordAsync(stage, stage.Aline, Draft()));

        await WithDbAsync(db => db.Decisions.Where(d => d.Number == number).ExecuteDeleteAsync());

        var report = await WithAsync((CheckChains check) => check.RunAsync(stage.House, default));
        Assert.Equal((3, ChainFault.Broken), (report.FaultAt, report.Fault));
    }

    [Fact]
    public async Task Erased_words_are_gone_from_the_database_and_the_chain_still_holds()
    {
        var stage = await DecideStage.SetAsync(this);
        var id = Value(await RecordAsync(stage, stage.Aline, Draft() with { Text = "Madame Unetelle change de service." }));
        Value(await RecordAsync(stage, stage.Aline, Draft()));

        Value(await this.AsAsync((EraseDecision erase) => erase.RunAsync(id, default), stage.Aline));

        Assert.True((await WithAsync((CheckChains check) => check.RunAsync(stage.House, default))).IsWhole);
        Assert.DoesNotContain("Unetelle", await ClientFor(stage.Aline).GetStringAsync($"/decisions/{id.Value}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_promise_is_kept_once_and_only_by_those_who_carry_the_work()
    {
        var stage = await DecideStage.SetAsync(this);
        var promise = new DecisionPromise(Guid.CreateVersion7(), "La directrice", "répond par écrit", Clock.Today().AddDays(10));
        var id = Value(await RecordAsync(stage, stage.Aline, Draft() with { Promises = [promise] }));

        Assert.Equal(ErrorKind.Forbidden, Refusal(await this.AsAsync((KeepPromise keep) => keep.RunAsync(new(id, promise.Id), default), stage.Lina)).Kind);
        for (var i = 0; i < 2; i++) Value(await this.AsAsync((KeepPromise keep) => keep.RunAsync(new(id, promise.Id), default), stage.Jeanne));

        Assert.Equal(Clock.Today(), (await WithAsync((ReadDb db) => db.Decisions.SingleAsync())).Promises[0].KeptOn);
        Assert.True((await WithAsync((CheckChains check) => check.RunAsync(stage.House, default))).IsWhole);
    }

    private Task<Result<DecisionId>> RecordAsync(DecideStage stage, PersonId by, DecisionDraft draft) => this.AsAsync(
        (RecordDecision record) => record.RunAsync(new(new(Guid.CreateVersion7()), stage.Demarche, draft), default), by);

    private static Dictionary<string, string> FieldsOf(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    /// <summary>As <see cref="TestHost.PostFormAsync"/>, with one field that carries several values.</summary>
    private static async Task<HttpResponseMessage> PostFormAsync(HttpClient client, string url, string form, Dictionary<string, string> fields, string several, params string[] values)
    {
        var page = await client.GetStringAsync(url);
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value;
        var all = fields.Append(new("_handler", form)).Append(new("__RequestVerificationToken", token)).Concat(values.Select(v => new KeyValuePair<string, string>(several, v)));
        using var body = new FormUrlEncodedContent(all);
        return await client.PostAsync(url, body);
    }
}
