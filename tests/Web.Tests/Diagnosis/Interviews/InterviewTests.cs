using System.Net;
using System.Net.Http.Json;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Interviews;
using Essaim.Web.Features.Diagnosis.Interviews;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Diagnosis.Interviews;

/// <summary>Interviews (L5) are read by those to whom the person agreed, and by nobody of the house.</summary>
public sealed class InterviewTests(InterviewTests.Ground host) : IClassFixture<InterviewTests.Ground>
{
    private const string Words = "Le dimanche on est deux pour vingt-deux";

    [Fact]
    public async Task An_evaluator_leads_an_interview_with_the_guide_and_codes_it()
    {
        using var ines = host.ClientFor(host.Ines);
        var found = await ines.GetStringAsync("/entretiens/nouveau?q=essais");
        Assert.Contains($"etablissement={host.Ours.Value}", found, StringComparison.Ordinal);

        var opened = await TestHost.PostFormAsync(ines, $"/entretiens/nouveau?etablissement={host.Ours.Value}", "interview", Sheet("E1"));
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        var page = new Uri(new("http://essaim"), opened.Headers.Location!).AbsolutePath;
        var guide = await ines.GetStringAsync(page);
        Assert.Contains("III.7. ", guide, StringComparison.Ordinal);

        var kept = await ines.PutAsJsonAsync($"/api{page}/notes/I.3", new { text = Words, before = "" });
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await ines.PutAsJsonAsync($"/api{page}/notes/I.3", new { text = Words, before = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await ines.PutAsJsonAsync($"/api{page}/notes/I.3", new { text = "autre chose", before = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.PutAsJsonAsync($"/api{page}/notes/IX.9", new { text = "x", before = "" })).StatusCode);

        var coded = await TestHost.PostFormAsync(ines, $"{page}/codage", "coding", new Dictionary<string, string>
        {
            ["Input.Axis"] = "Acting", ["Input.Tendency"] = "Lost", ["Input.Question"] = "I.3", ["Input.Analysis"] = "Le nombre décide à leur place.", ["Input.Verbatim"] = "on est deux",
        });
        Assert.Equal(HttpStatusCode.Found, coded.StatusCode);

        var house = await ines.GetStringAsync($"/entretiens/etablissements/{host.Ours.Value}");
        Assert.Contains("Le nombre décide à leur place.", house, StringComparison.Ordinal);
        Assert.Contains("Rien n’en est dit.", house, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_whole_guide_is_kept_by_one_button()
    {
        var id = await host.HeldAsync();
        using var ines = host.ClientFor(host.Ines);

        var saved = await TestHost.PostFormAsync(ines, Page(id), "notes", new Dictionary<string, string> { ["Input.Notes[1].Text"] = "Bien faire et bien dormir." });

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Contains("Bien faire et bien dormir.", await ines.GetStringAsync(Page(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_or_a_verbatim_that_names_somebody_of_the_house_is_refused()
    {
        using var ines = host.ClientFor(host.Ines);
        var named = await TestHost.PostFormAsync(ines, $"/entretiens/nouveau?etablissement={host.Ours.Value}", "interview", Sheet("Aline, direction"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, named.StatusCode);
        Assert.Contains("ferait reconnaître quelqu’un", await named.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var id = await host.HeldAsync();
        var coding = new Coding(Guid.CreateVersion7(), AnalysisAxis.Speaking, Tendency.Gained, "", "On parle.", "Aline écoute");
        Assert.Equal(InterviewErrors.Naming("Aline", "Verbatim"), TestHost.Refusal(await host.AsAsync<CodePassage, Done>(host.Ines, c => c.RunAsync(new(id, coding), default))));
    }

    [Theory]
    [InlineData(Role.Direction)]
    [InlineData(Role.StaffRepresentative)]
    [InlineData(Role.Professional)]
    [InlineData(Role.QualityLead)]
    [InlineData(Role.SteeringMember)]
    [InlineData(Role.GroupMember)]
    [InlineData(Role.AgencyReferent)]
    [InlineData(Role.National)]
    [InlineData(Role.Administrator)]
    public async Task For_the_house_the_agency_the_nation_and_the_administrator_interviews_do_not_exist(Role role)
    {
        var id = await host.HeldAsync();
        var reach = role switch { Role.AgencyReferent => Reach.Of(new RegionCode("52")), Role.National or Role.Administrator => Reach.Nation, _ => Reach.Of(host.Ours) };
        using var reader = host.ClientFor(await host.SeatAsync($"Lecteur {role}", role, reach));

        foreach (var address in (string[])["/entretiens", "/entretiens/nouveau", $"/entretiens/nouveau?etablissement={host.Ours.Value}", $"/entretiens/etablissements/{host.Ours.Value}", Page(id), $"{Page(id)}/codage"])
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.PutAsJsonAsync($"/api{Page(id)}/notes/I.3", new { text = "x", before = "" })).StatusCode);
    }

    [Fact]
    public async Task Nothing_of_an_interview_is_on_any_page_that_management_can_open_nor_in_the_journal_of_the_house()
    {
        var id = await host.HeldAsync();
        using var aline = host.ClientFor(host.Aline);
        var pages = new Queue<string>(["/", $"/demarches/{host.Demarche.Value}", $"/etablissements/{host.Ours.Value}", $"/reunions?etablissement={host.Ours.Value}", $"/equipe?etablissement={host.Ours.Value}"]);
        var seen = new HashSet<string>(pages, StringComparer.Ordinal);
        while (pages.TryDequeue(out var page))
        {
            using var answer = await aline.GetAsync(page);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(Words, text, StringComparison.Ordinal);
            Assert.DoesNotContain("/entretiens", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(id.Value.ToString(), text, StringComparison.Ordinal);
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(text, "href=\"(?<to>/[^\"#]*)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))
                if (seen.Count < 60 && link.Groups["to"].Value is var to && !to.StartsWith("/front/", StringComparison.Ordinal) && !to.StartsWith("/methode", StringComparison.Ordinal) && seen.Add(WebUtility.HtmlDecode(to))) pages.Enqueue(WebUtility.HtmlDecode(to));
        }

        await host.WithDbAsync(async db =>
        {
            var rows = await db.Journal.Where(j => j.Payload.Contains(id.Value.ToString())).ToListAsync();
            Assert.NotEmpty(rows);
            Assert.All(rows, j => Assert.Equal((null, null, null), (j.EstablishmentId, j.ClusterId, j.Region)));
            Assert.All(rows, j => Assert.DoesNotContain(Words, j.Payload, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task The_adviser_of_the_cluster_reads_what_was_agreed_and_writes_nothing_into_it()
    {
        var shared = await host.HeldAsync();
        var kept = await host.HeldAsync(ConsentScope.Interviewer);
        using var denis = host.ClientFor(host.Denis);

        var page = await denis.GetStringAsync(Page(shared));
        Assert.Contains(Words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<keep-fields", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await denis.GetAsync(Page(kept))).StatusCode);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<WriteNotes, Done>(host.Denis, w => w.RunAsync(new(shared, [new("I.1", "x")]), default))).Kind);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(host.OtherAdviser).GetAsync(Page(shared))).StatusCode);
    }

    [Fact]
    public async Task An_evaluator_who_also_sits_in_the_house_sees_none_of_its_interviews()
    {
        var id = await host.HeldAsync();
        var both = await host.SeatAsync("Deux chaises", Role.Evaluator, Reach.Nation);
        await host.SeatAsync("Deux chaises", Role.Direction, host.Ours);

        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(both).GetAsync(Page(id))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(both).GetAsync($"/entretiens/etablissements/{host.Ours.Value}")).StatusCode);
    }

    [Fact]
    public async Task A_narrowed_consent_closes_the_door_at_once()
    {
        var id = await host.HeldAsync();
        using var denis = host.ClientFor(host.Denis);
        Assert.Equal(HttpStatusCode.OK, (await denis.GetAsync(Page(id))).StatusCode);

        var narrowed = await TestHost.PostFormAsync(host.ClientFor(host.Ines), Page(id), "narrow", new Dictionary<string, string> { ["Consent.Scope"] = "Interviewer" });

        Assert.Equal(HttpStatusCode.Found, narrowed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await denis.GetAsync(Page(id))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(host.Ines).GetAsync(Page(id))).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_consent_leaves_no_word_in_the_database()
    {
        var id = await host.HeldAsync();
        TestHost.Value(await host.AsAsync<CodePassage, Done>(host.Ines, c => c.RunAsync(new(id, new(Guid.CreateVersion7(), AnalysisAxis.Acting, Tendency.Lost, "I.3", "Le nombre décide.", "on est deux")), default)));

        Assert.Equal(HttpStatusCode.Found, (await TestHost.PostFormAsync(host.ClientFor(host.Ines), Page(id), "withdraw")).StatusCode);

        var left = await host.WithAsync<ReadDb, Interview>(db => db.Interviews.SingleAsync(i => i.Id == id));
        Assert.Empty(left.Notes);
        Assert.Empty(left.Codings);
        Assert.Equal("", left.Label);
        await host.WithDbAsync(async db =>
        {
            Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM \"InterviewNotes\" WHERE \"InterviewId\" = {id.Value}").SingleAsync());
            Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM \"InterviewCodings\" WHERE \"InterviewId\" = {id.Value}").SingleAsync());
        });
    }

    [Fact]
    public async Task The_same_interview_opened_twice_is_one()
    {
        var id = await host.HeldAsync();
        var plan = new InterviewPlan("E1", RespondentSide.Professions, host.Clock.Today(), host.Clock.Today(), ConsentScope.Analysts);

        Assert.Equal(id, TestHost.Value(await host.AsAsync<OpenInterview, InterviewId>(host.Ines, o => o.RunAsync(new(id, host.Ours, plan), default))));
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<OpenInterview, InterviewId>(host.Aline, o => o.RunAsync(new(new(Guid.CreateVersion7()), host.Ours, plan), default))).Kind);
    }

    private static string Page(InterviewId id) => $"/entretiens/{id.Value}";

    private static Dictionary<string, string> Sheet(string label) => new() { ["Input.Label"] = label, ["Input.Side"] = "Professions", ["Input.Scope"] = "Analysts" };

    /// <summary>A house of a cluster, its adviser, an evaluator, and the management that must see nothing.</summary>
    public sealed class Ground : TestHost
    {
        public EstablishmentId Ours { get; private set; }

        public Domain.Demarches.DemarcheId Demarche { get; private set; }

        public PersonId Ines { get; private set; }

        public PersonId Aline { get; private set; }

        public PersonId Denis { get; private set; }

        public PersonId OtherAdviser { get; private set; }

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Ours = await EstablishmentAsync();
            Ines = await SeatAsync("Inès", Role.Evaluator, Reach.Nation);
            Aline = await SeatAsync("Aline", Role.Direction, Ours);
            Denis = await SeatAsync("Denis", Role.Adviser, Ours);
            OtherAdviser = await SeatAsync("Autre", Role.Adviser, Reach.Of(new RegionCode("44")));
            Demarche = new(Guid.CreateVersion7());
            await WithDbAsync(async db =>
            {
                db.Add(Domain.Demarches.Demarche.Start(Demarche, Ours, null, "La démarche des essais", Clock.Today()));
                await db.SaveChangesAsync();
            });
        }

        /// <summary>With one note on I.3.</summary>
        public async Task<InterviewId> HeldAsync(ConsentScope scope = ConsentScope.Analysts)
        {
            var plan = new InterviewPlan("E1", RespondentSide.Professions, Clock.Today(), Clock.Today(), scope);
            var id = Value(await AsAsync<OpenInterview, InterviewId>(Ines, o => o.RunAsync(new(new(Guid.CreateVersion7()), Ours, plan), default)));
            Value(await AsAsync<WriteNotes, Done>(Ines, w => w.RunAsync(new(id, [new("I.3", Words)]), default)));
            return id;
        }
    }
}
