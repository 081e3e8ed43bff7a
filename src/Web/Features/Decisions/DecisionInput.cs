using Essaim.Domain.Access;
using Essaim.Domain.Decisions;
using Essaim.Domain.Topics;

namespace Essaim.Web.Features.Decisions;

/// <summary>A decision as its form sends it.</summary>
public sealed class DecisionInput
{
    public Guid DecisionId { get; set => field = value == default ? Guid.CreateVersion7() : value; } = Guid.CreateVersion7();

    public string? TopicId { get; set; }

    public string? QuestionId { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? Text { get; set; }

    public string? Reasons { get; set; }

    public string? Outcome { get; set; }

    public string? Consensus { get; set; }

    public int? VotesFor { get; set; }

    public int? Voters { get; set; }

    public List<string>? Present { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public string? DissentCollege { get; set; }

    public string? Dissent { get; set; }

    public string? DissentCollege2 { get; set; }

    public string? Dissent2 { get; set; }

    public List<PromiseLine> Promises { get; set => field = value ?? []; } = []; // A form without a line sends none.

    public DecisionDraft ToDraft(DateOnly today) => new(
        DecidedOn ?? today, Text ?? "", Reasons ?? "", Chosen(Consensus, Domain.Decisions.Consensus.Broad), Chosen(Outcome, DecisionOutcome.Retained))
    {
        TopicId = Guid.TryParse(TopicId, out var topic) ? new TopicId(topic) : null,
        QuestionId = Guid.TryParse(QuestionId, out var question) ? new QuestionId(question) : null,
        VotesFor = VotesFor,
        Voters = Voters,
        Present = [.. (Present ?? []).Select(p => Enum.TryParse<College>(p, out var college) ? college : (College?)null).OfType<College>()],
        ReviewOn = ReviewOn,
        Dissents = [.. Said(DissentCollege, Dissent), .. Said(DissentCollege2, Dissent2)],
        Promises = [.. Promises.Where(p => !p.IsEmpty).Select(p => new DecisionPromise(p.Id, p.Who ?? "", p.What ?? "", p.DueOn ?? today.AddDays(30)))],
    };

    private static IEnumerable<Dissent> Said(string? college, string? opinion)
    {
        if (!string.IsNullOrWhiteSpace(opinion)) yield return new(Chosen(college, College.Professions), opinion);
    }

    private static T Chosen<T>(string? value, T otherwise)
        where T : struct, Enum => Enum.TryParse<T>(value, out var chosen) ? chosen : otherwise;

    public sealed class PromiseLine
    {
        public Guid Id { get; set => field = value == default ? Guid.CreateVersion7() : value; } = Guid.CreateVersion7();

        public string? Who { get; set; }

        public string? What { get; set; }

        public DateOnly? DueOn { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Who) && string.IsNullOrWhiteSpace(What);
    }
}
