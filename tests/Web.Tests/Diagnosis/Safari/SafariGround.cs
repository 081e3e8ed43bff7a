using System.Text.Json;
using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Domain.Tests.Voice;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Diagnosis.Safari;
using Essaim.Web.Features.Voice.Counter;
using Essaim.Web.Tests.Topics;
using Essaim.Web.Tests.Voice.Counter;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Diagnosis.Safari;

/// <summary>A safari opened by Jeanne for twelve people, and the phones of those who drew a slip.</summary>
internal sealed class SafariGround(TestHost host, DecideStage stage, int shots)
{
    public PhotoSafariId Id { get; } = new(Guid.CreateVersion7());

    public DecideStage Stage => stage;

    public string Href => $"/safaris/{Id.Value}";

    public static async Task<SafariGround> OpenAsync(TestHost host, int shots = 1)
    {
        var ground = new SafariGround(host, await DecideStage.SetAsync(host), shots);
        TestHost.Value(await host.AsAsync((OpenSafari open) => open.RunAsync(ground.Command(), default), ground.Stage.Jeanne));
        return ground;
    }

    /// <summary>A safari whose photos have left the urn and wait for the second look.</summary>
    public static async Task<SafariGround> ShotAsync(TestHost host, int photos = 6)
    {
        var ground = await OpenAsync(host);
        for (var i = 0; i < photos; i++) await ground.SendAsync($"Local {i} fermé", helps: i % 2 is 0);
        TestHost.Value(await host.AsAsync((EndShooting end) => end.RunAsync(ground.Id, default), ground.Stage.Jeanne));
        return ground;
    }

    public OpenSafari.Command Command() => new(Id, stage.Demarche, Plan(), "L’équipe du premier étage", 12);

    public SafariPlan Plan()
    {
        var today = host.Clock.Today();
        return new("Ce qui aide, ce qui gêne le matin", "Jamais un résident.", today, today.AddDays(14), shots, true, today.AddDays(100));
    }

    /// <summary>Somebody draws a slip, fetches tokens and sends a photo with the first.</summary>
    public async Task<HttpResponseMessage> SendAsync(string words, bool helps = false)
    {
        using var phone = await PhoneAsync();
        return await SendAsync(phone, words, helps: helps);
    }

    public async Task<BlindPhone> PhoneAsync()
    {
        var campaign = await host.WithAsync((ReadDb db) => db.Campaigns.SingleAsync(c => c.Id == new CampaignId(Id.Value)));
        var slip = TestHost.Value(await host.AsAsync((GiveSlips give) => give.RunAsync(new(campaign.Id, "equipe", 1), default), stage.Jeanne))[0];
        using var counter = host.Anonymous();
        return await new BlindPhone(campaign.Manifest, "equipe", slip).FetchAsync(counter);
    }

    public async Task<HttpResponseMessage> SendAsync(BlindPhone phone, string words, int token = 0, bool helps = false)
    {
        using var urn = Urn();
        return await phone.SendAsync(urn, JsonSerializer.Serialize(new { effet = (string[])[helps ? "aide" : "gene"], mot = (string[])[words], photo = (string[])[Convert.ToBase64String(Drawn.Jpeg(extra: Drawn.Exif))] }), token);
    }

    public HttpClient Urn() => host.Factory.CreateClient(new() { BaseAddress = new("http://urne.localhost/"), AllowAutoRedirect = false });

    public async Task<IReadOnlyList<SafariPhoto>> PhotosAsync() => await host.WithAsync((ReadDb db) => db.SafariPhotos.Where(p => p.SafariId == Id).OrderBy(p => p.Id).ToListAsync());

    public Task<PhotoSafari> SafariAsync() => host.WithAsync((ReadDb db) => db.PhotoSafaris.SingleAsync(s => s.Id == Id));

    public Task<Result<Done>> LookAsync(Domain.Access.PersonId who, SafariPhoto photo, PhotoWithdrawal? because = null) =>
        host.AsAsync((LookAtPhoto look) => look.RunAsync(new(Id, photo.Id, because), default), who);

    /// <summary>Two colleges let everything through.</summary>
    public async Task AdmitAllAsync()
    {
        foreach (var photo in await PhotosAsync())
        {
            TestHost.Value(await LookAsync(stage.Aline, photo));
            TestHost.Value(await LookAsync(stage.Chloe, photo));
        }
    }

    public async Task<int> ServedAsync(string name)
    {
        using var urn = Urn();
        using var reply = await urn.GetAsync($"/photos/{name}");
        return (int)reply.StatusCode;
    }
}
