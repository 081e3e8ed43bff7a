using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Selection.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>Two people read each candidature of the two past calls; eleven are retained, one is not, one is reoriented.</summary>
public sealed class Order30Selection : IDemoChapter
{
    public int Order => 30;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        await ReadAsync(stage, Order10Calls.FirstCall, Cast.Adviser, [.. Cast.FirstCluster, Cast.GrandPre], closed: 352, decided: 338, cancellationToken);
        await ReadAsync(stage, Order10Calls.SecondCall, Cast.Adviser2, [.. Cast.SecondCluster, Cast.Val], closed: 208, decided: 195, cancellationToken);
    }

    private static async Task ReadAsync(
        DemoStage stage, CallId call, DemoPerson adviser, IReadOnlyList<DemoPlace> places, int closed, int decided, CancellationToken cancellationToken)
    {
        stage.GoTo(closed, hour: 14);
        await stage.AsAsync<NameReaders, Done>(Cast.Agency, n => n.RunAsync(new(call, [adviser.Id, Cast.Agency.Id]), cancellationToken));
        stage.GoTo(closed - 7, hour: 16);
        foreach (var place in places)
        {
            var (id, dossier) = (await IdAsync(stage, call, place, cancellationToken), Dossiers.Of(place));
            await MarkAsync(stage, id, adviser, dossier.FirstMarks, dossier, cancellationToken);
            await MarkAsync(stage, id, Cast.Agency, dossier.SecondMarks, dossier, cancellationToken);
        }

        stage.GoTo(decided);
        foreach (var place in places)
        {
            var id = await IdAsync(stage, call, place, cancellationToken);
            await stage.AsAsync<DecideCandidature, Done>(Cast.Agency, d => d.RunAsync(AnswerTo(stage, place, id), cancellationToken));
        }
    }

    private static DecideCandidature.Command AnswerTo(DemoStage stage, DemoPlace place, CandidatureId id) => place.Key switch
    {
        "grand-pre" => new(id, Outcome.NotRetained,
            "Le projet est presque entièrement décidé : les équipes n’auraient eu à se prononcer que sur les salons. Revenez avec un sujet qui reste ouvert, par exemple la vie dans la nouvelle aile.",
            $"{Cast.Adviser.GivenName} {Cast.Adviser.FamilyName}, Aract", stage.DaysAgo(60)),
        "val" => new(id, Outcome.Reoriented,
            "L’équipe traverse une période très difficile, et peu de monde peut participer. Commencer un cluster maintenant ajouterait une charge.",
            "Service prévention de la Carsat, cellule établissements de santé", stage.DaysAgo(-150)),
        _ => new(id, Outcome.Retained, "Le sujet est précis, il reste ouvert, et vos parts se répondent."),
    };

    private static Task<Done> MarkAsync(DemoStage stage, CandidatureId id, DemoPerson reader, string marks, DemoDossier dossier, CancellationToken cancellationToken) =>
        stage.AsAsync<KeepMarks, Done>(reader, k => k.RunAsync(
            new(id, [.. marks.Select((m, i) => new Mark(i, m - '0', Evidence(i, dossier)))], Gives: true), cancellationToken));

    private static string Evidence(int criterion, DemoDossier dossier) => criterion switch
    {
        0 => dossier.Margins.Length > 0 ? $"Reste à inventer : {dossier.Margins}" : "Aucune marge n’est nommée.",
        1 => dossier.Situations,
        2 => dossier.Staff.Length > 0 ? dossier.Staff : dossier.SubstituteChannel,
        3 => $"Prêt à changer : {dossier.Ready}",
        _ => "Chaque personne a répondu pour elle-même.",
    };

    private static Task<CandidatureId> IdAsync(DemoStage stage, CallId call, DemoPlace place, CancellationToken cancellationToken) =>
        stage.WithAsync<ReadDb, CandidatureId>(db => db.Candidatures.Where(c => c.CallId == call && c.EstablishmentId == place.Id).Select(c => c.Id).SingleAsync(cancellationToken));
}
