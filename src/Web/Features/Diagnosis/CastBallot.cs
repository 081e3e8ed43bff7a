using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Takes the votes of one phone: no account, no cookie, no time, no event. The phone keeps its own budget, and the page says so.</summary>
public sealed class CastBallot(Db db)
{
    /// <summary>Far above any room; stops a program that votes for ever.</summary>
    private const int MostPhones = 1_000;

    public async Task<Result<Done>> RunAsync(WallId id, Ballot ballot, CancellationToken cancellationToken)
    {
        var wall = await db.Walls.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, cancellationToken);
        if (wall is null || !wall.IsRevealed) return Error.NotFound("wall.unknown");
        if (await IsCountedAsync(ballot, cancellationToken)) return Done.Result;
        var groups = await db.WallGroups.Where(g => g.WallId == id && g.MergedIntoId == null).Select(g => g.Id).ToListAsync(cancellationToken);
        if (ballot.Check(wall, groups.ToHashSet()).Failed(out var refused)) return refused;
        if (await db.WallBallots.CountAsync(b => b.WallId == id, cancellationToken) >= MostPhones) return WallErrors.TooManyVotes;

        db.WallBallots.Add(new(ballot.Fingerprint, id));
        db.WallVotes.AddRange(ballot.Cast(id));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await IsCountedAsync(ballot, cancellationToken)) throw;
        }

        return Done.Result; // Also when the same ballot came twice at the same moment.
    }

    private Task<bool> IsCountedAsync(Ballot ballot, CancellationToken cancellationToken)
    {
        var fingerprint = ballot.Fingerprint;
        return db.WallBallots.AnyAsync(b => b.Id == fingerprint, cancellationToken);
    }
}
