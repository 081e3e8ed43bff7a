using Essaim.Data;
using Essaim.Data.Selection;
using Essaim.Domain.Access;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection;

/// <summary>What candidates, readers and regions are expected to do next.</summary>
public sealed class SelectionNextActions(ReadDb db, Texts texts, TimeProvider clock) : INextActionSource
{
    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken) =>
    [
        .. await OfCandidateAsync(actor, cancellationToken),
        .. actor.May(Permission.MarkCandidatures) ? await OfReaderAsync(actor, cancellationToken) : [],
        .. actor.May(Permission.DecideSelection) ? await OfDeciderAsync(actor, cancellationToken) : [],
    ];

    private async Task<List<NextAction>> OfCandidateAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (me, now) = (actor.Id, clock.GetUtcNow());
        var mine = await db.Candidatures.Where(c => c.State == CandidatureState.Draft && c.Seats.Any(s => s.PersonId == me && s.DeclinedAt == null))
            .Join(db.Calls.Where(c => c.ClosesAt > now), c => c.CallId, c => c.Id, (candidature, call) => new { candidature, call }).ToListAsync(cancellationToken);
        return [.. mine.Select(m => OfSeat(m.candidature, m.call, m.candidature.SeatOf(me)!)).OfType<NextAction>()];
    }

    private NextAction? OfSeat(Candidature candidature, CallForApplications call, CandidateSeat seat)
    {
        var (href, due) = ($"/candidatures/{candidature.Id.Value}", DateOnly.FromDateTime(call.ClosesAt.InParis().DateTime));
        if (seat.AcceptedAt is null)
            return new(texts["Dire si vous acceptez le siège"], texts["Vous êtes proposé·e pour porter la candidature à l’appel « {0} ».", call.Title], 5, due, href, 80, candidature.EstablishmentId);
        if (seat.SignedAt is null)
            return new(texts["Écrire et signer votre part de la candidature"], texts["Sans vos trois signatures, elle ne peut pas partir."], 20, due, href, 70, candidature.EstablishmentId);
        return Completeness.GapsOf(candidature, call).Count == 0
            ? new(texts["Envoyer la candidature à la région"], texts["Tout est signé : il ne reste qu’à l’envoyer."], 2, due, href, 90, candidature.EstablishmentId)
            : null;
    }

    private async Task<List<NextAction>> OfReaderAsync(Actor actor, CancellationToken cancellationToken)
    {
        var me = actor.Id;
        var waiting = await (
            from review in db.Reviews.VisibleTo(actor)
            where review.ReaderId == me && review.GivenAt == null && review.RecusedAt == null
            join candidature in db.Candidatures on review.CandidatureId equals candidature.Id
            where candidature.State == CandidatureState.Submitted
            join call in db.Calls on candidature.CallId equals call.Id
            join place in db.Establishments on candidature.EstablishmentId equals place.Id
            orderby call.DecisionOn
            select new { candidature.Id, place.Name, call.DecisionOn }).Take(20).ToListAsync(cancellationToken);
        return waiting.ConvertAll(w => new NextAction(
            texts["Lire une candidature : {0}", w.Name], texts["L’autre lecture attend la vôtre pour être comparée."], 30, w.DecisionOn, $"/candidatures/{w.Id.Value}/lecture", 60));
    }

    private async Task<List<NextAction>> OfDeciderAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (now, regions) = (clock.GetUtcNow(), actor.Regions);
        var calls = await db.Calls.Where(c => regions.Contains(c.Region) && c.PublishedAt != null && c.ClosesAt <= now)
            .Select(c => new
            {
                c.Slug, c.Title, c.DecisionOn,
                Unread = db.Candidatures.Count(d => d.CallId == c.Id && d.State == CandidatureState.Submitted && db.Reviews.Count(r => r.CandidatureId == d.Id && r.RecusedAt == null) < BlindReading.ReadersWanted),
                Ready = db.Candidatures.Count(d => d.CallId == c.Id && d.State == CandidatureState.Submitted && db.Reviews.Count(r => r.CandidatureId == d.Id && r.RecusedAt == null && r.GivenAt != null) >= BlindReading.ReadersWanted),
            })
            .Where(c => c.Unread > 0 || c.Ready > 0).ToListAsync(cancellationToken);
        return calls.ConvertAll(c => c.Unread > 0
            ? new NextAction(texts["Nommer les lecteurs de « {0} »", c.Title], texts.Count(c.Unread, "{0} candidature attend ses deux lecteurs.", "{0} candidatures attendent leurs deux lecteurs."), 5, c.DecisionOn, $"/appels/{c.Slug}/selection", 75)
            : new NextAction(texts["Répondre aux candidats de « {0} »", c.Title], texts.Count(c.Ready, "{0} candidature est lue et attend sa réponse.", "{0} candidatures sont lues et attendent leur réponse."), 15, c.DecisionOn, $"/appels/{c.Slug}/selection", 85));
    }
}
