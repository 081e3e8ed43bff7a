using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Urn;

/// <summary>Takes one answer: checked, stored and acknowledged in one transaction.</summary>
public sealed class Intake(UrnFile file)
{
    public const int IdLength = 16;

    private readonly Bags _bags = new(file);

    /// <summary>
    /// The receipt's code, or why the answer is refused. The same id with the same words gets the same receipt, even after the closing:
    /// a phone whose network broke may ask again. With other words it is refused.
    /// </summary>
    public Task<Result<string>> TakeAsync(string ballotId, byte[] id, IReadOnlyDictionary<string, string> answers, CancellationToken cancellationToken) =>
        file.InOneTransactionAsync(() => Take(ballotId, id, answers), cancellationToken);

    private Result<string> Take(string ballotId, byte[] id, IReadOnlyDictionary<string, string> answers)
    {
        if (Ballots.Find(file, ballotId) is not { Manifest.Roll: null } ballot) return AnswerErrors.Nowhere;
        if (ballot.Manifest.Read(answers).Failed(out var reason, out var kept)) return reason;

        var receipt = Receipt.Of(ballotId, id, kept);
        var bag = _bags.Open(ballot, receipt.Key);
        if ((bag.Find(receipt.Key)?.Seal ?? _bags.Spent(ballot, receipt.Key)) is { } seal)
        {
            return seal.AsSpan().SequenceEqual(receipt.Seal) ? Receipt.Code(receipt.Key) : AnswerErrors.OtherBody;
        }

        if (!ballot.IsOpen) return AnswerErrors.Closed;
        if (Bags.IsFull(ballot, bag)) return AnswerErrors.Full;

        bag.Add(new(receipt.Key, receipt.Seal, kept));
        _bags.Store(ballot, receipt.Key, bag);
        return Receipt.Code(receipt.Key);
    }

    /// <summary>Every answer waiting in a ballot, in the order of their random keys.</summary>
    internal static List<Slip> Waiting(UrnFile file, Ballot ballot) => new Bags(file).All(ballot);
}
