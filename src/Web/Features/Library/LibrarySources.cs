using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Domain.Access;
using Essaim.Domain.Library;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Navigation;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>The library stands in everybody's header, signed in or not.</summary>
internal sealed class LibraryNavigation(Texts texts) : INavigationSource
{
    public Task<IReadOnlyList<NavigationItem>> ItemsAsync(Actor? reader, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<NavigationItem>>([new(texts["Bibliothèque"], "/bibliotheque", 60)]);
}

/// <summary>What a meeting recalls: sheets published, borrowed and answered since the last one.</summary>
internal sealed class LibraryRecap(ReadDb db, Texts texts) : IRecapSource
{
    public async Task<IReadOnlyList<RecapLine>> LinesAsync(EstablishmentId establishment, DateOnly since, CancellationToken cancellationToken)
    {
        var from = since.AtInParis(TimeOnly.MinValue);
        var published = await db.Rexes.Public().Where(r => r.EstablishmentId == establishment && r.PublishedOn >= since)
            .Select(r => new { r.Id, r.Title, r.PublishedOn }).ToListAsync(cancellationToken);
        var borrowed = await db.Borrowings.Where(b => b.BorrowedAt >= from).Join(db.Rexes.Where(r => r.EstablishmentId == establishment), b => b.RexId, r => r.Id, (b, r) => new { r.Id, r.Title, b.EstablishmentId, b.BorrowedAt })
            .Join(db.Establishments, b => b.EstablishmentId, e => e.Id, (b, e) => new { b.Id, b.Title, e.Name, b.BorrowedAt }).ToListAsync(cancellationToken);
        var taken = await db.Borrowings.Where(b => b.EstablishmentId == establishment && b.BorrowedAt >= from)
            .Join(db.Rexes, b => b.RexId, r => r.Id, (b, r) => new { r.Title, b.BorrowedAt }).ToListAsync(cancellationToken);
        return
        [
            .. published.Select(r => new RecapLine(RecapKind.Done, texts["Fiche publiée : {0}", texts.Own(r.Title)], $"/rex/{r.Id.Value}", r.PublishedOn)),
            .. borrowed.Select(b => new RecapLine(RecapKind.Done, texts["{0} emprunte votre fiche : {1}", b.Name, texts.Own(b.Title)], $"/rex/{b.Id.Value}", DayOf(b.BorrowedAt))),
            .. taken.Select(b => new RecapLine(RecapKind.Done, texts["Fiche empruntée : {0}", texts.Own(b.Title)], $"/rex?etablissement={establishment.Value}#emprunts", DayOf(b.BorrowedAt))),
        ];
    }

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.InParis().DateTime);
}

/// <summary>Which steps of the method sheets have settled by themselves.</summary>
internal sealed class LibrarySteps(ReadDb db) : IPhaseSource
{
    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var done = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var sheets = await db.Rexes.Where(r => r.EstablishmentId == establishment && (r.Approvals.Any() || r.PublishedOn != null)).ToListAsync(cancellationToken);
        foreach (var sheet in sheets.OrderBy(r => r.Id.Value))
        {
            // A side agrees only to a complete text: its accord says that the story is written.
            var accords = sheet.Approvals.Select(a => DateOnly.FromDateTime(a.At.InParis().DateTime)).Order().ToList();
            if ((accords.Count > 0 ? accords[0] : sheet.PublishedOn) is { } told) done.TryAdd("suite-recit", told);
            if (sheet.AwaitedSides.Count is 0 && (accords.Count > 0 ? accords[^1] : sheet.PublishedOn) is { } agreed) done.TryAdd("suite-accord", agreed);
        }

        return done;
    }
}

