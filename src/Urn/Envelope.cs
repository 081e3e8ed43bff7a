using System.Buffers;
using System.Text;
using System.Text.Json;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Essaim.Urn;

/// <summary>What a phone sends: an id that only it knows, and its answers. A phone without script sends a plain form and gets an id here.</summary>
internal sealed record Envelope(byte[] Id, IReadOnlyDictionary<string, string> Answers, bool InEnglish)
{
    /// <summary>Scripts pad what they send to one of these sizes, so that the network does not learn how much was written.</summary>
    public static readonly IReadOnlyList<int> Sizes = [4096, 16384];

    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 3 };

    public static bool IsForm(HttpRequest request) =>
        request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The text of what was typed, to be given back with a refusal.</summary>
    public string? Typed => Answers.GetValueOrDefault(Question.OfWall);

    public static async Task<Result<Envelope>> ReadAsync(HttpRequest request)
    {
        var body = new byte[Sizes[^1] + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length == body.Length) return AnswerErrors.TooBig;
        return IsForm(request) ? await FromFormAsync(Encoding.UTF8.GetString(body, 0, length)) : FromJson(body.AsMemory(0, length));
    }

    private static async Task<Result<Envelope>> FromFormAsync(string body)
    {
        try
        {
            using var reader = new FormReader(body) { ValueCountLimit = 64 };
            var fields = (await reader.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
            var inEnglish = fields.Remove("langue", out var language) && language is "en";
            return new Envelope(Guid.NewGuid().ToByteArray(), fields, inEnglish);
        }
        catch (InvalidDataException)
        {
            return AnswerErrors.Malformed;
        }
    }

    private static Result<Envelope> FromJson(ReadOnlyMemory<byte> body)
    {
        if (!Sizes.Contains(body.Length)) return AnswerErrors.Malformed;
        try
        {
            using var json = JsonDocument.Parse(body, Shallow);
            var root = json.RootElement;
            if (!TryReadId(root.GetProperty("id").GetString(), out var id)) return AnswerErrors.Malformed;
            var answers = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var answer in root.GetProperty("answers").EnumerateObject()) answers[answer.Name] = answer.Value.GetString() ?? "";
            return new Envelope(id, answers, root.TryGetProperty("language", out var language) && language.GetString() is "en");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return AnswerErrors.Malformed;
        }
    }

    private static bool TryReadId(string? text, out byte[] id)
    {
        id = new byte[Intake.IdLength];
        return text?.Length == 2 * Intake.IdLength && Convert.FromHexString(text, id, out _, out _) is OperationStatus.Done;
    }
}
