using System.Net;
using System.Net.Mail;
using System.Text;
using Essaim.Data.Platform;

namespace Essaim.Web.Platform.Mailing;

/// <summary>The way out of the house for letters.</summary>
public interface IMailer
{
    /// <summary>False when no server is set: letters wait.</summary>
    bool CanSend { get; }

    Task SendAsync(OutboxMail letter, CancellationToken cancellationToken);
}

/// <summary>Sends by SMTP. The letter's own id is its Message-ID: a copy sent twice is seen once by mail programs that care.</summary>
public sealed class SmtpMailer(Settings settings) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly MailServer? _server = MailServer.Of(settings);

    public bool CanSend => _server is not null;

    public async Task SendAsync(OutboxMail letter, CancellationToken cancellationToken)
    {
        var server = _server ?? throw new InvalidOperationException("No mail server is set.");
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.IsEncrypted };
        if (server.User is not null) client.Credentials = new NetworkCredential(server.User, server.Password);

        using var message = new MailMessage(new MailAddress(server.From, "Essaim"), new MailAddress(letter.To))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{server.From.Split('@')[^1]}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await client.SendMailAsync(message, patience.Token);
    }
}
