using Essaim.Data;
using Essaim.Data.Decisions;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Common;
using Essaim.Domain.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>What anybody may read of one establishment: what was said, what was done, also when the answer is no. Only what was published.</summary>
public sealed class ShowMirror(ReadDb db)
{
    /// <param name="Topics">Subjects answered and waiting: they may always be counted.</param>
    public sealed record View(
        string Name, string Slug, IReadOnlyList<Pair> Pairs, MirrorCounts Words, (int Answered, int Waiting) Topics, DateOnly? Since, DateOnly? UpdatedOn);

    /// <param name="Words">From five on; empty reads "quelques".</param>
    /// <param name="HasWords">Whether anybody's words stand behind it: a subject that came from a meeting has none.</param>
    public sealed record Pair(Guid TopicId, string Said, string Answer, TopicState State, bool HasWords, int? Words, int? OutOf, bool HasPhotos, int? Photos);

    public async Task<Result<View>> RunAsync(string slug, CancellationToken cancellationToken)
    {
        var house = await db.Establishments.Where(e => e.Slug == slug).Select(e => new { e.Id, e.Name, e.Slug }).SingleOrDefaultAsync(cancellationToken);
        if (house is null) return Error.NotFound("mirror.unknown");

        var topics = await db.Topics.Where(t => t.EstablishmentId == house.Id).ToDictionaryAsync(t => t.Id, cancellationToken);
        var answers = await db.Answers.Published().Where(a => a.EstablishmentId == house.Id).OrderByDescending(a => a.PublishedAt).ToListAsync(cancellationToken);
        var answered = answers.Select(a => a.TopicId).ToHashSet();
        var waiting = topics.Values.Where(t => !answered.Contains(t.Id)).ToList();
        return new View(
            house.Name, house.Slug,
            [.. answers.Where(a => topics.ContainsKey(a.TopicId)).Select(a => PairOf(a.TopicId, a.Said, a.Text, a.State, topics[a.TopicId].Sources))],
            MirrorCounts.Of([.. topics.Values.Where(t => answered.Contains(t.Id)).Select(WordsOf)], [.. waiting.Select(WordsOf)]),
            (answered.Count, waiting.Count),
            topics.Values.SelectMany(t => t.Sources).Where(s => s.CountsWords).Select(s => (DateOnly?)s.On).Min(),
            answers.Count > 0 ? DateOnly.FromDateTime(answers[0].PublishedAt!.Value.InParis().DateTime) : null);
    }

    private static int WordsOf(Topic topic) => Words(topic.Sources).Sum(s => s.Count);

    private static List<TopicSource> Words(IEnumerable<TopicSource> sources) => [.. sources.Where(s => s.CountsWords && s.Kind is not SourceKind.Photos)];

    private static Pair PairOf(TopicId topic, string said, string answer, TopicState state, IReadOnlyList<TopicSource> sources)
    {
        var words = Words(sources);
        var (sum, photos) = (words.Sum(s => s.Count), sources.Where(s => s.Kind is SourceKind.Photos).Sum(s => s.Count));
        var outOf = words is [var only] ? WordCount.ShownBase(only.Count, only.OutOf) : null;
        return new(topic.Value, said, answer, state, sum > 0, WordCount.Shown(sum), outOf, photos > 0, WordCount.Shown(photos));
    }
}
