using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Urn;

/// <summary>Takes letters with a token: the token is spent and the answer kept in one transaction, or neither.</summary>
public sealed class LetterBox(UrnFile file)
{
    private readonly Bags _bags = new(file);

    /// <summary>
    /// The receipt's code, or why the letter is refused. The same letter again gets the same receipt, whenever it comes. Its author may write it
    /// anew or take it back until it is counted or the collection ends; nobody else can.
    /// </summary>
    public async Task<Result<string>> TakeAsync(Manifest manifest, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (Letter.Read(body.Span) is not { } letter) return AnswerErrors.Malformed;
        if (letter.PoolIn(manifest) is not { } pool) return AnswerErrors.NoToken;
        var kept = "";
        if (letter.Answer.Length > 0)
        {
            if (AnswerSheet.Read(manifest, letter.Answer).Failed(out var refused, out var sheet)) return refused;
            kept = sheet.ToText();
        }

        var receipt = Receipt.Of(manifest.Ballot, letter.Token, letter.Sequence, kept);
        var slip = new Slip(receipt.Key, receipt.Seal, kept) { Sequence = letter.Sequence, Pool = pool };
        return await file.InOneTransactionAsync(() => Take(manifest.Ballot, slip), cancellationToken);
    }

    private Result<string> Take(string ballotId, Slip slip)
    {
        if (Ballots.Find(file, ballotId) is not { } ballot) return AnswerErrors.Nowhere;
        var bag = _bags.Open(ballot, slip.Key);
        var known = bag.Find(slip.Key);
        if ((known?.Seal ?? _bags.Spent(ballot, slip.Key)) is { } seal)
        {
            if (seal.AsSpan().SequenceEqual(slip.Seal)) return Receipt.Code(slip.Key);
            if (known is not { Batch: 0 } earlier) return AnswerErrors.Counted;
            if (slip.Sequence <= earlier.Sequence) return AnswerErrors.OtherBody;
        }

        if (!ballot.IsOpen) return AnswerErrors.Closed;
        if (known is null && Bags.IsFull(ballot, bag)) return AnswerErrors.Full;
        bag.Replace(slip);
        _bags.Store(ballot, slip.Key, bag);
        return Receipt.Code(slip.Key);
    }
}
