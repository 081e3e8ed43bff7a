using Essaim.Data;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>
/// Twice a day: ends safaris whose last day has passed, erases the pictures whose day has come or whose agreement has ended, and asks the
/// urn again for those that it was too silent to erase.
/// </summary>
internal sealed class KeepSafariDates(Db db, EndShooting end, ReleasePhotos photos) : IRecurringTask
{
    public static TimeSpan Every => TimeSpan.FromHours(12);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now.InParis().DateTime);
        foreach (var safari in await db.PhotoSafaris.Where(s => s.Phase == SafariPhase.Shooting && s.EndsOn < today).ToListAsync(cancellationToken))
            await end.RunAsync(safari, cancellationToken); // Too few: its host reads why and stops it, or the urn forgets it in thirty days.
        await WithdrawEndedAsync(today, cancellationToken);
        await EraseAsync(now, today, cancellationToken);
    }

    private async Task WithdrawEndedAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var ended = await db.PhotoAgreements.GroupBy(a => a.PhotoId).Where(a => a.Max(x => x.Until) < today).Select(a => a.Key).ToListAsync(cancellationToken);
        foreach (var photo in await db.SafariPhotos.Where(p => ended.Contains(p.Id) && p.Name != "").ToListAsync(cancellationToken)) photo.Withdraw(PhotoWithdrawal.AgreementEnded, today);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task EraseAsync(DateTimeOffset now, DateOnly today, CancellationToken cancellationToken)
    {
        var due = await db.PhotoSafaris.Where(s => s.DeleteOn <= today && s.ErasedAt == null && s.Phase != SafariPhase.Shooting).ToListAsync(cancellationToken);
        var ids = due.ConvertAll(s => s.Id);
        var gone = await db.SafariPhotos.Where(p => p.Name != "" && (ids.Contains(p.SafariId) || p.State == PhotoState.Withdrawn)).ToListAsync(cancellationToken);
        foreach (var photo in gone)
        {
            photo.Expire();
            if (await photos.EraseAsync(photo.Name, cancellationToken)) photo.Forget();
            await db.SaveChangesAsync(cancellationToken);
        }

        foreach (var safari in due.Where(s => gone.TrueForAll(p => p.SafariId != s.Id || p.Name.Length is 0))) safari.Erased(now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
