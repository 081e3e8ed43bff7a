using Essaim.Domain.Topics;
using Essaim.Web.Features.Diagnosis.Evidence;

namespace Essaim.Web.Features.Topics;

/// <summary>A subject as its form sends it.</summary>
public sealed class TopicInput
{
    public Guid TopicId { get; set => field = value == default ? Guid.CreateVersion7() : value; } = Guid.CreateVersion7();

    public Guid? FindingId { get; set; }

    public string? Seen { get; set; }

    public string? Title { get; set; }

    public string? Origin { get; set; }

    public string? Moment { get; set; }

    public string? Place { get; set; }

    public string? Work { get; set; }

    public string? Tool { get; set; }

    public string? EffectOnWork { get; set; }

    public string? EffectOnPerson { get; set; }

    public string? Proposal { get; set; }

    public SourceInput Source { get; set => field = value ?? new(); } = new();

    public Situation Situation => new(Moment ?? "", Place ?? "", Work ?? "", Tool ?? "", EffectOnWork ?? "", EffectOnPerson ?? "", Proposal ?? "");

    public static TopicInput From(Topic topic) => new()
    {
        TopicId = topic.Id.Value, Seen = DescribeTopic.MarkOf(topic), Title = topic.Title, Moment = topic.Situation.Moment, Place = topic.Situation.Place, Work = topic.Situation.Work,
        Tool = topic.Situation.Tool, EffectOnWork = topic.Situation.EffectOnWork, EffectOnPerson = topic.Situation.EffectOnPerson, Proposal = topic.Situation.Proposal,
    };
}
