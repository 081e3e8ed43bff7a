using System.Security.Cryptography;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Urn.Photos;

/// <summary>
/// Takes letters that carry a photo. The picture passes the gate and is kept first; then the token is spent and the caption kept, with the
/// picture's digest in it. A kill in between leaves a picture that no caption names: the phone, which has no receipt, sends again.
/// </summary>
public sealed class PhotoBox(PhotoStore store, LetterBox letters) : IDisposable
{
    /// <summary>Bytes that the photos of one ballot may take.</summary>
    public const int Quota = 64 * 1024 * 1024;

    public const int MostPlaces = Quota / PhotoStore.Record;

    /// <summary>One place for each token, as far as the quota goes.</summary>
    public static int PlacesOf(Manifest manifest) => Math.Min(MostPlaces, manifest.Roll!.Size * manifest.Roll.TokensPerPerson);

    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    /// <summary>The receipt's code, or why the photo is refused. The same letter again gets the same receipt.</summary>
    public async Task<Result<string>> TakeAsync(Manifest manifest, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken); // One at a time: of two photos under one token, caption and picture must be of the same.
        try
        {
            return await TakeNextAsync(manifest, body, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Result<string>> TakeNextAsync(Manifest manifest, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (Letter.Read(body.Span) is not { } letter) return AnswerErrors.Malformed;
        if (letter.PoolIn(manifest) is not { } pool) return AnswerErrors.NoToken;
        var key = Receipt.Of(manifest.Ballot, letter.Token, letter.Sequence, "").Key;
        if (letter.Answer.Length is 0) return await TakeBackAsync(manifest, letter, pool, key, cancellationToken);

        if (Open(letter.Answer) is not var (caption, sent)) return AnswerErrors.Malformed;
        if (JpegGate.Pass(sent).Failed(out var refused, out var photo)) return refused;
        if (photo.Bytes.Length > PhotoStore.Heaviest) return PhotoErrors.TooHeavy;
        var named = PhotoQuestions.WithDigest(caption, Convert.ToHexStringLower(SHA256.HashData(photo.Bytes)));
        if (AnswerSheet.Read(manifest, named.ToText()).Failed(out refused, out var sheet)) return refused;
        if ((await letters.IsKnownAsync(manifest, letter, pool, sheet.ToText(), cancellationToken)).Failed(out refused, out var isKnown)) return refused;
        if (!isKnown && !await store.PutAsync(manifest.Ballot, key, photo.Bytes, cancellationToken)) return PhotoErrors.NoRoom;
        return await letters.TakeAsync(manifest, letter, pool, sheet.ToText(), cancellationToken);
    }

    private async Task<Result<string>> TakeBackAsync(Manifest manifest, Letter letter, byte pool, byte[] key, CancellationToken cancellationToken)
    {
        var taken = await letters.TakeAsync(manifest, letter, pool, "", cancellationToken);
        if (!taken.Failed(out _)) await store.TakeBackAsync(manifest.Ballot, key, cancellationToken);
        return taken;
    }

    private static (AnswerSheet Caption, byte[] Photo)? Open(string answer)
    {
        if (AnswerSheet.Parse(answer) is not { } sheet || sheet.Answers.GetValueOrDefault(PhotoQuestions.Photo) is not [var text]) return null;
        var photo = new byte[(text.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text, photo, out var length) ? (sheet, photo[..length]) : null;
    }
}
