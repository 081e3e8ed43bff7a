using Essaim.Data;

namespace Essaim.Web.Platform.Mailing;

/// <summary>One letter: plain text, written for its reader.</summary>
public sealed record Mail(string To, string Subject, string Text);

/// <summary>Puts letters into the transaction of the change that causes them: saved with it, sent later, never lost between the two.</summary>
public sealed class Outbox(Db db, TimeProvider clock)
{
    public void Add(Mail mail)
    {
        var now = clock.GetUtcNow();
        db.OutboxMails.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            WrittenAt = now,
            NextAttemptAt = now,
            To = mail.To,
            Subject = mail.Subject,
            Text = mail.Text,
        });
    }
}
