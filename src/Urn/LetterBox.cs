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

        return await TakeAsync(manifest, letter, pool, kept, cancellationToken);
    }

    /// <summary>The same for a letter already opened, whose answer is kept as given here.</summary>
    internal Task<Result<string>> TakeAsync(Manifest manifest, Letter letter, byte pool, string kept, CancellationToken cancellationToken) =>
        file.InOneTransactionAsync(() => Take(manifest.Ballot, SlipOf(manifest, letter, pool, kept)), cancellationToken);

    /// <summary>Whether it would be taken, and whether it already was. Nothing is spent: what belongs to the letter can be put away first.</summary>
    internal async Task<Result<bool>> IsKnownAsync(Manifest manifest, Letter letter, byte pool, string kept, CancellationToken cancellationToken)
    {
        var slip = SlipOf(manifest, letter, pool, kept);
        var weighed = await file.InOneTransactionAsync(() => Weigh(manifest.Ballot, slip), cancellationToken);
        return weighed.Failed(out var refused, out var found) ? refused : found.IsKnown;
    }

    private static Slip SlipOf(Manifest manifest, Letter letter, byte pool, string kept)
    {
        var receipt = Receipt.Of(manifest.Ballot, letter.Token, letter.Sequence, kept);
        return new(receipt.Key, receipt.Seal, kept) { Sequence = letter.Sequence, Pool = pool };
    }

    private Result<string> Take(string ballotId, Slip slip)
    {
        if (Weigh(ballotId, slip).Failed(out var refused, out var found)) return refused;
        if (found.IsKnown) return Receipt.Code(slip.Key);
        found.Bag.Replace(slip);
        _bags.Store(found.Ballot, slip.Key, found.Bag);
        return Receipt.Code(slip.Key);
    }

    private Result<(Ballot Ballot, Bag Bag, bool IsKnown)> Weigh(string ballotId, Slip slip)
    {
        if (Ballots.Find(file, ballotId) is not { } ballot) return AnswerErrors.Nowhere;
        var bag = _bags.Open(ballot, slip.Key);
        var known = bag.Find(slip.Key);
        if ((known?.Seal ?? _bags.Spent(ballot, slip.Key)) is { } seal)
        {
            if (seal.AsSpan().SequenceEqual(slip.Seal)) return (ballot, bag, true);
            if (known is not { Batch: 0 } earlier) return AnswerErrors.Counted;
            if (slip.Sequence <= earlier.Sequence) return AnswerErrors.OtherBody;
        }

        if (!ballot.IsOpen) return AnswerErrors.Closed;
        return known is null && Bags.IsFull(ballot, bag) ? AnswerErrors.Full : (ballot, bag, false);
    }
}