/// <summary>Asks each side for its accord, then for publication; tells authors that somebody borrowed; asks borrowers what it gave.</summary>
internal sealed class LibraryActions(ReadDb db, Texts texts, TimeProvider clock) : INextActionSource
{
    private const int ToldDuringDays = 14;
    private const int ResultAfterDays = 60;

    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Establishments.Count is 0) return [];
        var own = actor.Establishments;
        var open = await db.Rexes.VisibleTo(actor).Where(r => r.PublishedOn == null || r.WithdrawnOn != null).ToListAsync(cancellationToken);
        return
        [
            .. open.Select(r => ForSheet(actor, r)).OfType<NextAction>(),
            .. await UntoldAsync(actor, own, cancellationToken), .. await BorrowedAsync(actor, own, cancellationToken), .. await ResultsAsync(actor, own, cancellationToken),
        ];
    }

    private NextAction? ForSheet(Actor actor, Rex rex)
    {
        if (rex.WithdrawnOn is not null || rex.Text.Parts().Any(p => p.Text.Length is 0)) return null;
        if (actor.CollegeAt(rex.EstablishmentId) is { } college && rex.AwaitedSides.Contains(college))
        {
            return new(
                texts["Relire la fiche et donner l’accord de votre partie"], texts["Elle paraît quand toutes les parties ont signé : {0}", texts.Own(rex.Title)], 10, null,
                $"/rex/{rex.Id.Value}#accords", 55, rex.EstablishmentId);
        }

        return rex.AwaitedSides.Count is 0 && actor.May(Permission.CarryWork, rex.EstablishmentId)
            ? new(texts["Publier la fiche"], texts["Tous les accords sont là : {0}", texts.Own(rex.Title)], 2, null, $"/rex/{rex.Id.Value}#accords", 55, rex.EstablishmentId)
            : null;
    }

    private async Task<IEnumerable<NextAction>> UntoldAsync(Actor actor, IReadOnlyList<EstablishmentId> own, CancellationToken cancellationToken)
    {
        var untold = await db.Experiments.Where(e => own.Contains(e.EstablishmentId) && e.Verdict != null && !db.Rexes.Any(r => r.ExperimentId == e.Id))
            .Select(e => new { e.EstablishmentId, e.Title }).ToListAsync(cancellationToken);
        return untold.Where(e => actor.May(Permission.CarryWork, e.EstablishmentId)).Select(e => new NextAction(
            texts["Raconter l’essai aux autres établissements"], texts["La fiche est déjà à moitié écrite : {0}", texts.Own(e.Title)], 30, null,
            $"/rex?etablissement={e.EstablishmentId.Value}", 20, e.EstablishmentId));
    }

    private async Task<IEnumerable<NextAction>> BorrowedAsync(Actor actor, IReadOnlyList<EstablishmentId> own, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-ToldDuringDays);
        var borrowed = await db.Borrowings.Where(b => b.BorrowedAt >= since).Join(db.Rexes.Where(r => own.Contains(r.EstablishmentId)), b => b.RexId, r => r.Id, (_, r) => new { r.Id, r.EstablishmentId, r.Title })
            .Distinct().ToListAsync(cancellationToken);
        return borrowed.Where(r => actor.CollegeAt(r.EstablishmentId) is not null).Select(r => new NextAction(
            texts["Votre fiche est empruntée : lire par qui"], texts["Une équipe va l’adapter chez elle : {0}", texts.Own(r.Title)], 3, null, $"/rex/{r.Id.Value}", 30, r.EstablishmentId));
    }

    private async Task<IEnumerable<NextAction>> ResultsAsync(Actor actor, IReadOnlyList<EstablishmentId> own, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-ResultAfterDays);
        var waiting = await db.Borrowings.Where(b => own.Contains(b.EstablishmentId) && b.Result == null && b.BorrowedAt <= before)
            .Join(db.Rexes, b => b.RexId, r => r.Id, (b, r) => new { b.Id, b.EstablishmentId, r.Title }).ToListAsync(cancellationToken);
        return waiting.Where(b => actor.May(Permission.BorrowSheet, b.EstablishmentId)).Select(b => new NextAction(
            texts["Dire ce que l’emprunt a donné"], texts["Ses auteurs aimeraient le savoir : {0}", texts.Own(b.Title)], 5, null, $"/emprunts/{b.Id.Value}", 15, b.EstablishmentId));
    }
}

/// <summary>The last step of a topic's thread: what others may learn from it.</summary>
internal sealed class LibraryThread(ReadDb db, Texts texts) : IThreadSource
{
    public async Task<IReadOnlyList<ThreadStep>> StepsAsync(Guid topicId, EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var topic = new TopicId(topicId);
        var sheets = await db.Rexes.Public().Where(r => r.TopicId == topic && r.EstablishmentId == establishment)
            .Select(r => new { r.Title, r.Slug, r.PublishedOn, Loans = db.Borrowings.Count(b => b.RexId == r.Id) }).ToListAsync(cancellationToken);
        return
        [
            .. sheets.Select(r => new ThreadStep(
                80, texts["On l’a raconté"], texts.ShortDate(r.PublishedOn!.Value), IsOpen: false, typeof(ToldStep), new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [nameof(ToldStep.Title)] = r.Title, [nameof(ToldStep.Slug)] = r.Slug, [nameof(ToldStep.Loans)] = r.Loans,
                })),
        ];
    }
}
