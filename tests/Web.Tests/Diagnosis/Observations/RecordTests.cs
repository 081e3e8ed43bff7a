using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Features.Diagnosis.Observations;
using static Essaim.Web.Tests.Diagnosis.Observations.ObservationHost;

namespace Essaim.Web.Tests.Diagnosis.Observations;

/// <summary>E5 of docs/promises.md: preparing a sheet, and what a phone sends, in whatever order the network allows.</summary>
public sealed class RecordTests(ObservationHost host) : IClassFixture<ObservationHost>
{
    [Fact]
    public async Task The_group_prepares_a_sheet_with_its_own_buttons_and_the_teams_agreement_opens_the_phone_page()
    {
        using var jeanne = host.ClientFor(host.Jeanne);
        var prepared = await TestHost.PostFormAsync(jeanne, $"/demarches/{host.Demarche.Value}/observations/nouvelle", "observation", Sheet("Sonnette\nT : Téléphone"));
        Assert.Equal(HttpStatusCode.Found, prepared.StatusCode);
        var address = prepared.Headers.Location!.ToString();
        Assert.Contains("n’a pas encore donné son accord", await jeanne.GetStringAsync($"{address}/releve"), StringComparison.Ordinal);

        var agreed = await TestHost.PostFormAsync(jeanne, address, "agreement", new Dictionary<string, string> { ["Agreement.How"] = "en réunion d’équipe" });

        Assert.Equal(HttpStatusCode.Found, agreed.StatusCode);
        Assert.Contains("Ouvrir la page à boutons", await jeanne.GetStringAsync(address), StringComparison.Ordinal);
        var pad = await jeanne.GetStringAsync($"{address}/releve");
        Assert.Contains("data-kind=\"2\"", pad, StringComparison.Ordinal);
        Assert.Contains("en réunion d’équipe", pad, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeanne", pad, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_names_somebody_of_the_house_is_refused_and_keeps_what_was_typed()
    {
        using var jeanne = host.ClientFor(host.Jeanne);

        var refused = await TestHost.PostFormAsync(jeanne, $"/demarches/{host.Demarche.Value}/observations/nouvelle", "observation", Sheet("Sonnette\nAppel d’Aline"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("semble désigner quelqu’un", page, StringComparison.Ordinal);
        Assert.Contains("Appel d’Aline", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_sent_twice_or_out_of_order_is_one_event_and_an_undone_one_stays_undone()
    {
        var id = await host.AgreedAsync();
        using var phone = host.ClientFor(host.Jeanne);
        var (begin, mark) = (host.Begin(), $"{Api(id)}/releves/{Guid.CreateVersion7()}");
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(phone, mark, Event(begin, 1))).StatusCode); // Not begun yet.
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(phone, $"{Api(id)}/debut", new { at = begin })).StatusCode);

        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await SendAsync(phone, mark, Event(begin, 1))).StatusCode);
        Assert.Single(await host.MarksAsync(id));

        await SendAsync(phone, mark, Event(begin, 2, "le kiné attend"));
        await SendAsync(phone, mark, Event(begin, 1));
        Assert.Equal("le kiné attend", Assert.Single(await host.MarksAsync(id)).Note);

        await SendAsync(phone, mark, new { kind = 1, at = begin, note = "", undone = true, revision = 3 });
        await SendAsync(phone, mark, Event(begin, 1));
        var undone = Assert.Single(await host.MarksAsync(id));
        Assert.True(undone.IsUndone);
        Assert.Equal("", undone.Note);
    }

