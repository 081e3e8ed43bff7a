using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Features.Diagnosis.Evidence;
using Essaim.Web.Features.Diagnosis.Safari;
using Essaim.Web.Tests.Topics;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Diagnosis.Safari;

public sealed class SafariTests : TestHost
{
    [Fact]
    public async Task A_safari_is_opened_from_its_page_once_and_says_why_it_is_not()
    {
        var stage = await DecideStage.SetAsync(this);
        var (url, today) = ($"/demarches/{stage.Demarche.Value}/safaris/nouveau", Clock.Today());
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.SafariId"] = Guid.CreateVersion7().ToString(), ["Input.Mission"] = "Ce qui aide le matin", ["Input.Team"] = "L’équipe", ["Input.People"] = "7", ["Input.ShotsEach"] = "2",
            ["Input.StartsOn"] = Day(today), ["Input.EndsOn"] = Day(today.AddDays(14)), ["Input.DeleteOn"] = Day(today.AddDays(90)),
        };

        using var small = await PostFormAsync(ClientFor(stage.Jeanne), url, "safari", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, small.StatusCode);
        Assert.Contains("Ce qui aide le matin", await small.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        fields["Input.People"] = "12";
        for (var twice = 0; twice < 2; twice++)
        {
            using var opened = await PostFormAsync(ClientFor(stage.Jeanne), url, "safari", fields);
            Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
            Assert.EndsWith($"/safaris/{fields["Input.SafariId"]}", opened.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        Assert.Contains("pour photographier", await ClientFor(stage.Jeanne).GetStringAsync($"/safaris/{fields["Input.SafariId"]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_find_no_safari_and_members_without_the_right_cannot_lead_one()
    {
        var ground = await SafariGround.OpenAsync(this);
        var stage = ground.Stage;

        foreach (var page in (string[])["", "/droit-a-l-image", "/projection/1"]) Assert.Equal(HttpStatusCode.NotFound, (await ClientFor(stage.Farid).GetAsync(ground.Href + page)).StatusCode);
        Assert.Equal(ErrorKind.NotFound, Refusal(await this.AsAsync((OpenSafari open) => open.RunAsync(ground.Command() with { SafariId = new(Guid.CreateVersion7()) }, default), stage.Farid)).Kind);
        Assert.Equal(ErrorKind.Forbidden, Refusal(await this.AsAsync((OpenSafari open) => open.RunAsync(ground.Command() with { SafariId = new(Guid.CreateVersion7()) }, default), stage.Lina)).Kind);
        Assert.Equal(ErrorKind.Forbidden, Refusal(await this.AsAsync((EndShooting end) => end.RunAsync(ground.Id, default), stage.Lina)).Kind);
    }

    [Fact]
    public async Task R47_a_person_sends_as_many_photos_as_the_mission_gives_and_no_more()
    {
        var ground = await SafariGround.OpenAsync(this, shots: 2);
        using var phone = await ground.PhoneAsync();

        Assert.Equal(2, phone.Signatures.Count);
        Assert.Equal(HttpStatusCode.OK, (await ground.SendAsync(phone, "Une", token: 0)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ground.SendAsync(phone, "Deux", token: 1)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await ground.SendAsync(phone, "Trois", token: 1)).StatusCode);

        for (var i = 0; i < 4; i++) await ground.SendAsync($"Local {i} fermé");
        Assert.Equal(SafariErrors.TooFewPhotos(10), Refusal(await this.AsAsync((EndShooting end) => end.RunAsync(ground.Id, default), ground.Stage.Jeanne))); // Six, perhaps of three people.
    }

    [Fact]
    public async Task Under_five_photos_the_safari_goes_on_and_can_stop_without_showing_anything()
    {
        var ground = await SafariGround.OpenAsync(this);
        for (var i = 0; i < 4; i++) await ground.SendAsync($"Local {i} fermé");

        Assert.Equal(SafariErrors.TooFewPhotos(5), Refusal(await this.AsAsync((EndShooting end) => end.RunAsync(ground.Id, default), ground.Stage.Jeanne)));
        Assert.Equal(SafariPhase.Shooting, (await ground.SafariAsync()).Phase);

        Value(await this.AsAsync((EndShooting end) => end.AbandonAsync(ground.Id, default), ground.Stage.Jeanne));
        Assert.Equal(SafariPhase.Closed, (await ground.SafariAsync()).Phase);
        Assert.Empty(await ground.PhotosAsync());
    }

    [Fact]
    public async Task Photos_leave_the_urn_together_and_the_group_sees_none_before_two_colleges_agree()
    {
        var ground = await SafariGround.ShotAsync(this);
        var photos = await ground.PhotosAsync();
        Assert.Equal(6, photos.Count);
        Assert.Equal(3, photos.Count(p => p.Helps));

        foreach (var nobody in (Domain.Access.PersonId[])[ground.Stage.Jeanne, ground.Stage.Lina])
        {
            foreach (var page in (string[])["", "/droit-a-l-image"])
            {
                var seen = await ClientFor(nobody).GetStringAsync(ground.Href + page);
                Assert.All(photos, p => Assert.DoesNotContain(p.Name, seen, StringComparison.Ordinal));
                Assert.DoesNotContain("Local 3", seen, StringComparison.Ordinal);
            }

            Assert.Equal(ErrorKind.Forbidden, Refusal(await ground.LookAsync(nobody, photos[0])).Kind);
        }

        var college = await ClientFor(ground.Stage.Aline).GetStringAsync(ground.Href);
        Assert.All(photos, p => Assert.Contains($"http://urne.localhost/photos/{p.Name}", college, StringComparison.Ordinal));

        Value(await ground.LookAsync(ground.Stage.Aline, photos[0]));
        Value(await ground.LookAsync(ground.Stage.Aline, photos[0]));
        Assert.Equal(PhotoState.Waiting, (await ground.PhotosAsync())[0].State);
        Value(await ground.LookAsync(ground.Stage.Chloe, photos[0]));
        Assert.Equal(PhotoState.Shown, (await ground.PhotosAsync())[0].State);
        await ground.AdmitAllAsync();

        Assert.Equal(SafariPhase.Analysis, (await ground.SafariAsync()).Phase);
        Assert.Contains(photos[0].Name, await ClientFor(ground.Stage.Lina).GetStringAsync(ground.Href), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_colleges_that_refuse_erase_a_photo_and_one_does_not()
    {
        var ground = await SafariGround.ShotAsync(this);
        var photo = (await ground.PhotosAsync())[0];

        Value(await ground.LookAsync(ground.Stage.Aline, photo, PhotoWithdrawal.SomebodyRecognisable));
        Value(await ground.LookAsync(ground.Stage.Bruno, photo));
        Assert.Equal(200, await ground.ServedAsync(photo.Name));
        Value(await ground.LookAsync(ground.Stage.Chloe, photo, PhotoWithdrawal.ShowsResident));

        var gone = (await ground.PhotosAsync()).Single(p => p.Id == photo.Id);
        Assert.Equal((PhotoState.Withdrawn, "", ""), (gone.State, gone.Name, gone.Words));
        Assert.Equal(404, await ground.ServedAsync(photo.Name));
    }

    [Fact]
    public async Task A_withdrawal_removes_every_copy_and_stays_in_the_register()
    {
        var ground = await SafariGround.ShotAsync(this);
        await ground.AdmitAllAsync();
        var photo = (await ground.PhotosAsync())[2];
        var url = $"{ground.Href}/photos/{photo.Id.Value}/retirer";

        Assert.Equal(HttpStatusCode.Forbidden, (await ClientFor(ground.Stage.Lina).GetAsync(url)).StatusCode);
        using var withdrawn = await PostFormAsync(ClientFor(ground.Stage.Bruno), url, "withdraw", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Because"] = nameof(PhotoWithdrawal.SomebodyAsks) });

        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);
        Assert.Equal(404, await ground.ServedAsync(photo.Name));
        var register = await ClientFor(ground.Stage.Lina).GetStringAsync($"{ground.Href}/droit-a-l-image");
        Assert.Contains("une personne le demande", register, StringComparison.Ordinal);
        Assert.DoesNotContain(photo.Name, register, StringComparison.Ordinal);
        Assert.DoesNotContain(photo.Words, await ClientFor(ground.Stage.Lina).GetStringAsync(ground.Href), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_group_fills_the_grid_one_photo_at_a_time_and_the_evidence_board_may_cite_it()
    {
        var ground = await SafariGround.ShotAsync(this);
        await ground.AdmitAllAsync();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Title"] = "Le chariot ne passe pas", ["Input.Effects"] = "On porte le linge", ["Input.Causes"] = "Couloir encombré", ["Input.Determinants"] = "Pas de local",
            ["Input.Resources"] = "On s’aide à deux", ["Input.Ideas"] = "Un chariot étroit",
        };

        Assert.DoesNotContain("Input.Title", await ClientFor(ground.Stage.Lina).GetStringAsync($"{ground.Href}/projection/1"), StringComparison.Ordinal);
        using var kept = await PostFormAsync(ClientFor(ground.Stage.Jeanne), $"{ground.Href}/projection/1", "grid", fields);

        Assert.EndsWith($"{ground.Href}/projection/2", kept.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await ClientFor(ground.Stage.Lina).GetStringAsync($"{ground.Href}/projection/1");
        Assert.All(fields.Values, text => Assert.Contains(text, page, StringComparison.Ordinal));
        var offers = await WithAsync((IEnumerable<IEvidenceOffer> all) => all.OfType<SafariEvidence>().Single().OffersAsync(ground.Stage.Demarche, default));
        Assert.Equal((1, 6), (Assert.Single(offers).Source.Count, offers[0].Source.OutOf));
    }

    [Fact]
    public async Task An_agreement_that_ends_takes_its_photo_away_and_on_its_day_everything_goes()
    {
        var ground = await SafariGround.ShotAsync(this);
        await ground.AdmitAllAsync();
        var (photos, today) = (await ground.PhotosAsync(), Clock.Today());
        Value(await this.AsAsync(
            (NoteAgreement note) => note.RunAsync(new(new(Guid.CreateVersion7()), ground.Id, photos[0].Id, PhotoUse.Cluster, "Classeur QVT", today, today.AddDays(20)), default), ground.Stage.Chloe));
        Assert.Contains("Classeur QVT", await ClientFor(ground.Stage.Lina).GetStringAsync($"{ground.Href}/droit-a-l-image"), StringComparison.Ordinal);

        await KeepDatesAsync(21);
        Assert.Equal(404, await ground.ServedAsync(photos[0].Name));
        Assert.Equal(200, await ground.ServedAsync(photos[1].Name));

        await KeepDatesAsync(101);
        foreach (var photo in photos) Assert.Equal(404, await ground.ServedAsync(photo.Name));
        Assert.NotNull((await ground.SafariAsync()).ErasedAt);
        Assert.All(await ground.PhotosAsync(), p => Assert.Equal("", p.Name));
    }

    [Fact]
    public async Task After_its_last_day_a_safari_ends_by_itself()
    {
        var ground = await SafariGround.OpenAsync(this);
        for (var i = 0; i < 5; i++) await ground.SendAsync($"Local {i} fermé");

        await KeepDatesAsync(15);

        Assert.Equal(SafariPhase.SecondLook, (await ground.SafariAsync()).Phase);
        Assert.Equal(5, (await ground.PhotosAsync()).Count);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task KeepDatesAsync(int days)
    {
        await using var scope = Factory.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<KeepSafariDates>(scope.ServiceProvider).RunAsync(Clock.GetUtcNow().AddDays(days), default);
    }
}
