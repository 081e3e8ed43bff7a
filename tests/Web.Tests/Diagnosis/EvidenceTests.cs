using System.Net;
using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Diagnosis.Evidence;
using Essaim.Web.Features.Topics;
using Essaim.Web.Tests.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Diagnosis;

public sealed class EvidenceTests : TestHost
{
    [Fact]
    public async Task A_finding_is_written_from_its_page_with_its_source_and_a_second_sending_is_the_same_finding()
    {
        var stage = await DecideStage.SetAsync(this);
        var (jeanne, form) = (ClientFor(stage.Jeanne), Form(Guid.CreateVersion7()));
        var url = $"/demarches/{stage.Demarche.Value}/constats";
        Assert.Equal(HttpStatusCode.Found, (await PostFormAsync(jeanne, $"{url}/nouveau", "constat", form)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await PostFormAsync(jeanne, $"{url}/nouveau", "constat", form)).StatusCode);

        Assert.Equal(1, await WithAsync((ReadDb db) => db.Findings.CountAsync()));
        var board = await ClientFor(stage.Aline).GetStringAsync(url);
        Assert.Contains("On s’entraide le soir", board, StringComparison.Ordinal);
        Assert.Contains("Quelques notes sur papier", board, StringComparison.Ordinal); // Three notes are never read as three.
    }

