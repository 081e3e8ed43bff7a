using System.Security.Cryptography;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Experiments;
using Essaim.Domain.Topics;
using Essaim.Domain.Voice;
using Essaim.Urn;
using Essaim.Web.Features.Experiments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>Six trials: adopted, adapted twice, abandoned, one whose verdict is awaited, one under way.</summary>
public sealed class Order80Trials : IDemoChapter
{
    public int Order => 80;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var trial in DemoTrials.All) await LiveAsync(stage, trial, cancellationToken);
    }

    private static async Task LiveAsync(DemoStage stage, DemoTrial trial, CancellationToken cancellationToken)
    {
        var demarche = await stage.WithAsync<ReadDb, DemarcheId?>(db =>
            db.Demarches.Where(d => d.EstablishmentId == trial.Place.Id).Select(d => (DemarcheId?)d.Id).FirstOrDefaultAsync(cancellationToken));
        if (demarche is not { } demarcheId) return;

        var monday = AlternatingSchedule.NextMonday(stage.DaysAgo(trial.DaysAgo));
        GoTo(stage, monday.AddDays(-10));
        var carrier = trial.Place.Seat(Role.Professional);
        var topic = await TopicAsync(stage, trial, cancellationToken);
        var id = await stage.AsAsync<PlanExperiment, ExperimentId>(carrier, p => p.RunAsync(trial.Plan(demarcheId, topic, monday), cancellationToken));

        for (var week = 0; week < 2; week++)
        {
            GoTo(stage, Earlier(monday.AddDays(7 * week), stage.Today));
            await FollowAsync(stage, cancellationToken);
            var lived = week is 0 ? ArmLetter.A : ArmLetter.B;
            foreach (var (arm, audience, answers) in trial.Answers.Where(a => a.Arm == lived)) await AnswerAsync(stage, id, arm, audience, answers, cancellationToken);
        }

        foreach (var (day, text) in trial.Adjustments)
        {
            GoTo(stage, monday.AddDays(day));
            await stage.AsAsync<AdjustExperiment, Adjustment>(
                carrier, a => a.RunAsync(new(id, new(DemoIds.Of($"ajustement:{trial.Key}:{day}")), text), cancellationToken));
        }

        var over = monday.AddDays(7 * trial.Weeks);
        GoTo(stage, Earlier(over, stage.Today));
        await FollowAsync(stage, cancellationToken);
        if (trial.TroublesA.Length + trial.TroublesB.Length > 0)
            await stage.AsAsync<NoteTroubles, Done>(carrier, n => n.RunAsync(new(id, trial.TroublesA, trial.TroublesB), cancellationToken));
        if (trial.Verdict is not { } verdict) return;
        GoTo(stage, over.AddDays(9));
        await stage.AsAsync<GiveVerdict, Done>(
            trial.Place.Seat(Role.Direction), g => g.RunAsync(new(id, verdict.Kind, verdict.Kept, verdict.Reason, verdict.Lesson), cancellationToken));
    }

    private static void GoTo(DemoStage stage, DateOnly day) => stage.GoTo(stage.Today.DayNumber - day.DayNumber, hour: 15);

    private static DateOnly Earlier(DateOnly day, DateOnly other) => day < other ? day : other;

    private static Task<bool> FollowAsync(DemoStage stage, CancellationToken cancellationToken) => stage.WithAsync<KeepPulsesInStep, bool>(async keep =>
    {
        await keep.RunAsync(default, cancellationToken);
        return true;
    });

    private static Task<TopicId?> TopicAsync(DemoStage stage, DemoTrial trial, CancellationToken cancellationToken) => stage.WithAsync<ReadDb, TopicId?>(async db =>
        trial.TopicTitle is { } title
            ? await db.Topics.Where(t => t.EstablishmentId == trial.Place.Id && t.Title.Contains(title)).Select(t => (TopicId?)t.Id).FirstOrDefaultAsync(cancellationToken)
            : null);

    /// <summary>As phones do: into the urn, by nobody. What was answered to one question says nothing of the next.</summary>
    private static async Task AnswerAsync(DemoStage stage, ExperimentId id, ArmLetter arm, Audience audience, int[][] counts, CancellationToken cancellationToken)
    {
        var ballot = await stage.WithAsync<ReadDb, string?>(async db =>
        {
            var pulse = (await db.Experiments.SingleAsync(e => e.Id == id, cancellationToken)).PulseOf(arm, audience);
            return await db.Campaigns.Where(c => c.Id == pulse.CampaignId).Select(c => c.Ballot).SingleOrDefaultAsync(cancellationToken);
        });
        if (ballot is null) return;

        var columns = Array.ConvertAll(counts, Shuffled);
        for (var i = 0; i < columns[0].Length; i++)
        {
            var answers = columns.Index().ToDictionary(q => ArmComparison.KeyOf(q.Index + 1), q => q.Item[i], StringComparer.Ordinal);
            await stage.WithAsync<Intake, Result<string>>(intake => intake.TakeAsync(ballot, RandomNumberGenerator.GetBytes(Intake.IdLength), answers, cancellationToken));
        }
    }

    private static string[] Shuffled(int[] counts)
    {
        var answers = counts.Index().SelectMany(c => Enumerable.Repeat(ArmComparison.Options[c.Index].Key, c.Item)).ToArray();
        RandomNumberGenerator.Shuffle(answers.AsSpan());
        return answers;
    }
}
