using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Essaim.Web.Platform.Errors;

/// <summary>A form that could not be taken, as it was typed: where it was going, what was in it, who may send it again.</summary>
public sealed record KeptForm(string Path, string Query, IReadOnlyList<KeptField> Fields, Guid? AccountId, DateTimeOffset At)
{
    /// <summary>What the reader wrote themselves, to read again or copy: no ids, no ticks, no form names.</summary>
    public IEnumerable<string> Words => Fields
        .Where(f => !f.Name.StartsWith('_')).SelectMany(f => f.Values)
        .Where(v => v.Count(char.IsLetter) > 2 && !Guid.TryParse(v, out _) && v is not ("true" or "false"));
}

public sealed record KeptField(string Name, IReadOnlyList<string> Values);

/// <summary>
/// Keeps what was typed when a form cannot be taken: the sign-in ran out, the page was too old, two people met, the program failed.
/// It travels sealed in the answer itself; nothing of it is stored here.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string ReplayPath = "/connexion/reprise";
    public const string Field = "Saisie";

    private const long Largest = 1_000_000;
    private static readonly TimeSpan Validity = TimeSpan.FromHours(12);

    /// <summary>Pages whose fields are secrets: nothing of them is ever written back.</summary>
    private static readonly string[] Secret = ["/connexion", "/compte", "/invitation", "/mot-de-passe-oublie", "/premiere-connexion"];

    private readonly IDataProtector _protector = protection.CreateProtector("saisie");

    public static bool IsForm(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.HasFormContentType;

    public static KeptForm? Of(HttpContext http) => http.Items[typeof(KeptForm)] as KeptForm;

    /// <summary>Puts the request's form aside for the page that will answer. Files cannot be kept: the page says so.</summary>
    public async Task KeepAsync(HttpContext http)
    {
        var request = http.Request;
        if (Of(http) is not null || !IsForm(request) || request.ContentLength > Largest || Secret.Any(s => request.Path.StartsWithSegments(s, StringComparison.Ordinal))) return;
        try
        {
            var form = await request.ReadFormAsync(http.RequestAborted);
            var fields = form.Where(f => !IsSecret(f.Key)).Select(f => new KeptField(f.Key, [.. f.Value.Select(v => v ?? "")])).ToList();
            http.Items[typeof(KeptForm)] = new KeptForm(request.Path, request.QueryString.Value ?? "", fields, AccountOf(http.User), clock.GetUtcNow());
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException or IOException)
        {
            // A form that cannot be read cannot be kept.
        }
    }

    public string Seal(KeptForm kept) => _protector.Protect(JsonSerializer.Serialize(kept));

    /// <summary>Null when it was not sealed here, or too long ago.</summary>
    public KeptForm? Open(string? sealedForm)
    {
        if (string.IsNullOrEmpty(sealedForm)) return null;
        try
        {
            var kept = JsonSerializer.Deserialize<KeptForm>(_protector.Unprotect(sealedForm));
            return kept is not null && clock.GetUtcNow() - kept.At < Validity ? kept : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    public static Guid? AccountOf(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated is true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    private static bool IsSecret(string field) =>
        field is "__RequestVerificationToken" || field.Contains("Password", StringComparison.OrdinalIgnoreCase)
        || field.EndsWith("Credential", StringComparison.OrdinalIgnoreCase);
}
