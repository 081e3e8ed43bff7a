using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Features.Diagnosis.Observations;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>A clinic watches its morning before and after a change; a home gives a record back to its group and gets ready for the next one.</summary>
public sealed class Order65Observations : IDemoChapter
{
    private const string Morning = "S : Sonnette\nT : Téléphone\nM : Passage du médecin\nK : Passage du kiné\nC : Matériel cherché\nA : Attente à la pharmacie";

    /// <summary>Minutes from 6 h, one list per button: carers queue at the one pharmacy while everybody passes.</summary>
    private static readonly int[][] Before =
    [
        [4, 11, 17, 23, 31, 36, 44, 52, 57, 63, 71, 78, 84, 92, 101, 108, 117, 126, 139, 151, 163, 174], [28, 49, 66, 74, 88, 96, 104, 113, 131, 142, 149, 158, 167],
        [64, 97, 128, 155], [71, 73, 112, 145], [8, 26, 39, 55, 69, 81, 94, 107, 123, 148, 166], [12, 19, 33, 41, 47, 61, 68, 77, 86, 99, 115, 136],
    ];

    /// <summary>Medicines in two rooms, the doctor at a set hour.</summary>
    private static readonly int[][] After =
    [
        [6, 14, 22, 33, 41, 54, 66, 79, 91, 106, 118, 133, 147, 161, 172], [37, 58, 83, 99, 121, 144, 168],
        [120, 124], [88, 146], [17, 48, 92, 137], [21, 74, 116],
    ];

    public int Order => 65;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var observer = Cast.Roseraie.Seat(Role.QualityLead);
        if (await DemarcheAsync(stage, Cast.Roseraie, cancellationToken) is { } clinic)
        {
            var before = await WatchAsync(stage, observer, clinic, "roseraie-avant", Tuesday(stage, 190), null, "Office et couloir de l’unité Séquoia", "responsable qualité, seule non soignante", Before);
            await CorrectAsync(stage, observer, before, Tuesday(stage, 190), 0, 4, "Le technicien essayait la sonnette.");
            await AddAsync(stage, observer, before, new(7, 52), 6, "La file était derrière la porte : l’observatrice ne la voyait pas.");
            await ShareAsync(stage, observer, before, Tuesday(stage, 176));
            var after = await WatchAsync(stage, observer, clinic, "roseraie-apres", Tuesday(stage, 62), before, "Office et couloir de l’unité Séquoia", "responsable qualité, seule non soignante", After);
            await ShareAsync(stage, observer, after, Tuesday(stage, 55));
        }

