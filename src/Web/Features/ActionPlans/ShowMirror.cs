using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>What anybody may read of one establishment: what was said, what was done, also when the answer is no. Only what was published.</summary>
public sealed class ShowMirror(ReadDb db)
{
    /// <param name="Topics">Subjects answered and waiting: they may always be counted.</param>
    public sealed record View(
        string Name, string Slug, IReadOnlyList<Pair> Pairs, MirrorCounts Words, (int Answered, int Waiting) Topics, DateOnly? Since, DateOnly? UpdatedOn);

    /// <param name="Words">Empty for a subject that came from a meeting: nobody's words are counted there.</param>
    /// <param name="OutOf">The base of the words, where no subject of the house would show through it.</param>
    public sealed record Pair(Guid TopicId, string Said, string Answer, TopicState State, WordTally Words, int? OutOf, WordTally Photos);

    public async Task<Result<View>> RunAsync(string slug, CancellationToken cancellationToken)
    {
        var house = await db.Establishments.Where(e => e.Slug == slug).Select(e => new { e.Id, e.Name, e.Slug }).SingleOrDefaultAsync(cancellationToken);
        if (house is null) return Error.NotFound("mirror.unknown");

        var topics = await db.Topics.Where(t => t.EstablishmentId == house.Id).ToDictionaryAsync(t => t.Id, cancellationToken);
        var answers = await db.Answers.Published().Where(a => a.EstablishmentId == house.Id).OrderByDescending(a => a.PublishedAt).ToListAsync(cancellationToken);
        var answered = answers.Select(a => a.TopicId).ToHashSet();
        var waiting = topics.Values.Where(t => !answered.Contains(t.Id)).ToList();
        var isExact = !topics.Values.Any(t => WordTally.Of(t.Sources).HasMore);
        return new View(
            house.Name, house.Slug,
            [.. answers.Where(a => topics.ContainsKey(a.TopicId)).Select(a => PairOf(a, topics[a.TopicId].Sources, isExact))],
            MirrorCounts.Of(topics.Values.Where(t => answered.Contains(t.Id)).Select(WordsOf), waiting.Select(WordsOf)),
            (answered.Count, waiting.Count),
            topics.Values.SelectMany(t => t.Sources).Where(s => s.CountsWords).Select(s => (DateOnly?)s.On).Min(),
            answers.Count > 0 ? DateOnly.FromDateTime(answers[0].PublishedAt!.Value.InParis().DateTime) : null);
    }

    private static WordTally WordsOf(Topic topic) => WordTally.Of(topic.Sources.Where(s => s.Kind is not SourceKind.Photos));

    private static Pair PairOf(Answer answer, IReadOnlyList<EvidenceSource> sources, bool isExact)
    {
        var words = sources.Where(s => s.CountsWords && s.Kind is not SourceKind.Photos).ToList();
        var outOf = isExact && words is [var only] ? WordCount.ShownBase(only.Count, only.OutOf) : null;
        return new(
            answer.TopicId.Value, answer.Said, answer.Text, answer.State, WordTally.Of(words), outOf, WordTally.Of(sources.Where(s => s.Kind is SourceKind.Photos)));
    }
}
