using System.Text.Json;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Domain.Voice;
using Essaim.Urn.Photos;
using Essaim.Web.Features.Diagnosis.Safari;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>Two photo safaris of one home: one that the group has begun to talk about, one that waits for its second look. The photos are drawings.</summary>
internal sealed class Order62Safari(Content content) : IDemoChapter
{
    private const string Pool = "equipe";

    private static readonly (string Drawing, bool Helps, string Words, PhotoAnalysis Said)[] Morning =
    [
        ("couloir", false, "Le chariot et le bac à linge se croisent ici. On pousse l’un pour passer l’autre.",
            new("Deux chariots pour un couloir", "On porte le linge à bras. Les résidents attendent leur tour.", "Tout sort à 7 h 30, au même bout du couloir.", "Un seul local par étage. Les chariots datent d’avant les fauteuils larges.", "On s’appelle d’une chambre à l’autre avant de sortir.", "Décaler le linge d’un quart d’heure. Essayer un chariot étroit.")),
        ("lit", true, "Le lève-personne rangé près du lit : je n’ai pas cherché.",
            new("Le matériel à sa place", "On commence sans courir. Le dos dit merci.", "L’équipe de nuit le range là.", "Un emplacement marqué au sol depuis le printemps.", "L’entente entre la nuit et le matin.", "Marquer aussi la place du verticalisateur.")),
        ("pharmacie", false, "La clé est ici quand elle n’est pas dans une poche.", PhotoAnalysis.Blank),
        ("tableau", true, "Le tableau de la semaine, enfin lisible de loin.", PhotoAnalysis.Blank),
        ("fauteuils", true, "Dix minutes ici après le petit-déjeuner changent la matinée.", PhotoAnalysis.Blank),
        ("porte", false, "La porte du local se referme sur le chariot.", PhotoAnalysis.Blank),
    ];

    private static readonly (string Drawing, bool Helps, string Words, PhotoAnalysis Said)[] Night =
    [
        ("couloir", true, "Deux bips, un couloir droit : on se voit d’un bout à l’autre.", PhotoAnalysis.Blank),
        ("lit", true, "Le drap de glisse reste ici, on le trouve dans le noir.", PhotoAnalysis.Blank),
        ("pharmacie", false, "Pour un antalgique, il faut descendre et laisser l’étage.", PhotoAnalysis.Blank),
        ("tableau", false, "Au petit matin, on ne sait pas encore qui remplace.", PhotoAnalysis.Blank),
        ("fauteuils", true, "Le coin où l’on s’assied avec celui qui ne dort pas.", PhotoAnalysis.Blank),
        ("porte", false, "Elle claque et réveille tout le couloir.", PhotoAnalysis.Blank),
    ];

    public int Order => 62;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.GoTo(daysAgo: 48, hour: 10);
        if (await OpenAsync(stage, "tilleuls-matin", "Du lever au déjeuner, ce qui vous aide et ce qui vous gêne", "Jamais un résident, jamais un dossier ouvert. Prévenez la cadre si vous photographiez la pharmacie.") is not { } morning) return;
        await ShootAsync(stage, morning, Morning);
        stage.GoTo(daysAgo: 32, hour: 14);
        await ReleaseAsync(stage, morning);
        foreach (var photo in await PhotosAsync(stage, morning))
        {
            foreach (var college in (Role[])[Role.Direction, Role.StaffRepresentative])
                await stage.AsAsync<LookAtPhoto, Done>(Cast.Tilleuls.Seat(college), look => look.RunAsync(new(morning, photo.Id, null), default));
        }

        stage.GoTo(daysAgo: 30, hour: 15);
        await AnalyseAsync(stage, morning);

        stage.GoTo(daysAgo: 16, hour: 10);
        if (await OpenAsync(stage, "tilleuls-nuit", "La nuit, ce qui vous aide quand vous êtes deux pour l’étage", "Sans flash, et jamais dans une chambre.") is not { } night) return;
        await ShootAsync(stage, night, Night);
        stage.GoTo(daysAgo: 1, hour: 9);
        await ReleaseAsync(stage, night);
    }

    private static async Task<PhotoSafariId?> OpenAsync(DemoStage stage, string key, string mission, string advice)
    {
        var place = Cast.Tilleuls;
        var demarche = await stage.WithAsync<ReadDb, DemarcheId?>(
            db => db.Demarches.Where(d => d.EstablishmentId == place.Id).Select(d => (DemarcheId?)d.Id).FirstOrDefaultAsync());
        if (demarche is not { } id) return null;
        var day = await stage.WithAsync<TimeProvider, DateOnly>(clock => Task.FromResult(clock.Today()));
        var plan = new SafariPlan(mission, advice, day, day.AddDays(14), 1, true, day.AddDays(130));
        return await stage.AsAsync<OpenSafari, PhotoSafariId>(
            place.Seat(Role.QualityLead), open => open.RunAsync(new(new(DemoIds.Of($"safari:{key}")), id, plan, "L’équipe du premier étage, jour et nuit", 24), default));
    }

    /// <summary>As phones do: into the urn, by nobody.</summary>
    private async Task ShootAsync(DemoStage stage, PhotoSafariId safari, (string Drawing, bool Helps, string Words, PhotoAnalysis Said)[] photos)
    {
        var campaign = new CampaignId(safari.Value);
        var manifest = await stage.WithAsync<ReadDb, Manifest>(db => db.Campaigns.Where(c => c.Id == campaign).Select(c => c.Manifest).SingleAsync());
        foreach (var (drawing, helps, words, _) in photos)
        {
            var picture = await File.ReadAllBytesAsync(content.PathOf($"demo/photos/{drawing}.jpg"));
            var phone = await DemoPhone.DrawAsync(stage, Cast.Tilleuls.Seat(Role.QualityLead), campaign, Pool);
            var answer = JsonSerializer.Serialize(new { effet = (string[])[helps ? PhotoQuestions.Helps : PhotoQuestions.Hinders], mot = (string[])[words], photo = (string[])[Convert.ToBase64String(picture)] });
            var taken = await stage.WithAsync<PhotoBox, Result<string>>(box => box.TakeAsync(manifest, phone.Write(answer), default));
            if (taken.Failed(out var refused)) throw new InvalidOperationException($"A photo of the demo story was refused: {refused.Code}");
        }
    }

    private static Task<Done> ReleaseAsync(DemoStage stage, PhotoSafariId safari) =>
        stage.AsAsync<EndShooting, Done>(Cast.Tilleuls.Seat(Role.QualityLead), end => end.RunAsync(safari, default));

    private static Task<List<SafariPhoto>> PhotosAsync(DemoStage stage, PhotoSafariId safari) =>
        stage.WithAsync<ReadDb, List<SafariPhoto>>(db => db.SafariPhotos.Where(p => p.SafariId == safari).ToListAsync());

    private static async Task AnalyseAsync(DemoStage stage, PhotoSafariId safari)
    {
        var photos = await PhotosAsync(stage, safari);
        foreach (var (_, _, words, said) in Morning.Where(m => !m.Said.IsBlank))
        {
            var photo = photos.Single(p => p.Words == words);
            await stage.AsAsync<AnalysePhoto, Done>(Cast.Tilleuls.Seat(Role.QualityLead), analyse => analyse.RunAsync(new(safari, photo.Id, said), default));
        }
    }
}
