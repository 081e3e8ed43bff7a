using System.Security.Cryptography;
using Essaim.Data;
using Essaim.Data.Diagnosis;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Evidence;

/// <summary>Takes over what was already known, line by line, from one document. All lines or none; the same sending again adds nothing.</summary>
public sealed class TakeOverSignals(Db db, FindBoard find, TimeProvider clock)
{
    /// <param name="ImportId">Made by the form: with the line's place it gives each signal its id.</param>
    public sealed record Command(Guid ImportId, DemarcheId DemarcheId, SignalChannel Channel, string Document, DateOnly On, string Lines);

    public async Task<Result<int>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await find.ToChangeAsync(command.DemarcheId, cancellationToken)).Failed(out var unseen, out var establishment)) return unseen;
        if (SignalLines.Read(command.Lines).Failed(out var unread, out var lines)) return unread;
        var signals = new List<Signal>(lines.Length);
        foreach (var (place, line) in lines.Index())
        {
            var taken = Signal.TakeOver(
                IdOf(command.ImportId, place), establishment, command.DemarcheId, command.Channel, line.Text, command.Document, line.Count, line.OutOf, command.On, clock.Today());
            if (taken.Failed(out var refused, out var signal)) return refused;
            signals.Add(signal);
        }

        var ids = signals.Select(s => s.Id).ToList();
        var known = await db.Signals.Where(s => ids.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancellationToken);
        db.Signals.AddRange(signals.Where(s => !known.Contains(s.Id)));
        await db.SaveChangesAsync(cancellationToken);
        return signals.Count;
    }

    private static SignalId IdOf(Guid import, int place) => new(new(SHA256.HashData([.. import.ToByteArray(), .. BitConverter.GetBytes(place)]).AsSpan(0, 16)));
}

/// <summary>Says why a signal is not followed up here: it stays readable, and is no longer offered as a source.</summary>
public sealed class SetSignalAside(Db db, CurrentActor current)
{
    public async Task<Result<Done>> RunAsync(SignalId id, string reason, CancellationToken cancellationToken)
    {
        var signal = await db.Signals.VisibleTo(current.Actor).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (signal is null) return Error.NotFound("signal.unknown");
        if (!current.Actor.May(Permission.CarryWork, signal.EstablishmentId)) return Error.Forbidden("finding.read-only");
        if (signal.SetAside(reason).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