    [Fact]
    public async Task Without_a_source_the_finding_is_refused_by_its_field_and_nothing_typed_is_lost()
    {
        var stage = await DecideStage.SetAsync(this);
        var form = Form(Guid.CreateVersion7());
        foreach (var key in form.Keys.Where(k => k.Contains("Other", StringComparison.Ordinal)).ToList()) form.Remove(key);
        var refused = await PostFormAsync(ClientFor(stage.Jeanne), $"/demarches/{stage.Demarche.Value}/constats/nouveau", "constat", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Dites sur quoi ce constat repose", page, StringComparison.Ordinal);
        Assert.Contains("On s’entraide le soir", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_finds_no_board_and_a_group_member_reads_without_writing()
    {
        var stage = await DecideStage.SetAsync(this);
        var finding = await FindAsync(stage, FindingKind.Strength, stage.Notes(7));
        foreach (var url in new[] { $"/demarches/{stage.Demarche.Value}/constats", $"/constats/{finding.Value}", $"/demarches/{stage.Demarche.Value}/signalements" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ClientFor(stage.Farid).GetAsync(url)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await ClientFor(stage.Lina).GetAsync(url)).StatusCode);
        }

        Assert.Equal(ErrorKind.NotFound, Refusal(await this.AsAsync((ChangeFinding c) => c.WithdrawAsync(finding, "Non", default), stage.Farid)).Kind);
        Assert.Equal(ErrorKind.Forbidden, Refusal(await this.AsAsync((ChangeFinding c) => c.WithdrawAsync(finding, "Non", default), stage.Lina)).Kind);
    }

    [Fact]
    public async Task The_board_is_shared_once_and_says_what_changed_since()
    {
        var stage = await DecideStage.SetAsync(this);
        var url = $"/demarches/{stage.Demarche.Value}/constats";
        await FindAsync(stage, FindingKind.Constraint, stage.Notes(7));
        Assert.Contains("Il manque ce qui marche", await ClientFor(stage.Jeanne).GetStringAsync(url), StringComparison.Ordinal);
        await FindAsync(stage, FindingKind.Strength, stage.Observed());

        var agree = new AgreeOnDiagnosis.Command(new(Guid.CreateVersion7()), stage.Demarche, Clock.Today(), 9);
        Value(await this.AsAsync((AgreeOnDiagnosis a) => a.RunAsync(agree, default), stage.Jeanne));
        Value(await this.AsAsync((AgreeOnDiagnosis a) => a.RunAsync(agree, default), stage.Jeanne));
        Assert.Equal(1, await WithAsync((ReadDb db) => db.SharedDiagnoses.CountAsync()));
        await FindAsync(stage, FindingKind.Wish, stage.Observed());
        Assert.Contains("1 constat a changé depuis", await ClientFor(stage.Aline).GetStringAsync(url), StringComparison.Ordinal);
    }

    [Fact]
    public async Task E12_what_was_already_known_is_taken_over_once_and_can_be_cited_until_it_is_set_aside()
    {
        var stage = await DecideStage.SetAsync(this);
        var import = new TakeOverSignals.Command(Guid.CreateVersion7(), stage.Demarche, SignalChannel.Barometer, "Baromètre, page 6", Clock.Today().AddDays(-200), "Repas coupés ; 12 ; 48\nPauses ; 7");
        Assert.Equal(2, Value(await this.AsAsync((TakeOverSignals t) => t.RunAsync(import, default), stage.Jeanne)));
        Assert.Equal(2, Value(await this.AsAsync((TakeOverSignals t) => t.RunAsync(import, default), stage.Jeanne)));
        Assert.Equal(2, await WithAsync((ReadDb db) => db.Signals.CountAsync()));
        Assert.Equal(2, (await WithAsync((ShowBoard b) => b.OffersAsync(stage.Demarche, default))).Count);

        var pauses = await WithAsync((ReadDb db) => db.Signals.SingleAsync(s => s.Text == "Pauses"));
        Value(await this.AsAsync((SetSignalAside s) => s.RunAsync(pauses.Id, "Réglé l’an dernier.", default), stage.Jeanne));
        var offer = Assert.Single(await WithAsync((ShowBoard b) => b.OffersAsync(stage.Demarche, default)));
        Assert.Equal((SourceKind.Imported, 12, 48), (offer.Source.Kind, offer.Source.Count, offer.Source.OutOf));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_takes_nothing_over()
    {
        var stage = await DecideStage.SetAsync(this);
        var refused = await PostFormAsync(ClientFor(stage.Jeanne), $"/demarches/{stage.Demarche.Value}/signalements", "signalements", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.ImportId"] = Guid.CreateVersion7().ToString(), ["Input.Channel"] = "Barometer", ["Input.Document"] = "Baromètre", ["Input.On"] = "2026-01-10", ["Input.Lines"] = "Juste ; 3\nFaux ; trois",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Ligne 2", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await WithAsync((ReadDb db) => db.Signals.CountAsync()));
    }

    [Fact]
    public async Task E11_a_house_of_twelve_is_offered_ways_of_looking_together()
    {
        var stage = await DecideStage.SetAsync(this);
        var url = $"/demarches/{stage.Demarche.Value}/constats";
        Assert.DoesNotContain("regardez ensemble", await ClientFor(stage.Aline).GetStringAsync(url), StringComparison.Ordinal);
        await WithDbAsync(db => db.Establishments.Where(e => e.Id == stage.House).ExecuteUpdateAsync(e => e.SetProperty(x => x.Headcount, 12)));
        Assert.Contains("regardez ensemble", await ClientFor(stage.Aline).GetStringAsync(url), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_becomes_a_subject_with_its_sources()
    {
        var stage = await DecideStage.SetAsync(this);
        var finding = await FindAsync(stage, FindingKind.Constraint, stage.Notes(7), stage.Observed());
        var jeanne = ClientFor(stage.Jeanne);
        var url = $"/demarches/{stage.Demarche.Value}/sujets/nouveau?constat={finding.Value}";
        Assert.Contains("Repris du constat", await jeanne.GetStringAsync(url), StringComparison.Ordinal);
        var id = Guid.CreateVersion7();
        var made = await PostFormAsync(jeanne, url, "nouveau-sujet", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.TopicId"] = id.ToString(), ["Input.FindingId"] = finding.Value.ToString(), ["Input.Title"] = "Les transmissions", ["Input.Origin"] = "Field",
        });
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        var topic = await WithAsync((ReadDb db) => db.Topics.SingleAsync(t => t.Id == new TopicId(id)));
        Assert.Equal((finding, 2), (topic.FindingId, topic.Sources.Count));
    }

    [Fact]
    public async Task E1_a_subject_known_in_one_way_only_is_not_ranked()
    {
        var stage = await DecideStage.SetAsync(this);
        TopicId[] topics = [await stage.TopicAsync("Un"), await stage.TopicAsync("Deux", stage.Notes(9))];
        var refused = await this.AsAsync((RankTopics r) => r.RunAsync(new(new(Guid.CreateVersion7()), stage.Demarche, RankingBody.Group, Clock.Today(), 9, topics), default), stage.Lina);
        Assert.Equal("ranking.one-kind", Refusal(refused).Code);
        Assert.Contains("Deux", await ClientFor(stage.Lina).GetStringAsync($"/demarches/{stage.Demarche.Value}/priorites/groupe"), StringComparison.Ordinal);
    }

    private async Task<FindingId> FindAsync(DecideStage stage, FindingKind kind, params EvidenceSource[] sources) => Value(await this.AsAsync(
        (RecordFinding r) => r.RunAsync(new(new(Guid.CreateVersion7()), stage.Demarche, kind, "Une phrase sur le travail", sources), default), stage.Jeanne));

    private static Dictionary<string, string> Form(Guid id) => new(StringComparer.Ordinal)
    {
        ["Input.FindingId"] = id.ToString(), ["Input.Kind"] = "Strength", ["Input.Text"] = "On s’entraide le soir",
        ["Input.Other.Id"] = Guid.CreateVersion7().ToString(), ["Input.Other.Kind"] = "PaperNotes", ["Input.Other.Count"] = "3", ["Input.Other.On"] = "2026-05-01",
    };
}
