using System.Security.Cryptography;
using System.Text;
using Essaim.Domain.Voice;

namespace Essaim.Urn;

/// <summary>The tables of one question that may be shown after a batch.</summary>
public sealed record BatchTable(string Question, IReadOnlyList<Part> Parts);

/// <summary>What leaves the urn of a pulse: figures that were found safe to show, never an answer.</summary>
/// <param name="AtLeast">Answers taken so far, rounded down to a multiple of five.</param>
public sealed record Batch(int Number, string Root, int AtLeast, IReadOnlyList<BatchTable> Tables);

/// <summary>What leaves the urn of a wall: all notes, shuffled; and apart, sorted, the codes of the receipts.</summary>
public sealed record Revealed(string Root, IReadOnlyList<string> Notes, IReadOnlyList<string> Receipts);

/// <summary>Lets answers out, in batches. Asking again for the same batch gives the same batch: the register may have lost the first reply.</summary>
public sealed class Batches(UrnFile file)
{
    /// <summary>The batch of this number; null when it is not due, for want of new answers.</summary>
    public async Task<Batch?> ReleaseAsync(string ballotId, int number, CancellationToken cancellationToken)
    {
        var (batch, isNew) = await file.InOneTransactionAsync(() => Release(ballotId, number), cancellationToken);
        if (isNew) await file.VacuumAsync();
        return batch;
    }

    /// <summary>Closes a wall and gives its notes, always in the same shuffled order; null when there is no such wall.</summary>
    public async Task<Revealed?> RevealAsync(string ballotId, CancellationToken cancellationToken)
    {
        var (revealed, isNew) = await file.InOneTransactionAsync(() => Reveal(ballotId), cancellationToken);
        if (isNew) await file.VacuumAsync();
        return revealed;
    }

    private (Batch? Batch, bool IsNew) Release(string ballotId, int number)
    {
        if (Ballots.Find(file, ballotId) is not { Manifest.Kind: CampaignKind.Pulse } ballot) return default;
        var last = Last(ballotId);
        if (number <= last.Number) return (Stored(ballot, number), false);

        var waiting = Intake.Waiting(file, ballot);
        if (number != last.Number + 1 || waiting.Count < ballot.Manifest.Smallest) return default;
        Tally(ballot, waiting);
        foreach (var question in ballot.Manifest.Questions) Show(ballot, question, number);
        Spend(ballot, waiting, number, last);
        return (Stored(ballot, number), true);
    }

    private (Revealed? Revealed, bool IsNew) Reveal(string ballotId)
    {
        if (Ballots.Find(file, ballotId) is not { Manifest.Kind: CampaignKind.Wall } ballot) return default;
        var isNew = Last(ballotId).Number is 0;
        if (isNew)
        {
            var waiting = Intake.Waiting(file, ballot);
            var notes = waiting.Select(slip => slip.Kept).ToArray();
            RandomNumberGenerator.Shuffle<string>(notes);
            foreach (var (place, text) in notes.Index())
            {
                file.Execute("INSERT INTO note VALUES ($ballot, $place, $text)", ("$ballot", ballotId), ("$place", place), ("$text", text));
            }

            file.Execute("UPDATE ballot SET is_open = 0 WHERE id = $ballot", ("$ballot", ballotId));
            Spend(ballot, waiting, 1, (0, "", 0));
        }

        var receipts = file.Rows("SELECT key FROM spent WHERE ballot = $ballot", row => Receipt.Code(row.GetFieldValue<byte[]>(0)), ("$ballot", ballotId));
        receipts.Sort(StringComparer.Ordinal);
        var shuffled = file.Rows("SELECT text FROM note WHERE ballot = $ballot ORDER BY place", row => row.GetString(0), ("$ballot", ballotId));
        return (new(Last(ballotId).Root, shuffled, receipts), isNew);
    }

    private void Tally(Ballot ballot, List<Slip> waiting)
    {
        foreach (var (index, question) in ballot.Manifest.Questions.Index())
        {
            foreach (var (option, count) in ballot.Manifest.Count(index, waiting.Select(slip => slip.Kept)))
            {
                file.Execute(
                    "INSERT INTO tally VALUES ($ballot, $question, $option, $count) ON CONFLICT DO UPDATE SET count = count + excluded.count",
                    ("$ballot", ballot.Id), ("$question", question.Key), ("$option", option), ("$count", count));
            }
        }
    }

