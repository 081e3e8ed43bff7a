using Essaim.Data;
using Essaim.Data.Voice;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Voice;

/// <summary>What may be seen of a pulse: per question its figures with their base, or the sentence that says why there are none yet.</summary>
public sealed class ShowPublished(ReadDb db, CurrentActor current)
{
    /// <param name="Base">Answers that the figures rest on; null under five.</param>
    /// <param name="Parts">Best first; empty when only the base may be shown.</param>
    /// <param name="Refusal">Why figures are missing; null when they stand.</param>
    public sealed record Table(string QuestionKey, string Text, string? EasyText, int? Base, IReadOnlyList<Figure> Parts, Error? Refusal);

    /// <summary>One figure. Options of which too few were chosen are put together with a neighbour: <c>moyen</c>, <c>non</c>.</summary>
    public sealed record Figure(IReadOnlyList<AnswerOption> Options, int Count)
    {
        public IReadOnlyList<string> OptionKeys => [.. Options.Select(o => o.Key)];
    }

    public async Task<Result<IReadOnlyList<Table>>> RunAsync(CampaignId id, CancellationToken cancellationToken)
    {
        var found = await db.Campaigns.VisibleTo(current.Actor).Where(c => c.Id == id)
            .Select(c => new { c.Manifest, Published = c.Published.ToList() }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? Error.NotFound("campaign.unknown") : Tables(found.Manifest, found.Published);
    }

    /// <summary>The same from rows already read, for pages that gather many campaigns.</summary>
    public static List<Table> Tables(Manifest manifest, IReadOnlyCollection<PublishedCount> published) =>
        [.. manifest.Questions.Select(question => Shown(question, [.. published.Where(p => p.QuestionKey == question.Key)]))];

    private static Table Shown(Question question, List<PublishedCount> counts)
    {
        if (counts.Count is 0) return new(question.Key, question.Text, question.EasyText, null, [], CampaignErrors.NotEnoughYet);

        var (total, figures) = (counts.Sum(c => c.Count), counts.ConvertAll(count => Named(question, count)));
        return figures is [_]
            ? new(question.Key, question.Text, question.EasyText, total, [], CampaignErrors.TooAlike)
            : new(question.Key, question.Text, question.EasyText, total, [.. figures.OrderBy(f => Rank(question, f))], null);
    }

    private static Figure Named(Question question, PublishedCount count)
    {
        var keys = count.OptionKey.Split('+');
        return new([.. question.Options.Where(o => keys.Contains(o.Key))], count.Count);
    }

    private static int Rank(Question question, Figure figure) => question.Options.Index().First(o => o.Item.Key == figure.Options[0].Key).Index;
}
