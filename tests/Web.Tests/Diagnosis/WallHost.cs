using System.Security.Cryptography;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Voice;
using Essaim.Urn;
using Essaim.Web.Features.Diagnosis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Diagnosis;

/// <summary>A workshop for tests: who hosts it, what was written, how far it went.</summary>
public sealed class WallHost : TestHost
{
    public EstablishmentId Ours { get; private set; }

    public DemarcheId Demarche { get; private set; }

    /// <summary>Care assistant of the trio: may host walls.</summary>
    public PersonId Bruno { get; private set; }

    /// <summary>Management reads and decides, and hosts nothing.</summary>
    public PersonId Aline { get; private set; }

    /// <summary>Staff representative.</summary>
    public PersonId Chloe { get; private set; }

    /// <summary>Somebody of another establishment.</summary>
    public PersonId Farid { get; private set; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Ours = await EstablishmentAsync();
        Bruno = await SeatAsync("Bruno", Role.Professional, Ours);
        Aline = await SeatAsync("Aline", Role.Direction, Ours);
        Chloe = await SeatAsync("Chloé", Role.StaffRepresentative, Ours);
        Farid = await SeatAsync("Farid", Role.Professional, await EstablishmentAsync("Ailleurs"));
        Demarche = new(Guid.CreateVersion7());
        await WithDbAsync(async db =>
        {
            db.Add(Domain.Demarches.Demarche.Start(Demarche, Ours, null, "La démarche des essais", Clock.Today()));
            await db.SaveChangesAsync();
        });
    }

    public async Task<WallId> OpenedAsync(params string[] notes)
    {
        var plan = new WallPlan("L’après-midi, qu’est-ce qui vous coupe ?", "Groupe de travail", Clock.Today(), 3);
        var wall = Value(await AsAsync<OpenWall, WallId>(Bruno, o => o.RunAsync(new(new(Guid.CreateVersion7()), Demarche, plan, 5), default)));
        foreach (var note in notes) await WriteAsync(wall, note);
        return wall;
    }

    /// <summary>Revealed, with as many named groups of one note each.</summary>
    public async Task<(WallId Wall, WallGroupId[] Groups)> GroupedAsync(params string[] names)
    {
        var wall = await OpenedAsync([.. names.Select(n => $"Un mot sur {n}")]);
        await RevealedAsync(wall);
        var groups = new List<WallGroupId>();
        foreach (var (name, note) in names.Zip(await NotesAsync(wall)))
        {
            var group = new WallGroupId(Guid.CreateVersion7());
            await PlacedAsync(wall, note.Id, group);
            Value(await AsAsync<NameGroups, Done>(Bruno, u => u.RunAsync(new(wall, new Dictionary<WallGroupId, NameGroups.Name> { [group] = new(name) }), default)));
            groups.Add(group);
        }

        return (wall, [.. groups]);
    }

    public async Task RevealedAsync(WallId wall) => Value(await RevealAsync(Bruno, wall));

    public Task<Result<Done>> RevealAsync(PersonId person, WallId wall) => AsAsync<RevealWall, Done>(person, r => r.RunAsync(wall, default));

    public Task<Result<Done>> AdvanceAsync(PersonId person, WallId wall, WallPhase next) =>
        AsAsync<AdvanceWall, Done>(person, a => a.RunAsync(new(wall, next), default));

    public async Task PlacedAsync(WallId wall, WallNoteId note, WallGroupId? group) =>
        Value(await AsAsync<PlaceNote, Done>(Bruno, u => u.RunAsync(new(wall, [new(new(Guid.CreateVersion7()), note, group)]), default)));

    public async Task<WallView> ViewAsync(WallId wall) => (await WithAsync<ReadWall, WallView?>(r => r.RunAsync(wall, default)))!;

    public Task<List<WallNote>> NotesAsync(WallId wall) =>
        WithAsync<Data.ReadDb, List<WallNote>>(db => db.WallNotes.Where(n => n.WallId == wall).OrderBy(n => n.Id).ToListAsync());

    /// <summary>As a phone does: straight into the urn, without anyone signed in.</summary>
    public async Task WriteAsync(WallId wall, string note)
    {
        var campaign = await WithAsync<Data.ReadDb, Campaign>(db => db.Campaigns.SingleAsync(c => c.Id == new CampaignId(wall.Value)));
        Value(await Factory.Services.GetRequiredService<Intake>().TakeAsync(
            campaign.Ballot, RandomNumberGenerator.GetBytes(16), new Dictionary<string, string>(StringComparer.Ordinal) { [Question.OfWall] = note }, default));
    }

    /// <summary>As a phone does: a plain form, no cookie.</summary>
    public async Task<HttpResponseMessage> VoteAsync(WallId wall, string key, params (WallGroupId Group, int Votes)[] given)
    {
        var code = (await ViewAsync(wall)).Code;
        using var body = new FormUrlEncodedContent([new("cle", key), .. given.Select(g => KeyValuePair.Create($"voix-{g.Group.Value}", g.Votes.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);
        return await Anonymous().PostAsync($"/e/{code}/voix", body);
    }
}
