using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Features.Library;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>Four sheets under painters' names, one of them a failure, and what other teams took from them.</summary>
public sealed class Order100Library : IDemoChapter
{
    public int Order => 100;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var medicines = await TellAsync(stage, DemoTrials.Medicines, daysAgo: 96, Medicines, cancellationToken);
        await TellAsync(stage, DemoTrials.NightPhone, daysAgo: 88, NightPhone, cancellationToken);
        var baths = await TellAsync(stage, DemoTrials.Baths, daysAgo: 80, Baths, cancellationToken);
        var phone = await TellAsync(stage, DemoTrials.DeskPhone, daysAgo: 40, DeskPhone, cancellationToken);

        await BorrowAsync(stage, baths, Cast.Ormes, daysAgo: 66, "Les bains l’après-midi, deux jours seulement, et pas le mercredi.", cancellationToken);
        if (await BorrowAsync(stage, medicines, Cast.Tilleuls, daysAgo: 50, "Deux chariots plutôt que deux salles : nous n’avons qu’une salle de soins.", cancellationToken) is { } loan)
        {
            stage.GoTo(daysAgo: 14);
            await stage.AsAsync<TellBorrowing, Done>(Cast.Tilleuls.Seat(Role.QualityLead), t => t.RunAsync(
                new(loan, "Le matin est plus calme. Le second chariot encombre le couloir : nous cherchons où le ranger."), cancellationToken));
        }

        await BorrowAsync(stage, phone, Cast.Parc, daysAgo: 6, "Le renvoi à l’accueil la nuit aussi, avec le même cahier.", cancellationToken);
    }

    private static readonly RexText Medicines = new(
        "Deux salles pour distribuer les médicaments, plutôt qu’une",
        "À 8 h, toute l’unité attend devant la pharmacie. La file dépasse la porte du réfectoire. Les questions se posent devant tout le monde, ou ne se posent pas.",
        "Une semaine chaque organisation, puis l’avis de tout le service et des patients. Les plans du futur bâtiment ont changé.\n\nA, une seule salle : deux infirmières préparent, une distribue.\nB, deux salles : une infirmière et un chariot dans chacune, la moitié de l’unité au petit salon.\n\nEn route, nous avons posé une étagère pour le second chariot.",
        "La clé du second chariot manquait le premier matin.\n\nIl faut une collègue dans le couloir, le temps de la distribution.",
        "La file a fondu en deux jours.\n\nLes patients posent leurs questions. L’équipe prépare sans être interrompue.",
        "Regarder la file avant de dessiner des plans. Compter les clés avant de commencer.");

    private static readonly RexText NightPhone = new(
        "Un téléphone tournant pour la nuit : pourquoi nous avons arrêté",
        "La nuit, les appels arrivent à la même personne. Nous voulions partager.",
        "Trois semaines, deux appels perdus, et une leçon : le problème était le code de la porte, pas le téléphone.\n\nA, le téléphone change de mains chaque soir.\nB, la coordination rappelle dans l’heure, comme avant.",
        "Deux appels perdus : celle qui se déplaçait restait bloquée devant la porte.\n\nPersonne ne veut porter cela seul.",
        "Le code de la porte a été changé en une journée.\n\nNous savons maintenant dire non à une bonne idée.",
        "Chercher d’abord ce qui bloque sur place. Écrire la règle d’arrêt avant : elle nous a protégés.");

    private static readonly RexText Baths = new(
        "Des bains l’après-midi pour souffler le matin",
        "Entre 8 h et 11 h, tout tombe en même temps : levers, bains, visites du médecin.",
        "Commencé dans une unité, repris par l’autre après trois mois. Les familles ont été prévenues par lettre.\n\nA, les bains le matin, comme d’habitude.\nB, les bains entre 14 h 30 et 16 h 30, le goûter ensuite.",
        "Deux familles arrivaient pendant le bain, le mercredi.\n\nIl manque une collègue au salon pendant ce temps.",
        "Les matins respirent : on s’assoit une fois.\n\nLes bains ne sont plus pressés.",
        "Garder le mercredi au matin. Prévenir les familles avant, pas pendant.");

    private static readonly RexText DeskPhone = new(
        "Le téléphone à l’accueil pendant les soins, avec un cahier",
        "En début d’après-midi, le téléphone sonne pendant les soins. On répond pour ne pas laisser sonner, et l’on oublie la suite.",
        "Une semaine le renvoi à l’accueil, une semaine une seule collègue au téléphone, deux fois.\n\nEn route, l’accueil a ouvert un cahier de messages, relevé à 15 h.",
        "Quatre messages perdus la première semaine.\n\nCelle qui porte le téléphone ne fait plus rien d’autre.",
        "On finit ses soins sans décrocher.\n\nLe cahier a réconcilié l’accueil et l’étage.",
        "Commencer avec le cahier dès le premier jour, et fixer l’heure où on le relève.");

    private static async Task<string?> TellAsync(DemoStage stage, DemoTrial trial, int daysAgo, RexText text, CancellationToken cancellationToken)
    {
        if (!await stage.WithAsync<ReadDb, bool>(db => db.Experiments.AnyAsync(e => e.Id == trial.Id && e.Verdict != null, cancellationToken))) return null;
        stage.GoTo(daysAgo + 12);
        var writer = trial.Place.Seat(Role.Professional);
        var id = await stage.AsAsync<DraftRex, RexId>(writer, d => d.RunAsync(trial.Id, cancellationToken));
        await stage.AsAsync<WriteRex, Done>(writer, w => w.RunAsync(new(id, text), cancellationToken));

        stage.GoTo(daysAgo + 4);
        var version = await stage.WithAsync<ReadDb, int>(db => db.Rexes.Where(r => r.Id == id).Select(r => r.TextVersion).SingleAsync(cancellationToken));
        foreach (var (person, _) in trial.Place.Team.Where(t => t.Role is Role.Direction or Role.StaffRepresentative or Role.Professional))
            await stage.AsAsync<ApproveRex, Done>(person, a => a.RunAsync(new(id, version), cancellationToken));
        stage.GoTo(daysAgo);
        return await stage.AsAsync<PublishRex, string>(writer, p => p.RunAsync(id, cancellationToken));
    }

    private static async Task<BorrowingId?> BorrowAsync(DemoStage stage, string? slug, DemoPlace place, int daysAgo, string note, CancellationToken cancellationToken)
    {
        if (slug is null) return null;
        stage.GoTo(daysAgo);
        return await stage.AsAsync<BorrowRex, BorrowingId>(place.Seat(Role.Professional), b => b.RunAsync(new(slug, place.Id, note), cancellationToken));
    }
}