    private void Show(Ballot ballot, Question question, int number)
    {
        var counts = file.Rows(
            "SELECT option, count FROM tally WHERE ballot = $ballot AND question = $question", row => (Option: row.GetString(0), Count: row.GetInt32(1)),
            ("$ballot", ballot.Id), ("$question", question.Key)).ToDictionary(r => r.Option, r => r.Count, StringComparer.Ordinal);
        var earlier = Shown(ballot, question).Select(s => s.Parts).ToList();
        var table = Disclosure.Next([.. question.Options.Select(o => (o.Key, counts[o.Key]))], earlier, ballot.Manifest.Smallest);
        foreach (var part in table ?? [])
        {
            file.Execute(
                "INSERT INTO shown VALUES ($ballot, $question, $batch, $options, $count)", ("$ballot", ballot.Id), ("$question", question.Key),
                ("$batch", number), ("$options", string.Join('+', part.Options)), ("$count", part.Count));
        }
    }

    /// <summary>The answers are counted or shown: only their digests stay, so that a phone that asks again hears the same.</summary>
    private void Spend(Ballot ballot, List<Slip> waiting, int number, (int Number, string Root, int Answers) last)
    {
        foreach (var slip in waiting)
        {
            file.Execute("INSERT INTO spent VALUES ($ballot, $key, $seal)", ("$ballot", ballot.Id), ("$key", slip.Key), ("$seal", slip.Seal));
        }

        var receipts = waiting.Select(slip => Receipt.Code(slip.Key)).Order(StringComparer.Ordinal);
        var root = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', receipts.Prepend(last.Root)))));
        file.Execute("DELETE FROM bag WHERE ballot = $ballot", ("$ballot", ballot.Id));
        file.Execute("UPDATE ballot SET depth = 0 WHERE id = $ballot", ("$ballot", ballot.Id));
        file.Execute(
            "INSERT INTO batch VALUES ($ballot, $number, $root, $answers)", ("$ballot", ballot.Id), ("$number", number),
            ("$root", root), ("$answers", last.Answers + waiting.Count));
    }

    private Batch Stored(Ballot ballot, int number)
    {
        var (_, root, answers) = Last(ballot.Id, number);
        var tables = ballot.Manifest.Questions.Select(q => (Question: q, Shown: Shown(ballot, q).LastOrDefault(s => s.Batch <= number)));
        return new(number, root, answers / 5 * 5, [.. tables.Where(t => t.Shown.Parts is not null).Select(t => new BatchTable(t.Question.Key, t.Shown.Parts))]);
    }

    /// <summary>Every table of a question that was ever shown, oldest first, each in the order of its options.</summary>
    private List<(int Batch, IReadOnlyList<Part> Parts)> Shown(Ballot ballot, Question question)
    {
        var ranks = question.Options.Index().ToDictionary(o => o.Item.Key, o => o.Index, StringComparer.Ordinal);
        return [.. file.Rows(
                "SELECT batch, options, count FROM shown WHERE ballot = $ballot AND question = $question",
                row => (Batch: row.GetInt32(0), Part: new Part(row.GetString(1).Split('+'), row.GetInt32(2))),
                ("$ballot", ballot.Id), ("$question", question.Key))
            .GroupBy(r => r.Batch, r => r.Part).OrderBy(g => g.Key)
            .Select(g => (g.Key, (IReadOnlyList<Part>)[.. g.OrderBy(part => ranks[part.Options[0]])]))];
    }

    private (int Number, string Root, int Answers) Last(string ballot, int upTo = int.MaxValue) => file.Rows(
        "SELECT number, root, answers FROM batch WHERE ballot = $ballot AND number <= $upTo ORDER BY number DESC LIMIT 1",
        row => (row.GetInt32(0), row.GetString(1), row.GetInt32(2)), ("$ballot", ballot), ("$upTo", upTo)) is [var last] ? last : (0, "", 0);
}