        if (await DemarcheAsync(stage, Cast.Tilleuls, cancellationToken) is not { } home) return;
        var carrier = Cast.Tilleuls.Seat(Role.QualityLead);
        await WatchAsync(stage, carrier, home, "tilleuls-lever", Tuesday(stage, 9), null, "Deuxième étage", "qualiticienne", [.. Before.Select(minutes => minutes.Where((_, i) => i % 2 is 0).ToArray())]);
        stage.GoTo(daysAgo: 1);
        await PrepareAsync(stage, carrier, home, "tilleuls-nuit", new("Le tour de nuit", "Premier étage", "qualiticienne", stage.Today, new(21, 0), new(23, 0), Morning));
    }

    private static async Task<ObservationId> WatchAsync(
        DemoStage stage, DemoPerson observer, DemarcheId demarche, string key, DateOnly on, ObservationId? repeats, string place, string trade, int[][] minutes)
    {
        GoTo(stage, on.AddDays(-6), 14);
        var plan = new ObservationPlan("La séquence du matin, de 6 h à 9 h", place, trade, on, new(6, 0), new(9, 0), Morning) { RepeatsId = repeats };
        var id = await PrepareAsync(stage, observer, demarche, key, plan);
        GoTo(stage, on, 10);
        var begin = on.AtInParis(new(6, 0));
        await stage.AsAsync<StartObservation, Done>(observer, s => s.RunAsync(new(id, begin), default));
        for (var kind = 1; kind <= minutes.Length; kind++)
        {
            foreach (var minute in minutes[kind - 1])
            {
                var command = new TellMark.Command(id, MarkOf(id, kind, minute), kind, begin.AddMinutes(minute).AddSeconds(minute * 7 % 60), NoteOf(kind, minute), Undone: false, Revision: 1);
                await stage.AsAsync<TellMark, string[]>(observer, t => t.RunAsync(command, default));
            }
        }

        await stage.AsAsync<EndObservation, Done>(observer, e => e.RunAsync(new(id, begin.AddHours(3)), default));
        return id;
    }

    private static async Task<ObservationId> PrepareAsync(DemoStage stage, DemoPerson observer, DemarcheId demarche, string key, ObservationPlan plan)
    {
        var id = await stage.AsAsync<PrepareObservation, ObservationId>(observer, p => p.RunAsync(new(new(DemoIds.Of($"observation:{key}")), demarche, plan), default));
        var today = await stage.WithAsync<TimeProvider, DateOnly>(clock => Task.FromResult(clock.Today()));
        await stage.AsAsync<RecordAgreement, Done>(observer, a => a.RunAsync(new(id, today, "en réunion d’équipe, les deux équipes présentes"), default));
        return id;
    }

    private static Task<Done> CorrectAsync(DemoStage stage, DemoPerson observer, ObservationId id, DateOnly on, int kind, int minute, string reason)
    {
        GoTo(stage, on.AddDays(8), 15);
        return stage.AsAsync<CorrectObservation, Done>(observer, c => c.RunAsync(
            new(id, DemoIds.Of($"correction:{id.Value}:{minute}"), CorrectionKind.Removed, MarkOf(id, kind + 1, minute), 0, null, reason), default));
    }

    private static Task<Done> AddAsync(DemoStage stage, DemoPerson observer, ObservationId id, TimeOnly at, int kind, string reason) =>
        stage.AsAsync<CorrectObservation, Done>(observer, c => c.RunAsync(new(id, DemoIds.Of($"correction:{id.Value}:{at}"), CorrectionKind.Added, null, kind, at, reason), default));

    private static Task<Done> ShareAsync(DemoStage stage, DemoPerson observer, ObservationId id, DateOnly on)
    {
        GoTo(stage, on, 15);
        return stage.AsAsync<ShareObservation, Done>(observer, s => s.RunAsync(new(id, HasReadNotes: false), default));
    }

    private static ObservationMarkId MarkOf(ObservationId id, int kind, int minute) => new(DemoIds.Of($"releve:{id.Value}:{kind}:{minute}"));

    private static string NoteOf(int kind, int minute) => (kind, minute) switch
    {
        (6, 47) => "quatre soignants devant la même porte",
        (3, 64) => "le médecin cherche le dossier de la nuit",
        (5, 69) => "la clé de l’armoire est à l’autre unité",
        (6, 116) => "une seule personne, moins d’une minute",
        _ => "",
    };

    private static async Task<DemarcheId?> DemarcheAsync(DemoStage stage, DemoPlace place, CancellationToken cancellationToken) =>
        await stage.WithAsync<ReadDb, DemarcheId?>(db => db.Demarches.Where(d => d.EstablishmentId == place.Id).Select(d => (DemarcheId?)d.Id).FirstOrDefaultAsync(cancellationToken));

    /// <summary>The last Tuesday at least that many days ago.</summary>
    private static DateOnly Tuesday(DemoStage stage, int daysAgo)
    {
        var day = stage.DaysAgo(daysAgo);
        return day.AddDays(-((int)day.DayOfWeek - (int)DayOfWeek.Tuesday + 7) % 7);
    }

    private static void GoTo(DemoStage stage, DateOnly day, int hour) => stage.GoTo(stage.Today.DayNumber - day.DayNumber, hour);
}
