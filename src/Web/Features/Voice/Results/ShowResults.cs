using Essaim.Data;
using Essaim.Data.Voice;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Domain.Voice.Publishing;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice.Results;

/// <summary>
/// What was published of a roll campaign, as everybody sees it: inside the establishment the same for all, outside it the same table or a refusal.
/// Reads the last publication and nothing else.
/// </summary>
public sealed class ShowResults(ReadDb db, CurrentActor current)
{
    /// <param name="PublishedAt">Null while nothing came out yet.</param>
    /// <param name="Refusal">Why nothing at all is shown.</param>
    public sealed record View(
        CampaignId Id, EstablishmentId EstablishmentId, string Title, bool IsClosed, DateTimeOffset? PublishedAt, DateTimeOffset? ClosesAt, string RulesHash,
        Thresholds Thresholds, IReadOnlyList<PoolView> Pools, Error? Refusal);

    /// <param name="AtLeast">Answers counted, in steps of five; null for a pool that is too small to be told.</param>
    public sealed record PoolView(string Key, string Label, bool IsManagement, int Size, int? AtLeast, IReadOnlyList<QuestionView> Questions, IReadOnlyList<WordsView> Words);

    /// <param name="IsWaiting">Whether words left the urn and wait for two colleges to read them.</param>
    public sealed record WordsView(Question Question, IReadOnlyList<string> Lines, bool IsWaiting, Error? Refusal);

    public sealed record QuestionView(Question Question, TableView Total, IReadOnlyList<TableView> Cuts);

    /// <param name="Axis">Null for the total.</param>
    public sealed record TableView(Question? Axis, IReadOnlyList<PublishedPart> Parts, Error? Refusal);

    public async Task<Result<View>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        var inside = await db.Campaigns.VisibleTo(current.Actor).AnyAsync(c => c.Id == id, cancellationToken);
        var readable = inside ? db.Campaigns.VisibleTo(current.Actor) : db.Campaigns.ReadableFromOutside(current.Actor, db.Establishments);
        var found = await readable.Where(c => c.Id == id && c.Kind == CampaignKind.Survey)
            .Select(c => new { c.EstablishmentId, c.Title, c.Manifest, c.ManifestHash, c.ClosedAt }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return Error.NotFound("campaign.unknown");

        var last = await db.CampaignResults.Where(r => r.CampaignId == id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        var rules = PublishingRules.Of(found.Manifest);
        var refusal = found.Manifest.Hash == found.ManifestHash ? null : CampaignErrors.RulesChanged;
        var publication = last?.Publication ?? Publisher.Publish(rules, [], [], 0, isClosed: false); // Nothing yet: the refusals say until when.
        var words = await db.WrittenWords.AsSplitQuery().Where(w => w.CampaignId == id).OrderBy(w => w.Place).ToListAsync(cancellationToken);
        return new View(
            id, found.EstablishmentId, found.Title, found.ClosedAt is not null, last?.PublishedAt, found.Manifest.Roll!.ClosesAt, found.ManifestHash, rules.Thresholds,
            refusal is null ? [.. found.Manifest.Roll.Pools.Select(pool => Of(pool, found.Manifest, publication, words, isOutside: !inside))] : [], refusal);
    }

    private static PoolView Of(Pool pool, Manifest manifest, Publication publication, List<WrittenWord> words, bool isOutside)
    {
        var tables = publication.Tables.Where(t => t.Pool == pool.Key).ToLookup(t => t.Question, StringComparer.Ordinal);
        return new(
            pool.Key, pool.Label, pool.IsManagement, pool.Size, publication.Participations.FirstOrDefault(p => p.Pool == pool.Key)?.AtLeast,
            [.. manifest.Questions.Where(q => tables.Contains(q.Key)).Select(q => Of(q, tables[q.Key], manifest, isOutside))],
            [.. manifest.Questions.Where(q => q.Kind is AnswerKind.Text).Select(q => Of(q, pool, manifest, publication, words.FindAll(w => w.Pool == pool.Key && w.Question == q.Key), isOutside))]);
    }

    /// <summary>Those that two colleges let pass, if they are still enough to hide their authors among each other.</summary>
    private static WordsView Of(Question question, Pool pool, Manifest manifest, Publication publication, List<WrittenWord> words, bool isOutside)
    {
        var rules = PublishingRules.Of(manifest);
        var least = isOutside ? Math.Max(rules.Thresholds.Verbatims, rules.Thresholds.Agency) : rules.Thresholds.Verbatims;
        var readable = words.FindAll(w => !isOutside || w.Readers is Readership.Agency);
        var shown = readable.FindAll(w => w.MayBeShown);
        if (shown.Count >= least) return new(question, [.. shown.Select(w => w.Text)], IsWaiting: false, null);
        if (readable.Count >= least && readable.Exists(w => w.Verdicts.Count < WrittenWord.Enough)) return new(question, [], IsWaiting: true, null);
        var refusal = Verbatims.Of(rules, new(pool.Key, pool.Size), question.Key, [], publication.IsClosed).Refusal!;
        return new(question, [], IsWaiting: false, PublishingErrors.Of(refusal));
    }

    private static QuestionView Of(Question question, IEnumerable<PublishedTable> tables, Manifest manifest, bool isOutside)
    {
        var seen = tables.Select(t => Of(t, manifest, isOutside)).ToList();
        return new(question, seen.First(t => t.Axis is null), seen.FindAll(t => t.Axis is not null));
    }

    private static TableView Of(PublishedTable table, Manifest manifest, bool isOutside)
    {
        var refusal = table.Refusal ?? (isOutside ? table.ForAgency : null);
        return new(
            manifest.Questions.FirstOrDefault(q => q.Key == table.Axis), refusal is null ? table.Parts : [], refusal is null ? null : PublishingErrors.Of(refusal));
    }
}
