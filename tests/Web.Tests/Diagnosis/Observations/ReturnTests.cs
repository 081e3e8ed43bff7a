using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Features.Diagnosis.Observations;
using Microsoft.EntityFrameworkCore;
using static Essaim.Web.Tests.Diagnosis.Observations.ObservationHost;

namespace Essaim.Web.Tests.Diagnosis.Observations;

/// <summary>E5 of docs/promises.md: what was recorded goes back to the group before anybody else reads it, and is compared only with its like.</summary>
public sealed class ReturnTests(ObservationHost host) : IClassFixture<ObservationHost>
{
    [Fact]
    public async Task Management_waits_until_the_group_has_read_the_record_over()
    {
        var id = await host.EndedAsync(null, (1, 5, "un essai de sonnette"), (2, 40, ""));
        using var aline = host.ClientFor(host.Aline);
        var before = await aline.GetStringAsync(Page(id));
        Assert.Contains("Le groupe relit d’abord", before, StringComparison.Ordinal);
        Assert.DoesNotContain("chart", before, StringComparison.Ordinal);
        Assert.DoesNotContain("un essai de sonnette", before, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await TestHost.PostFormAsync(host.ClientFor(host.Jeanne), Page(id), "share")).StatusCode);

        var after = await aline.GetStringAsync(Page(id));
        Assert.Contains("2 événements en 3", after, StringComparison.Ordinal);
        Assert.Contains("chart__svg", after, StringComparison.Ordinal);
        Assert.Contains("un essai de sonnette", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_group_corrects_with_a_reason_and_the_record_stays_beside_it()
    {
        var id = await host.EndedAsync(null, (1, 5, ""), (1, 20, ""));
        using var jeanne = host.ClientFor(host.Jeanne);
        var first = (await host.MarksAsync(id))[0];
        var page = $"{Page(id)}/correction";

        var silent = await TestHost.PostFormAsync(jeanne, page, "correction", Correcting(CorrectionKind.Removed, first.Id, ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        var naming = await TestHost.PostFormAsync(jeanne, page, "correction", Correcting(CorrectionKind.Removed, first.Id, "Aline essayait la sonnette."));
        Assert.Contains("semble désigner quelqu’un", await naming.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await TestHost.PostFormAsync(jeanne, page, "correction", Correcting(CorrectionKind.Removed, first.Id, "Un essai du technicien."))).StatusCode);

        var sheet = await jeanne.GetStringAsync(Page(id));
        Assert.Contains("1 événement en 3", sheet, StringComparison.Ordinal);
        Assert.Contains("Un essai du technicien.", sheet, StringComparison.Ordinal);
        Assert.Contains("Le téléphone avait noté 2 événements", sheet, StringComparison.Ordinal);
        Assert.Equal(2, (await host.MarksAsync(id)).Count);
        await host.WithDbAsync(async db => Assert.DoesNotContain(
            await db.Journal.Where(j => j.Payload.Contains(id.Value.ToString())).ToListAsync(), j => j.Payload.Contains("technicien", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_event_that_nobody_could_see_is_added_at_its_hour()
    {
        var id = await host.EndedAsync();
        var begin = (await host.SheetAsync(id)).StartedAt!.Value;
        var hour = TimeOnly.FromDateTime(Essaim.Web.Platform.Clock.InParis(begin.AddMinutes(30)).DateTime);
        var command = new CorrectObservation.Command(id, Guid.CreateVersion7(), CorrectionKind.Added, null, 3, new(hour.Hour, hour.Minute), "Hors de vue.");

        for (var i = 0; i < 2; i++) TestHost.Value(await host.AsAsync<CorrectObservation, Done>(host.Jeanne, c => c.RunAsync(command, default)));

        var view = TestHost.Value(await host.AsAsync<ShowObservation, ShowObservation.View>(host.Jeanne, s => s.RunAsync(id, default)));
        Assert.Equal(3, Assert.Single(view.Timeline!.Marks).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<CorrectObservation, Done>(host.Aline, c => c.RunAsync(command, default))).Kind);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<CorrectObservation, Done>(host.Farid, c => c.RunAsync(command, default))).Kind);
    }

    [Fact]
    public async Task A_note_that_seems_to_name_somebody_is_rewritten_or_read_over_before_sharing()
    {
        var id = await host.EndedAsync(null, (1, 5, "Mme Untel sonne"), (1, 9, "M. Deux attend"));
        using var jeanne = host.ClientFor(host.Jeanne);

        var refused = await TestHost.PostFormAsync(jeanne, Page(id), "share");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("2 notes semblent désigner quelqu’un", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var mark = (await host.MarksAsync(id))[0];
        var rewritten = await TestHost.PostFormAsync(
            jeanne, $"{Page(id)}/correction", "note", new Dictionary<string, string> { ["Note.MarkId"] = mark.Id.Value.ToString(), ["Note.Note"] = "une personne sonne" });
        Assert.Equal(HttpStatusCode.Found, rewritten.StatusCode);
        Assert.Equal("une personne sonne", (await host.MarksAsync(id))[0].Note);
        Assert.Equal(ObservationErrors.NotesNaming(1), TestHost.Refusal(await ShareAsync(id, hasRead: false)));
        TestHost.Value(await ShareAsync(id, hasRead: true));
        TestHost.Value(await ShareAsync(id, hasRead: true));
    }

    [Fact]
    public async Task A_team_that_withdraws_leaves_no_event_no_note_and_no_correction()
    {
        var id = await host.EndedAsync(null, (1, 5, "la clé"));
        using var jeanne = host.ClientFor(host.Jeanne);

        Assert.Equal(HttpStatusCode.Found, (await TestHost.PostFormAsync(jeanne, Page(id), "withdraw")).StatusCode);

        Assert.Empty(await host.MarksAsync(id));
        Assert.Contains("Tout ce qui avait été noté est effacé", await jeanne.GetStringAsync(Page(id)), StringComparison.Ordinal);
        using var phone = host.ClientFor(host.Jeanne);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(phone, $"{Api(id)}/releves/{Guid.CreateVersion7()}", new { kind = 1, at = host.Begin(), note = "", undone = false, revision = 1 })).StatusCode);
    }

    [Fact]
    public async Task Before_and_after_stand_side_by_side_for_everybody_once_both_are_shared()
    {
        var before = await host.EndedAsync(null, (1, 5, ""), (1, 20, ""), (2, 30, ""));
        var after = await host.EndedAsync(before, (1, 50, ""));
        using var aline = host.ClientFor(host.Aline);
        Assert.Contains("Pas encore comparable", await aline.GetStringAsync($"{Page(after)}/comparaison"), StringComparison.Ordinal);

        foreach (var id in (ObservationId[])[before, after]) TestHost.Value(await ShareAsync(id, hasRead: false));

        var page = await aline.GetStringAsync($"{Page(after)}/comparaison");
        Assert.Contains("Les deux ont duré à peu près autant", page, StringComparison.Ordinal);
        Assert.Contains("c’est un indice, pas une preuve", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await aline.GetAsync($"{Page(before)}/comparaison")).StatusCode);
    }

    [Fact]
    public async Task An_observation_of_another_place_says_that_it_is_not_comparable()
    {
        var before = await host.EndedAsync(null, (1, 5, ""));
        var after = TestHost.Value(await host.AsAsync<PrepareObservation, ObservationId>(host.Jeanne, p => p.RunAsync(
            new(new(Guid.CreateVersion7()), host.Demarche, Morning(host.Clock.Today()) with { Place = "Deuxième étage", RepeatsId = before }), default)));
        TestHost.Value(await host.AsAsync<RecordAgreement, Done>(host.Jeanne, a => a.RunAsync(new(after, host.Clock.Today(), "en réunion"), default)));
        TestHost.Value(await host.AsAsync<StartObservation, Done>(host.Jeanne, a => a.RunAsync(new(after, host.Begin()), default)));
        TestHost.Value(await host.AsAsync<EndObservation, Done>(host.Jeanne, a => a.RunAsync(new(after, host.Begin().AddHours(3)), default)));

        var page = await host.ClientFor(host.Jeanne).GetStringAsync($"{Page(after)}/comparaison");

        Assert.Contains("Pas comparable", page, StringComparison.Ordinal);
        Assert.Contains("Elles n’ont pas eu lieu au même endroit.", page, StringComparison.Ordinal);
    }

    private Task<Result<Done>> ShareAsync(ObservationId id, bool hasRead) =>
        host.AsAsync<ShareObservation, Done>(host.Jeanne, s => s.RunAsync(new(id, hasRead), default));

    private static Dictionary<string, string> Correcting(CorrectionKind what, ObservationMarkId mark, string reason) => new()
    {
        ["Input.What"] = what.ToString(), ["Input.MarkId"] = mark.Value.ToString(), ["Input.Reason"] = reason,
    };
}
