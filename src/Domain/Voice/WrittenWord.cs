using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice.Publishing;

namespace Essaim.Domain.Voice;

public readonly record struct WrittenWordId(Guid Value) : IId<WrittenWordId>
{
    public static WrittenWordId From(Guid value) => new(value);
}

/// <summary>
/// Words that left the urn of a roll campaign. Before anybody else reads them, two of the three colleges have to have let them pass:
/// somebody may be named in them.
/// </summary>
public sealed class WrittenWord(WrittenWordId id, CampaignId campaignId, EstablishmentId establishmentId, string pool, string question, string text, Readership readers)
    : Aggregate, IOfEstablishment
{
    /// <summary>Colleges that have to agree, of three.</summary>
    public const int Enough = 2;

    private readonly List<WordVerdict> _verdicts = [];

    public WrittenWordId Id { get; private init; } = id;

    public CampaignId CampaignId { get; private init; } = campaignId;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public string Pool { get; private init; } = pool;

    public string Question { get; private init; } = question;

    public string Text { get; private init; } = text;

    public Readership Readers { get; private init; } = readers;

    /// <summary>Its place in the order that the urn drew.</summary>
    public int Place { get; private init; }

    public IReadOnlyList<WordVerdict> Verdicts => _verdicts;

    public bool MayBeShown => _verdicts.Count(v => v.LetsPass) >= Enough;

    public static IEnumerable<WrittenWord> Of(Campaign campaign, Verbatims verbatims, DateTimeOffset now) => verbatims.Lines.Select((line, place) =>
        new WrittenWord(new(Guid.CreateVersion7(now)), campaign.Id, campaign.EstablishmentId, verbatims.Pool, verbatims.Question, line.Text, line.Readers) { Place = place });

    /// <summary>A college may change its mind; its last word stands.</summary>
    public void Judge(College college, bool letsPass)
    {
        _verdicts.RemoveAll(v => v.College == college);
        _verdicts.Add(new(college, letsPass));
    }
}

public sealed record WordVerdict(College College, bool LetsPass);
