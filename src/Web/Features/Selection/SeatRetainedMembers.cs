using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Access;
using Essaim.Domain.Mandates;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Mandates;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection;

/// <summary>The people who accepted and signed take their seats at the establishment once the region has retained it, and not before.</summary>
public sealed class SeatRetainedMembers(ReadDb db, GiveMandate give) : IReaction
{
    public IReadOnlyCollection<string> Kinds => [nameof(CandidatureRetained)];

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var retained = System.Text.Json.JsonSerializer.Deserialize<CandidatureRetained>(entry.Payload)!;
        var candidature = await db.Candidatures.SingleAsync(c => c.Id == retained.CandidatureId, cancellationToken);
        var title = await db.Calls.Where(c => c.Id == candidature.CallId).Select(c => c.Title).SingleAsync(cancellationToken);
        var day = DateOnly.FromDateTime(entry.At.InParis().DateTime);
        foreach (var seat in candidature.Seats.Where(s => s.AcceptedAt is not null && s.DeclinedAt is null))
        {
            var given = await give.RunAsync(
                new(seat.PersonId, Trinome.SeatOf(seat.College), Reach.Of(candidature.EstablishmentId), day, $"candidature à l’appel « {title} »"), cancellationToken);
            if (given.Failed(out var refused)) throw new InvalidOperationException($"The seat was refused: {refused.Code}");
        }
    }
}
