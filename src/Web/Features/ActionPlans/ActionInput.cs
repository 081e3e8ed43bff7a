using Essaim.Domain.ActionPlans;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>An act as its form sends it.</summary>
public sealed class ActionInput
{
    public Guid ActionItemId { get; set => field = value == default ? Guid.CreateVersion7() : value; } = Guid.CreateVersion7();

    public string? TopicId { get; set; }

    public string? What { get; set; }

    public string? Owner { get; set; }

    public DateOnly? DueOn { get; set; }

    public string? Means { get; set; }
}

/// <summary>What becomes of an act, as its form sends it.</summary>
public sealed class FateInput
{
    public DateOnly? DueOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    public string? Reason { get; set; }
}

/// <summary>A parked idea as its form sends it.</summary>
public sealed class IdeaInput
{
    public Guid ParkedIdeaId { get; set => field = value == default ? Guid.CreateVersion7() : value; } = Guid.CreateVersion7();

    public string? TopicId { get; set; }

    public string? Title { get; set; }

    public string? Reason { get; set; }

    public string? Funding { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public string? State { get; set; }

    public Funding ChosenFunding => Enum.TryParse<Funding>(Funding, out var chosen) ? chosen : Domain.ActionPlans.Funding.None;

    public ParkedState ChosenState => Enum.TryParse<ParkedState>(State, out var chosen) ? chosen : ParkedState.Waiting;
}
