using Essaim.Data;
using Essaim.Data.Platform;
using Essaim.Web.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Platform.Mailing;

/// <summary>Sends what waits in the outbox, each letter at least once: it is marked after the server took it, never before.</summary>
public sealed class SendMail(Db db, IMailer mailer, ILogger<SendMail> log) : IRecurringTask
{
    private const int AtOnce = 50;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    public static TimeSpan Every => TimeSpan.FromSeconds(5);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!mailer.CanSend) return;
        var waiting = await db.OutboxMails.AsNoTracking().Where(m => m.SentAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var letter in waiting) await SendAsync(letter, now, cancellationToken);
    }

    private async Task SendAsync(OutboxMail letter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = db.OutboxMails.Where(m => m.Id == letter.Id);
        try
        {
            await mailer.SendAsync(letter, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            var (attempts, failure) = (letter.Attempts + 1, error.GetType().Name);
            var next = now + WaitAfter(attempts);
            await row.ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Attempts, attempts).SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.LastFailure, failure),
                cancellationToken);
            log.LogWarning("Letter {Letter} could not leave ({Failure}); next try at {Next}", letter.Id, failure, next);
            return;
        }

        await row.ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, now).SetProperty(m => m.Attempts, letter.Attempts + 1), CancellationToken.None);
    }

    /// <summary>One minute, two, four… at most six hours: a mail server that is down is not hammered, a letter is never dropped.</summary>
    private static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(attempts - 1, 10)));
}

public static class MailingExtensions
{
    public static IServiceCollection AddMailing(this IServiceCollection services) =>
        services.AddScoped<Outbox>().AddSingleton<IMailer, SmtpMailer>().AddScoped<TaskLeases>().AddRecurringTask<SendMail>();
}
