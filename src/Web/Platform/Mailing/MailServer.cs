using Microsoft.AspNetCore.WebUtilities;

namespace Essaim.Web.Platform.Mailing;

/// <summary>Where letters leave: <c>smtp://user:password@host:port?from=address</c>, or <c>smtps://</c> to insist on encryption (STARTTLS).</summary>
public sealed record MailServer(string Host, int Port, bool IsEncrypted, string? User, string? Password, string From)
{
    private const int SubmissionPort = 587;

    /// <summary>Null when no server is set: letters wait in the register.</summary>
    public static MailServer? Of(Settings settings) => settings.Mail is { Length: > 0 } address ? Read(address, settings.PublicUrl) : null;

    public static MailServer Read(string address, string? publicUrl)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length is 0)
            throw new FormatException("ESSAIM_MAIL se lit smtp://nom:motdepasse@serveur:port?from=adresse (ou smtps:// pour chiffrer).");

        var (user, password) = uri.UserInfo.Split(':', 2) switch
        {
            [{ Length: > 0 } u, var p] => (Uri.UnescapeDataString(u), Uri.UnescapeDataString(p)),
            [{ Length: > 0 } u] => (Uri.UnescapeDataString(u), ""),
            _ => (null, (string?)null),
        };
        var from = QueryHelpers.ParseQuery(uri.Query).TryGetValue("from", out var said) ? said.ToString() : null;
        var host = publicUrl is null ? "localhost" : new Uri(publicUrl).Host;
        return new(uri.Host, uri.Port > 0 ? uri.Port : SubmissionPort, uri.Scheme is "smtps", user, password, from ?? $"essaim@{host}");
    }
}
