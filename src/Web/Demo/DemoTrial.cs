using Essaim.Domain.Demarches;
using Essaim.Domain.Experiments;
using Essaim.Domain.Topics;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Experiments;

namespace Essaim.Web.Demo;

/// <summary>A trial of the demo story, from its question to its lesson.</summary>
internal sealed record DemoTrial(string Key, DemoPlace Place, string Title, string Where, int DaysAgo, int Weeks)
{
    public ExperimentId Id => new(DemoIds.Of($"essai:{Key}"));

    /// <summary>Words of the topic it answers, if any.</summary>
    public string? TopicTitle { get; init; }

    public required string Hypothesis { get; init; }

    public required Arm A { get; init; }

    public required Arm B { get; init; }

    public required (string ToStaff, string ToResidents)[] Questions { get; init; }

    public required string StopWho { get; init; }

    public required string StopWhen { get; init; }

    /// <summary>Per way and audience: for each question, how many said yes, rather yes, rather no, no.</summary>
    public required (ArmLetter Arm, Audience Audience, int[][] Counts)[] Answers { get; init; }

    public (int Day, string Text)[] Adjustments { get; init; } = [];

    public string TroublesA { get; init; } = "";

    public string TroublesB { get; init; } = "";

    public (VerdictKind Kind, ArmLetter? Kept, string Reason, string Lesson)? Verdict { get; init; }

    public PlanExperiment.Command Plan(DemarcheId demarche, TopicId? topic, DateOnly monday) => new(
        Id, demarche, topic, Title, Hypothesis, UnitId: null, Where, A, B,
        [.. Questions.Select((q, i) => new MicroQuestion(i + 1, q.ToStaff, q.ToResidents))], StopWho, StopWhen, monday, Weeks, ArmLetter.A);
}
