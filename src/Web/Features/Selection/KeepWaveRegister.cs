using System.Text.Json;
using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Programmes;
using Essaim.Web.Platform.Journal;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Selection;

/// <summary>What happens to a candidature is written in the dated register of its wave, so that counts can be made again at any day (K4).</summary>
public sealed class KeepWaveRegister(ReadDb db, RecordStatus record) : IReaction
{
    private static readonly Dictionary<string, WaveStatus> Statuses = new(StringComparer.Ordinal)
    {
        [nameof(CandidatureSubmitted)] = WaveStatus.Candidate,
        [nameof(CandidatureRetained)] = WaveStatus.Retained,
        [nameof(CandidatureNotRetained)] = WaveStatus.NotRetained,
        [nameof(CandidatureReoriented)] = WaveStatus.NotRetained,
        [nameof(CandidatureWithdrawn)] = WaveStatus.Withdrawn,
    };

    public IReadOnlyCollection<string> Kinds => Statuses.Keys;

    public async Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        using var payload = JsonDocument.Parse(entry.Payload);
        if (payload.RootElement.TryGetProperty(nameof(CandidatureWithdrawn.WasSubmitted), out var sent) && !sent.GetBoolean()) return; // Never was a candidate.

        var id = new CandidatureId(payload.RootElement.GetProperty("CandidatureId").GetProperty("Value").GetGuid());
        var candidature = await db.Candidatures.Where(c => c.Id == id).Select(c => new { c.WaveId, c.EstablishmentId, c.Region }).SingleOrDefaultAsync(cancellationToken);
        if (candidature is null) return;

        // A refusal means that the register already says more than this: another call of the wave went further.
        var on = DateOnly.FromDateTime(entry.At.InParis().DateTime);
        (await record.RunAsync(new(candidature.WaveId, candidature.EstablishmentId, candidature.Region, Statuses[entry.Kind], on), cancellationToken)).Failed(out _);
    }
}