    [Fact]
    public async Task What_a_phone_saw_without_a_network_arrives_after_the_end_with_its_own_times()
    {
        var id = await host.EndedAsync();
        using var phone = host.ClientFor(host.Jeanne);
        var begin = (await host.SheetAsync(id)).StartedAt!.Value;

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(phone, $"{Api(id)}/releves/{Guid.CreateVersion7()}", Event(begin.AddMinutes(42), 1))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(phone, $"{Api(id)}/releves/{Guid.CreateVersion7()}", Event(begin.AddHours(8), 1))).StatusCode);

        Assert.Equal(begin.AddMinutes(42), Assert.Single(await host.MarksAsync(id)).At);
    }

    [Fact]
    public async Task A_note_that_seems_to_name_somebody_is_kept_and_said_to_the_phone_at_once()
    {
        var id = await host.AgreedAsync();
        using var phone = host.ClientFor(host.Jeanne);
        var begin = host.Begin();
        await SendAsync(phone, $"{Api(id)}/debut", new { at = begin });

        var told = await SendAsync(phone, $"{Api(id)}/releves/{Guid.CreateVersion7()}", Event(begin, 1, "Aline appelle la chambre 12"));

        var naming = (await told.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("naming").EnumerateArray().Select(w => w.GetString());
        Assert.Equal(["Aline", "chambre 12"], naming);
    }

    [Fact]
    public async Task Without_script_the_same_buttons_post_the_form_and_the_server_keeps_the_time()
    {
        var id = await host.AgreedAsync();
        using var phone = host.ClientFor(host.Jeanne);
        var page = $"{Page(id)}/releve";
        await TestHost.PostFormAsync(phone, page, "start");

        Assert.Equal(HttpStatusCode.Found, (await TestHost.PostFormAsync(phone, page, "mark", new Dictionary<string, string> { ["Input.Kind"] = "2" })).StatusCode);
        await TestHost.PostFormAsync(phone, page, "end");

        Assert.Equal(2, Assert.Single(await host.MarksAsync(id)).Kind);
        Assert.Equal(ObservationState.Ended, (await host.SheetAsync(id)).State);
    }

    [Fact]
    public async Task Strangers_see_nothing_and_management_observes_nothing()
    {
        var id = await host.AgreedAsync();
        var body = new { at = host.Begin() };
        using (var farid = host.ClientFor(host.Farid))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await farid.GetAsync(Page(id))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await farid.GetAsync($"{Page(id)}/releve")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(farid, $"{Api(id)}/debut", body)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await farid.GetAsync($"/demarches/{host.Demarche.Value}/observations")).StatusCode);
        }

        using var aline = host.ClientFor(host.Aline);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(aline, $"{Api(id)}/debut", body)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await aline.GetAsync($"{Page(id)}/releve")).StatusCode);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<StartObservation, Done>(host.Aline, s => s.RunAsync(new(id, host.Begin()), default))).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<PrepareObservation, ObservationId>(
            host.Aline, p => p.RunAsync(new(new(Guid.CreateVersion7()), host.Demarche, Morning(host.Clock.Today())), default))).Kind);
    }

    [Fact]
    public async Task A_phone_whose_sign_in_ran_out_is_asked_to_sign_in_and_not_told_that_nothing_is_there()
    {
        var id = await host.AgreedAsync();

        var asked = await SendAsync(host.Anonymous(), $"{Api(id)}/debut", new { at = host.Begin() });

        Assert.Contains(asked.StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Found]);
    }

    [Fact]
    public async Task A_message_without_our_own_header_is_refused()
    {
        var id = await host.AgreedAsync();
        using var phone = host.ClientFor(host.Jeanne);

        Assert.Equal(HttpStatusCode.BadRequest, (await phone.PutAsJsonAsync($"{Api(id)}/debut", new { at = host.Begin() })).StatusCode);
    }

    [Fact]
    public async Task The_worker_that_opens_the_page_offline_is_served_from_the_folder_it_reigns_over()
    {
        var worker = await host.Anonymous().GetAsync("/observations/hors-ligne.js");

        Assert.Equal("text/javascript", worker.Content.Headers.ContentType!.MediaType);
        Assert.Contains("releve", await worker.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static object Event(DateTimeOffset at, int revision, string note = "") => new { kind = 1, at, note, undone = false, revision };

    private static Dictionary<string, string> Sheet(string buttons) => new()
    {
        ["Input.Title"] = "Le matin", ["Input.Place"] = "Premier étage", ["Input.HeldOn"] = "2026-06-23", ["Input.From"] = "06:00", ["Input.To"] = "09:00",
        ["Input.Observer"] = "responsable qualité", ["Input.Buttons"] = buttons,
    };
}
