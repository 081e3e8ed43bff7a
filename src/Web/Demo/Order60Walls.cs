using System.Security.Cryptography;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Voice;
using Essaim.Urn;
using Essaim.Web.Features.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>Three workshops: one that found its ways out in the spring, one that votes today, one that is writing.</summary>
public sealed class Order60Walls : IDemoChapter
{
    public int Order => 60;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.GoTo(daysAgo: 150, hour: 15);
        var afternoon = await OpenAsync(stage, Cast.Tilleuls, Role.QualityLead, "tilleuls-apres-midi", "L’après-midi, qu’est-ce qui vous coupe dans votre travail ?", "groupe de travail du premier étage");
        if (afternoon is { } wall) await TellAfternoonAsync(stage, wall);

        stage.GoTo(daysAgo: 0, hour: 9);
        if (await OpenAsync(stage, Cast.Tilleuls, Role.Professional, "tilleuls-lever", "Au lever, qu’est-ce qui vous fait courir ?", "équipe du deuxième étage") is { } morning)
            await TellMorningAsync(stage, morning);
        if (await OpenAsync(stage, Cast.Tilleuls, Role.QualityLead, "tilleuls-nuit", "La nuit, qu’est-ce que vous faites seul et qui demanderait d’être deux ?", "équipe de nuit") is { } night)
            await WriteAsync(stage, night, Night);
    }

    private static readonly string[] Night =
    [
        "Remonter un résident qui a glissé dans son lit", "Répondre à deux sonnettes à la fois", "Le tour de quatre heures", "Une chute au bout du couloir",
        "Rassurer quelqu’un qui cherche sa femme", "Descendre le linge et laisser l’étage vide", "Appeler le médecin de garde et rester près du lit", "Changer des draps lourds",
    ];

    private static async Task TellAfternoonAsync(DemoStage stage, WallId wall)
    {
        var host = Cast.Tilleuls.Seat(Role.QualityLead);
        (string Name, string[] Notes, int Phones, int Hands)[] groups =
        [
            ("Le téléphone dans la poche",
                ["Il sonne pendant que j’explique un pansement", "Les familles appellent toutes à 14 h", "On répond pour ne pas laisser sonner, et on oublie la suite", "Le standard bascule sur nous après 13 h 30"], 13, 2),
            ("On se parle debout, dans le passage",
                ["Le couloir : tout le monde passe, tout le monde entend", "Je n’entends pas la fin, une sonnette part", "Le kiné demande « juste une minute »", "La nuit n’a jamais le même récit que le jour"], 11, 0),
            ("Chercher", ["La clé de la pharmacie", "Le lève-personne est à l’autre étage", "Le dossier est sur l’ordinateur occupé"], 8, 0),
            ("La pause qui saute", ["Quatre chaises pour onze", "On mange en surveillant le couloir", "Personne ne prend le relais"], 5, 0),
        ];
        string[] loose = ["Les chaussures de travail qui glissent", "Il fait 29 degrés dans l’office en juillet", "Les remplaçants n’ont pas les codes"];
        await WriteAsync(stage, wall, [.. groups.SelectMany(g => g.Notes), .. loose, "Avec la cheffe du mardi, rien n’est prêt"]);
        await stage.AsAsync<RevealWall, Done>(host, r => r.RunAsync(wall, default));
        var naming = (await NotesAsync(stage, wall)).First(n => n.Text.StartsWith("Avec", StringComparison.Ordinal));
        await stage.AsAsync<RemoveNote, Done>(host, r => r.RunAsync(new(wall, naming.Id, NoteRemoval.NamesColleague), default));

        var ids = await GroupAsync(stage, host, wall, [.. groups.Select(g => (g.Name, g.Notes))]);
        await stage.AsAsync<AdvanceWall, Done>(host, a => a.RunAsync(new(wall, WallPhase.Voting), default));
        foreach (var (group, id) in groups.Zip(ids)) await VoteAsync(stage, wall, id, group.Phones);
        await stage.AsAsync<CountHands, Done>(host, c => c.RunAsync(new(wall, ids.Zip(groups).ToDictionary(p => p.First, p => p.Second.Hands)), default));
        await stage.AsAsync<AdvanceWall, Done>(host, a => a.RunAsync(new(wall, WallPhase.Exits), default));

        await LeaveAsync(stage, host, wall, ids[0], WallExit.Test, "Essayer deux semaines sans renvoi d’appels entre 13 h 30 et 15 h, au premier étage.");
        await LeaveAsync(stage, host, wall, ids[1], WallExit.Test, "Essayer deux façons de faire les transmissions de 14 h, une semaine chacune.");
        await LeaveAsync(stage, host, wall, ids[2], WallExit.Decision, "La clé de la pharmacie reste au poste de soins, dans la boîte à code.");
        await LeaveAsync(stage, host, wall, ids[3], WallExit.Question, "Peut-on disposer d’une salle de pause pour onze personnes ?");
        await stage.AsAsync<ParkLeftovers, Done>(host, p => p.RunAsync(
            new(wall, new(DemoIds.Of("paquet:tilleuls-restes")), "Mots qui attendent", "Pas assez de temps aujourd’hui. Le groupe les reprend à sa prochaine réunion."), default));
        await stage.AsAsync<AdvanceWall, Done>(host, a => a.RunAsync(new(wall, WallPhase.Closed), default));
    }

    private static async Task TellMorningAsync(DemoStage stage, WallId wall)
    {
        var host = Cast.Tilleuls.Seat(Role.Professional);
        (string Name, string[] Notes)[] groups =
        [
            ("Tout le monde à 8 h", ["Les toilettes, les petits-déjeuners et les sonnettes en même temps", "Le médecin passe quand on est à deux sur un lever", "Les kinés veulent les résidents habillés à 8 h 30"]),
            ("Le matériel loin", ["Un seul verticalisateur pour vingt-deux", "Le linge propre n’est pas monté", "Les protections sont au sous-sol"]),
            ("Écrire après coup", ["On note de mémoire à 11 h", "Deux ordinateurs pour six"]),
        ];
        await WriteAsync(stage, wall, [.. groups.SelectMany(g => g.Notes), "Les volets sont durs"]);
        await stage.AsAsync<RevealWall, Done>(host, r => r.RunAsync(wall, default));
        var ids = await GroupAsync(stage, host, wall, groups);
        await stage.AsAsync<AdvanceWall, Done>(host, a => a.RunAsync(new(wall, WallPhase.Voting), default));
        await VoteAsync(stage, wall, ids[0], 6);
        await VoteAsync(stage, wall, ids[1], 5);
    }

    private static async Task<WallId?> OpenAsync(DemoStage stage, DemoPlace place, Role host, string key, string question, string occasion)
    {
        var demarche = await stage.WithAsync<ReadDb, DemarcheId?>(
            db => db.Demarches.Where(d => d.EstablishmentId == place.Id).Select(d => (DemarcheId?)d.Id).FirstOrDefaultAsync());
        if (demarche is not { } id) return null;
        var day = await stage.WithAsync<TimeProvider, DateOnly>(clock => Task.FromResult(clock.Today()));
        return await stage.AsAsync<OpenWall, WallId>(
            place.Seat(host), o => o.RunAsync(new(new(DemoIds.Of($"mur:{key}")), id, new(question, occasion, day, VotesEach: 3), NotesEach: 3), default));
    }

    /// <summary>As phones do: into the urn, by nobody.</summary>
    private static async Task WriteAsync(DemoStage stage, WallId wall, IEnumerable<string> notes)
    {
        var ballot = await stage.WithAsync<ReadDb, string>(
            db => db.Walls.Where(w => w.Id == wall).Join(db.Campaigns, w => w.CampaignId, c => c.Id, (_, c) => c.Ballot).SingleAsync());
        foreach (var note in notes)
        {
            await stage.WithAsync<Intake, Result<string>>(intake => intake.TakeAsync(
                ballot, RandomNumberGenerator.GetBytes(Intake.IdLength), new Dictionary<string, string>(StringComparer.Ordinal) { [Question.OfWall] = note }, default));
        }
    }

    private static Task<List<WallNote>> NotesAsync(DemoStage stage, WallId wall) =>
        stage.WithAsync<ReadDb, List<WallNote>>(db => db.WallNotes.Where(n => n.WallId == wall).ToListAsync());

    private static async Task<List<WallGroupId>> GroupAsync(DemoStage stage, DemoPerson host, WallId wall, (string Name, string[] Notes)[] groups)
    {
        var (notes, ids) = (await NotesAsync(stage, wall), new List<WallGroupId>());
        foreach (var (name, words) in groups)
        {
            var id = new WallGroupId(DemoIds.Of($"paquet:{wall.Value}:{name}"));
            var moves = notes.Where(n => words.Contains(n.Text)).Select(n => new PlaceNote.Move(new(Guid.CreateVersion7()), n.Id, id)).ToList();
            await stage.AsAsync<PlaceNote, Done>(host, p => p.RunAsync(new(wall, moves), default));
            await stage.AsAsync<NameGroups, Done>(host, n => n.RunAsync(new(wall, new Dictionary<WallGroupId, NameGroups.Name> { [id] = new(name) }), default));
            ids.Add(id);
        }

        return ids;
    }

    private static async Task VoteAsync(DemoStage stage, WallId wall, WallGroupId group, int phones)
    {
        for (var phone = 0; phone < phones; phone++)
            await stage.WithAsync<CastBallot, Result<Done>>(c => c.RunAsync(wall, new(Guid.CreateVersion7(), new Dictionary<WallGroupId, int> { [group] = 1 }), default));
    }

    private static Task<Done> LeaveAsync(DemoStage stage, DemoPerson host, WallId wall, WallGroupId group, WallExit exit, string reason) =>
        stage.AsAsync<ExitGroup, Done>(host, e => e.RunAsync(new(wall, group, exit, reason), default));
}
