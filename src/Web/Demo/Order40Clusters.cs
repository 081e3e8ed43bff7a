using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Clusters;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Clusters;
using Essaim.Web.Features.Mandates;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>Two clusters are formed six months apart; their past days and visits took place, one house came no more after the second day.</summary>
public sealed class Order40Clusters : IDemoChapter
{
    /// <summary>From then on nobody of Bel-Air did anything: the momentum is lost.</summary>
    public const int BelAirWentSilent = 128;

    private static readonly string[] Agreed =
    [
        "COPIL installé, périmètre relu ensemble. Le trinôme présente la démarche aux équipes de nuit avant la fin du mois.",
        "Mur préparé avec le groupe : une seule question, dix minutes de silence. La nuit écrira dans l’enveloppe.",
        "Les deux classements sont prêts. L’écart sur le premier sujet sera discuté en COPIL, raison écrite.",
        "Règle relue par une remplaçante qui ne l’avait jamais vue : elle sait la suivre.",
    ];

    public int Order => 40;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        await FormAsync(stage, Cast.FirstClusterId, "Grand âge et soins, Loire et Océan", Order10Calls.FirstCall, Cast.Adviser, Cast.FirstCluster, daysAgo: 325, cancellationToken);
        await FormAsync(stage, Cast.SecondClusterId, "Nuits et week-ends, Maine et Anjou", Order10Calls.SecondCall, Cast.Adviser2, Cast.SecondCluster, daysAgo: 182, cancellationToken);
        await HoldAsync(stage, Cast.FirstClusterId, Cast.Adviser, ["Vaubrun, salle du conseil", "Savenelle, Résidence Les Tilleuls", "Port-Lauret, maison des associations"], cancellationToken);
        await HoldAsync(stage, Cast.SecondClusterId, Cast.Adviser2, ["Ernoult, Résidence du Parc", "Saint-Aubin-sur-Erle, amphithéâtre", "Corzé-sur-Maille, salle des fêtes"], cancellationToken);
        await VisitAsync(stage, Cast.FirstClusterId, Cast.Adviser, cancellationToken);
        await VisitAsync(stage, Cast.SecondClusterId, Cast.Adviser2, cancellationToken);
        await ReplaceAsync(stage, cancellationToken);
    }

    /// <summary>The elected member of Vaubrun retires: the next one finds a page of handover, and a seat from the next day.</summary>
    private static async Task ReplaceAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.GoTo(daysAgo: 92);
        var (home, leaver, next) = (Cast.Vaubrun.Id, Cast.Vaubrun.Seat(Role.StaffRepresentative).Id, Cast.VaubrunSuccessor);
        var mandates = await stage.WithAsync<ReadDb, List<MandateId>>(db => db.Mandates
            .Where(m => m.PersonId == leaver && m.EstablishmentId == home && m.EndsOn == null).Select(m => m.Id).ToListAsync(cancellationToken));
        var (lastDay, manager) = (stage.DaysAgo(90), Cast.Vaubrun.Seat(Role.QualityLead));
        await stage.AsAsync<ReplaceMember, ReplaceMember.Replaced>(manager, r => r.RunAsync(
            new(mandates[0], next.GivenName, next.FamilyName, next.Email, next.Profession, "élue au scrutin de juin", lastDay,
                "Le groupe compte sur quelqu’un qui passe au brancardage le matin. La cadre du bloc doute encore : allez la voir d’abord."), cancellationToken));
        foreach (var other in mandates.Skip(1)) await stage.AsAsync<EndMandate, Done>(manager, e => e.RunAsync(new(other, lastDay), cancellationToken));
    }

    private static async Task FormAsync(
        DemoStage stage, ClusterId id, string title, CallId call, DemoPerson adviser, IReadOnlyList<DemoPlace> places, int daysAgo, CancellationToken cancellationToken)
    {
        stage.GoTo(daysAgo, hour: 11);
        await stage.AsAsync<FormCluster, ClusterId>(adviser, f => f.RunAsync(new(id, call, title, adviser.Id, [.. places.Select(p => p.Id)]), cancellationToken));
        var first = await stage.WithAsync<ReadDb, DateOnly>(db => db.Calls.Where(c => c.Id == call).Select(c => c.FirstDayOn).SingleAsync(cancellationToken));
        await stage.AsAsync<PlanDates, Done>(adviser, p => p.RunAsync(new(id, first), cancellationToken));
    }

    private static async Task HoldAsync(DemoStage stage, ClusterId cluster, DemoPerson adviser, string[] rooms, CancellationToken cancellationToken)
    {
        var days = await stage.WithAsync<ReadDb, List<CollectiveDay>>(db => db.CollectiveDays.Where(d => d.ClusterId == cluster).OrderBy(d => d.Number).ToListAsync(cancellationToken));
        var formed = await stage.WithAsync<ReadDb, DateOnly>(db => db.Clusters.Where(c => c.Id == cluster).Select(c => c.FormedOn).SingleAsync(cancellationToken));
        stage.GoTo(stage.Today.DayNumber - formed.DayNumber, hour: 15);
        foreach (var day in days) await DescribeAsync(stage, adviser, day, day.On, rooms[(day.Number - 1) % rooms.Length], "", cancellationToken);

        foreach (var day in days.Where(d => d.On < stage.Today))
        {
            var on = day.On;
            if (day.Number == 2)
            {
                on = WorkingDays.Add(on, 2);
                stage.GoTo(stage.Today.DayNumber - day.On.DayNumber + 20);
                await DescribeAsync(stage, adviser, day, on, rooms[1], "La salle n’était plus libre, et deux plannings étaient déjà publiés.", cancellationToken);
            }

            var daysAgo = stage.Today.DayNumber - on.DayNumber;
            if (daysAgo < 0) continue;
            stage.GoTo(daysAgo, hour: 17);
            var teams = await stage.WithAsync<ListTeams, List<ListTeams.Row>>(t => t.RunAsync(MembersOf(cluster), on, cancellationToken));
            var came = teams.Where(t => CameTo(t, day.Number, daysAgo)).Select(t => new DayAttendance(t.EstablishmentId, t.PersonId)).ToList();
            await stage.AsAsync<DeliverDay, Done>(adviser, d => d.RunAsync(new(day.Id, came), cancellationToken));
        }
    }

    private static Task<Done> DescribeAsync(DemoStage stage, DemoPerson adviser, CollectiveDay day, DateOnly on, string place, string reason, CancellationToken cancellationToken) =>
        stage.AsAsync<DescribeDay, Done>(adviser, d => d.RunAsync(new(day.Id, new(on, day.StartsAt, day.EndsAt, place, day.Aim, reason)), cancellationToken));

    private static async Task VisitAsync(DemoStage stage, ClusterId cluster, DemoPerson adviser, CancellationToken cancellationToken)
    {
        var visits = await stage.WithAsync<ReadDb, List<SupportVisit>>(db => db.SupportVisits
            .Where(v => v.ClusterId == cluster && v.On < stage.Today).OrderBy(v => v.On).ToListAsync(cancellationToken));
        foreach (var visit in visits)
        {
            var daysAgo = stage.Today.DayNumber - visit.On.DayNumber;
            if (visit.EstablishmentId == Cast.BelAir.Id && daysAgo <= BelAirWentSilent) continue; // Never noted: the door stayed shut.
            if (visit.EstablishmentId == Cast.Ormes.Id && visit.Number == 2)
            {
                stage.GoTo(daysAgo + 2);
                await stage.AsAsync<CancelVisit, Done>(adviser, c => c.RunAsync(new(visit.Id, "Gastro-entérite à l’étage : personne ne peut se libérer. Point fait au téléphone."), cancellationToken));
                continue;
            }

            stage.GoTo(daysAgo, hour: 18);
            await stage.AsAsync<DeliverVisit, Done>(adviser, d => d.RunAsync(new(visit.Id, Agreed[(visit.Number - 1) % Agreed.Length]), cancellationToken));
        }
    }

    private static IReadOnlyCollection<EstablishmentId> MembersOf(ClusterId cluster) =>
        [.. (cluster == Cast.FirstClusterId ? Cast.FirstCluster : Cast.SecondCluster).Select(p => p.Id)];

    private static bool CameTo(ListTeams.Row row, int number, int daysAgo) => row switch
    {
        _ when row.EstablishmentId == Cast.BelAir.Id => daysAgo > BelAirWentSilent && number <= 2,
        { Role: Role.Professional } when row.EstablishmentId == Cast.Ormes.Id => number != 3,
        { Role: Role.Direction } when row.EstablishmentId == Cast.Roseraie.Id => number is 1 or 4,
        { Role: Role.StaffRepresentative } when row.EstablishmentId == Cast.Vaubrun.Id => number != 2,
        { Role: Role.QualityLead } => number % 2 == 1,
        _ => true,
    };
}
