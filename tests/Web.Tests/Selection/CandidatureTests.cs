using System.Net;
using System.Net.Http.Json;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Selection.Candidatures;
using Essaim.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Selection;

public sealed class CandidatureTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Three_people_write_sign_and_send_from_their_own_accounts()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);

        await story.SubmitAsync();

        var stored = await story.StoredAsync();
        Assert.Equal(CandidatureState.Submitted, stored.State);
        Assert.Equal("Réponse StaffProblem", stored[DossierField.StaffProblem]);
        Assert.All(stored.Seats, s => Assert.NotNull(s.SignedAt));
    }

    [Fact]
    public async Task Somebody_unknown_begins_from_the_public_page_and_receives_a_way_in()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        var email = $"{Guid.CreateVersion7():N}@exemple.fr";

        var response = await TestHost.PostFormAsync(host.Anonymous(), $"/appels/{story.Call.Slug}/candidater", "start", new Dictionary<string, string>
        {
            ["Input.Name"] = "EHPAD Neuf", ["Input.Kind"] = "Ehpad", ["Input.Town"] = "Essaiville", ["Input.Headcount"] = "40",
            ["Input.College"] = "Management", ["Input.GivenName"] = "Aline", ["Input.FamilyName"] = "Neuve", ["Input.Profession"] = "directrice", ["Input.Email"] = email,
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Votre candidature est ouverte", await TextOf(response), StringComparison.Ordinal);
        await host.WithDbAsync(async db =>
        {
            Assert.Contains("/invitation/", (await db.OutboxMails.SingleAsync(m => m.To == email)).Text, StringComparison.Ordinal);
            var person = await db.Persons.Where(p => p.Email == email).Select(p => p.Id).SingleAsync();
            Assert.False(await db.Mandates.AnyAsync(m => m.PersonId == person)); // Naming a place opens none of its work.
        });
    }

    [Fact]
    public async Task Without_a_mailbox_the_code_is_shown_once()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);

        var response = await TestHost.PostFormAsync(host.Anonymous(), $"/appels/{story.Call.Slug}/candidater", "start", new Dictionary<string, string>
        {
            ["Input.Name"] = "EHPAD Sans Courriel", ["Input.Town"] = "Essaiville", ["Input.Headcount"] = "40",
            ["Input.College"] = "Professions", ["Input.GivenName"] = "Bruno", ["Input.FamilyName"] = "Neuf",
        });

        Assert.Contains("Code à remettre à Bruno", await TextOf(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_start_is_refused()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);

        var response = await TestHost.PostFormAsync(host.Anonymous(), $"/appels/{story.Call.Slug}/candidater", "start", new Dictionary<string, string>
        {
            ["Input.Name"] = "EHPAD Gardé", ["Input.Headcount"] = "40", ["Input.College"] = "Management", ["Input.FamilyName"] = "Gardée",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await TextOf(response);
        Assert.Contains("Indiquez le prénom.", page, StringComparison.Ordinal);
        Assert.Contains("EHPAD Gardé", page, StringComparison.Ordinal);
        await host.WithDbAsync(async db => Assert.False(await db.Establishments.AnyAsync(e => e.Name == "EHPAD Gardé")));
    }

    [Fact]
    public async Task Beginning_twice_is_beginning_once()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();

        var again = TestHost.Value(await host.AsAsync<StartCandidature, StartCandidature.Started>(
            story.Aline, s => s.RunAsync(new(story.Call.Slug, story.Home, null, null, College.Management), default)));

        Assert.Equal(story.Candidature, again.CandidatureId);
    }

    [Fact]
    public async Task A_stranger_sees_no_candidature_and_the_region_no_draft()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();
        var farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Ailleurs"));

        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(farid).GetAsync(story.Page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(story.Emma).GetAsync(story.Page)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(story.Chloe).GetAsync(story.Page)).StatusCode);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<SignPart, Done>(farid, s => s.RunAsync(new(story.Candidature), default))).Kind);
    }

    [Fact]
    public async Task Direction_cannot_open_write_or_sign_the_part_of_staff()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();
        var aline = host.ClientFor(story.Aline);

        Assert.Equal(HttpStatusCode.Forbidden, (await aline.GetAsync($"{story.Page}/part/personnel")).StatusCode);
        var tampered = await TestHost.PostFormAsync(aline, $"{story.Page}/part/direction", "part", new Dictionary<string, string>
        {
            ["Input.Answers[0].Field"] = nameof(DossierField.StaffProblem), ["Input.Answers[0].Before"] = "", ["Input.Answers[0].Text"] = "Tout va bien",
        });
        Assert.Equal(HttpStatusCode.Forbidden, tampered.StatusCode);
        var put = await aline.PutAsJsonAsync($"/api{story.Page}/champs/StaffProblem", new { text = "Tout va bien", before = "" });
        Assert.Equal(HttpStatusCode.Forbidden, put.StatusCode);
        Assert.Equal("", (await story.StoredAsync())[DossierField.StaffProblem]);
    }

    [Fact]
    public async Task A_field_is_kept_while_it_is_typed_and_twice_is_once()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();
        var bruno = host.ClientFor(story.Bruno);
        var address = $"/api{story.Page}/champs/ProfessionsProblem";

        Assert.Equal(HttpStatusCode.NoContent, (await bruno.PutAsJsonAsync(address, new { text = "Les appels", before = "" })).StatusCode);
        var version = (await story.StoredAsync()).Version;
        Assert.Equal(HttpStatusCode.NoContent, (await bruno.PutAsJsonAsync(address, new { text = "Les appels", before = "" })).StatusCode);

        Assert.Equal("Les appels", (await story.StoredAsync())[DossierField.ProfessionsProblem]);
        Assert.Equal(version, (await story.StoredAsync()).Version);
    }

    [Fact]
    public async Task Two_people_on_the_common_project_both_keep_their_words()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();
        await host.ClientFor(story.Bruno).PutAsJsonAsync($"/api{story.Page}/champs/Project", new { text = "Les mots de Bruno", before = "" });

        var late = await TestHost.PostFormAsync(host.ClientFor(story.Chloe), $"{story.Page}/part/projet", "part", new Dictionary<string, string>
        {
            ["Input.Answers[0].Text"] = "Un titre", ["Input.Answers[1].Before"] = "", ["Input.Answers[1].Text"] = "Les mots de Chloé",
        });

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await TextOf(late);
        Assert.Contains("Les mots de Bruno", page, StringComparison.Ordinal);
        Assert.Contains("Les mots de Chloé", page, StringComparison.Ordinal);
        Assert.Equal(Form.ChangedMeanwhile, TestHost.Refusal(await host.AsAsync<WriteAnswers, Done>(
            story.Chloe, w => w.RunAsync(new(story.Candidature, [new(DossierField.Project, "Autre", "")]), default))));
    }

    [Fact]
    public async Task A_part_is_kept_and_signed_by_its_plain_form()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();
        await story.WriteAsync(story.Bruno, null);

        var unfinished = await TestHost.PostFormAsync(host.ClientFor(story.Bruno), $"{story.Page}/part/metiers", "part", new Dictionary<string, string>
        {
            ["Input.Answers[0].Text"] = "Les appels coupent les soins", ["Input.Answers[1].Text"] = "", ["Input.Signs"] = "true",
        });
        var whole = await TestHost.PostFormAsync(host.ClientFor(story.Bruno), $"{story.Page}/part/metiers", "part", new Dictionary<string, string>
        {
            ["Input.Answers[0].Text"] = "Les appels coupent les soins", ["Input.Answers[1].Text"] = "Mardi, 14 h", ["Input.Signs"] = "true",
        });

        Assert.Equal(HttpStatusCode.Conflict, unfinished.StatusCode);
        Assert.Equal(HttpStatusCode.Found, whole.StatusCode);
        Assert.NotNull((await story.StoredAsync()).SeatOf(College.Professions)!.SignedAt);
    }

    [Fact]
    public async Task A_refusal_is_known_to_nobody_else()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();

        var answer = TestHost.Value(await host.AsAsync<AnswerSeat, Done>(story.Bruno, a => a.RunAsync(new(story.Candidature, Accepts: false), default)));

        Assert.Equal(default, answer);
        var page = await PageAsync(story.Aline, story.Page);
        Assert.Contains("Un siège est à pourvoir", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bruno", page, StringComparison.Ordinal);
        await host.WithDbAsync(async db => Assert.False(await db.Journal.AnyAsync(
            j => j.EstablishmentId == story.Home && j.ActorId == story.Bruno && j.Kind != nameof(CandidateAccepted))));
    }

    [Fact]
    public async Task Accepting_asks_to_have_read_and_to_answer_for_the_first_day()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();
        var jeanne = await story.PersonAsync("Jeanne");
        var started = TestHost.Value(await host.AsAsync<StartCandidature, StartCandidature.Started>(
            jeanne, s => s.RunAsync(new(story.Call.Slug, story.Home, null, null, College.Professions), default)));
        var (client, page) = (host.ClientFor(jeanne), $"/candidatures/{started.CandidatureId.Value}");

        var silent = await TestHost.PostFormAsync(client, page, "accept", new Dictionary<string, string> { ["Input.FreeOnFirstDay"] = "True" });
        var whole = await TestHost.PostFormAsync(client, page, "accept", new Dictionary<string, string> { ["Input.FreeOnFirstDay"] = "True", ["Input.Knows"] = "true" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Equal(HttpStatusCode.Found, whole.StatusCode);
    }

    [Fact]
    public async Task Sending_says_what_is_missing_with_a_link_to_each_part()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();

        var refused = TestHost.Refusal(await host.AsAsync<SubmitCandidature, Done>(story.Aline, s => s.RunAsync(new(story.Candidature), default)));

        Assert.Equal("candidature.incomplete", refused.Code);
        var page = await PageAsync(story.Aline, story.Page);
        Assert.Contains($"href=\"{story.Page}/part/direction\"", page, StringComparison.Ordinal);
        Assert.Contains("Ce à quoi je ne toucherai pas", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_establishment_sends_one_candidature_to_a_call()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SubmitAsync();
        var jeanne = await story.PersonAsync("Jeanne");

        var second = await host.AsAsync<StartCandidature, StartCandidature.Started>(
            jeanne, s => s.RunAsync(new(story.Call.Slug, story.Home, null, null, College.Management), default));

        Assert.Equal(CandidatureErrors.AlreadySent, TestHost.Refusal(second));
    }

    [Fact]
    public async Task After_the_hour_of_closing_nothing_starts_changes_or_leaves()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();
        host.Clock.MoveTo(story.Call.ClosesAt);

        var late = await host.ClientFor(story.Bruno).PutAsJsonAsync($"/api{story.Page}/champs/ProfessionsProblem", new { text = "Trop tard", before = "" });
        var start = await host.AsAsync<StartCandidature, StartCandidature.Started>(
            story.Bruno, s => s.RunAsync(new(story.Call.Slug, story.Home, null, null, College.Management), default));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(CallErrors.Closed, TestHost.Refusal(start));
        Assert.Contains("L’appel est clos", await PageAsync(story.Bruno, story.Page), StringComparison.Ordinal);
        host.Clock.Reset();
    }

    [Fact]
    public async Task Direction_may_come_as_two_where_nobody_sits_for_staff()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        var place = await host.EstablishmentAsync($"HAD {Guid.CreateVersion7():N}");
        var aline = await story.PersonAsync("Aline");
        var id = TestHost.Value(await host.AsAsync<StartCandidature, StartCandidature.Started>(
            aline, s => s.RunAsync(new(story.Call.Slug, place, null, null, College.Management), default))).CandidatureId;
        await host.AsAsync<AnswerSeat, Done>(aline, a => a.RunAsync(new(id, Accepts: true, Knows: true, FreeOnFirstDay: true), default));

        var response = await TestHost.PostFormAsync(host.ClientFor(aline), $"/candidatures/{id.Value}", "binome");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        var part = await PageAsync(aline, $"/candidatures/{id.Value}/part/direction");
        Assert.Contains("Pourquoi vous venez à deux", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_member_names_reminds_or_withdraws()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SubmitAsync();

        var named = await host.AsAsync<NameCandidate, InviteCandidate.Sent>(
            story.Emma, n => n.RunAsync(new(story.Candidature, College.Professions, new("X", "Y", null, "")), default));
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(named).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<WithdrawCandidature, Done>(story.Emma, w => w.RunAsync(new(story.Candidature), default))).Kind);
        Assert.Equal(CandidatureErrors.NobodyWaits, TestHost.Refusal(await host.AsAsync<RemindCandidate, InviteCandidate.Sent>(
            story.Aline, r => r.RunAsync(new(story.Candidature, College.Professions), default))));
        TestHost.Value(await host.AsAsync<WithdrawCandidature, Done>(story.Chloe, w => w.RunAsync(new(story.Candidature), default)));
    }

    private static async Task<string> TextOf(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    private async Task<string> PageAsync(PersonId person, string url) => WebUtility.HtmlDecode(await host.ClientFor(person).GetStringAsync(url));
}
