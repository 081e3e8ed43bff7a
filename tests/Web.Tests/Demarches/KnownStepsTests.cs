using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;
using Essaim.Domain.Meetings;
using Essaim.Domain.Topics;
using Essaim.Web.Features.ActionPlans;
using Essaim.Web.Features.Decisions;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Experiments;
using Essaim.Web.Features.Library;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Topics;
using Essaim.Web.Tests.Experiments;
using Essaim.Web.Tests.Library;
using Essaim.Web.Tests.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Demarches;

/// <summary>"Vous en êtes là" follows from the work that was done: nobody ticks what Essaim can know by itself (C6).</summary>
public sealed class KnownStepsTests : TestHost
{
    [Fact]
    public async Task A_first_sitting_of_each_body_settles_its_step()
    {
        var stage = await DecideStage.SetAsync(this);
        foreach (var kind in new[] { MeetingKind.Trinome, MeetingKind.SteeringCommittee, MeetingKind.WorkingGroup })
        {
            var meeting = Value(await AsAsync<PlanMeeting, MeetingId>(stage.Aline, u => u.RunAsync(
                new(new(Guid.CreateVersion7()), kind, Reach.Of(stage.House), new("Première séance", Clock.Today(), new(14, 0), new(15, 0)), []), default)));
            Assert.DoesNotContain(await KnownAsync(stage.Demarche), k => k == StepOf(kind));
            Value(await AsAsync<NotePresence, Done>(stage.Aline, u => u.RunAsync(new(meeting, [stage.Aline]), default)));
            Value(await AsAsync<CloseMeeting, Done>(stage.Aline, u => u.RunAsync(new(meeting), default)));
            Assert.Contains(StepOf(kind), await KnownAsync(stage.Demarche));
        }
    }

    [Fact]
    public async Task Subjects_rankings_a_decision_and_an_answer_settle_their_steps_one_after_the_other()
    {
        var stage = await DecideStage.SetAsync(this);
        await stage.BareTopicAsync("Les clés");
        Assert.Empty(await KnownAsync(stage.Demarche)); // Written, but with nothing behind it.

        var (one, two, three) = (await stage.TopicAsync("Les sonnettes"), await stage.TopicAsync("Le chariot"), await stage.TopicAsync("Les relèves"));
        Assert.Equal(["lieux-sujets"], await KnownAsync(stage.Demarche));

        await stage.RankAsync(stage.Chloe, RankingBody.Group, one, two, three);
        var committee = await stage.RankAsync(stage.Aline, RankingBody.Committee, one, two, three);
        Assert.DoesNotContain("lieux-classements", await KnownAsync(stage.Demarche));
        Value(await this.AsAsync((ReturnRanking u) => u.RunAsync(committee, default), stage.Aline));
        Assert.Contains("lieux-classements", await KnownAsync(stage.Demarche));

        var draft = new DecisionDraft(Clock.Today(), "Nous commençons par les sonnettes.", "C’est le plus simple à essayer.", Consensus.Unanimous, DecisionOutcome.Retained)
        {
            TopicId = one, Present = [College.Management, College.StaffRepresentatives, College.Professions],
        };
        Value(await this.AsAsync((RecordDecision u) => u.RunAsync(new(new(Guid.CreateVersion7()), stage.Demarche, draft), default), stage.Aline));
        Assert.Contains("lieux-decision", await KnownAsync(stage.Demarche));

        Value(await this.AsAsync((PublishAnswer u) => u.RunAsync(new(one, "Les sonnettes coupent tout.", "Nous essayons une veille à tour de rôle."), default), stage.Chloe));
        Assert.Contains("essai-repondre", await KnownAsync(stage.Demarche));
    }

    [Fact]
    public async Task A_trial_its_action_and_its_sheet_settle_the_rest()
    {
        var ground = await TrialGround.SetAsync(this);
        var trial = await ground.PlannedAsync();
        Assert.Equal(["essai-arret", "essai-choisir"], await KnownAsync(ground.Demarche));

        await ground.LiveAsync(trial, day: 15);
        Assert.Contains("essai-essayer", await KnownAsync(ground.Demarche));
        Value(await AsAsync<GiveVerdict, Done>(ground.Aline, g => g.RunAsync(new(trial, VerdictKind.Adopted, ArmLetter.A, "Une raison", "Une leçon"), default)));
        await DrainAsync();
        Assert.Contains("essai-verdict", await KnownAsync(ground.Demarche));

        var action = await WithAsync((ReadDb db) => db.ActionItems.Select(a => a.Id).SingleAsync());
        Value(await AsAsync<CommitAction, Done>(ground.Aline, c => c.RunAsync(new(action, "Fermer la porte", "La cadre", Clock.Today().AddDays(10), ""), default)));
        Assert.DoesNotContain("suite-actions", await KnownAsync(ground.Demarche));
        Value(await AsAsync<FinishAction, Done>(ground.Aline, f => f.RunAsync(new(action, Clock.Today()), default)));
        Assert.Contains("suite-actions", await KnownAsync(ground.Demarche));

        var sheet = Value(await AsAsync<DraftRex, RexId>(ground.Bruno, d => d.RunAsync(trial, default)));
        Value(await AsAsync<WriteRex, Done>(ground.Bruno, w => w.RunAsync(new(sheet, SheetGround.Text), default)));
        Assert.DoesNotContain("suite-recit", await KnownAsync(ground.Demarche));
        await this.ApproveAsync(sheet, ground.Aline);
        Assert.Contains("suite-recit", await KnownAsync(ground.Demarche));
        Assert.DoesNotContain("suite-accord", await KnownAsync(ground.Demarche));
        await this.ApproveAsync(sheet, ground.Bruno, ground.Chloe);
        Assert.Contains("suite-accord", await KnownAsync(ground.Demarche));
    }

    [Fact]
    public async Task What_another_demarche_did_before_settles_nothing_here()
    {
        var stage = await DecideStage.SetAsync(this);
        await stage.TopicAsync("Les relèves", stage.Notes(12));
        var later = new DemarcheId(Guid.CreateVersion7());
        await WithDbAsync(async db =>
        {
            db.Add(Demarche.Start(later, stage.House, null, "La suivante", Clock.Today().AddDays(1)));
            await db.SaveChangesAsync();
        });

        Assert.Empty(await KnownAsync(later));
    }

    private static string StepOf(MeetingKind kind) => kind switch
    {
        MeetingKind.Trinome => "cadrage-trinome", MeetingKind.SteeringCommittee => "cadrage-copil", _ => "cadrage-groupe",
    };

    private Task<string[]> KnownAsync(DemarcheId id) => WithAsync<FindSettled, string[]>(async find =>
    {
        var demarche = await WithAsync((ReadDb db) => db.Demarches.SingleAsync(d => d.Id == id));
        return [.. (await find.RunAsync(demarche, default)).Keys.Order(StringComparer.Ordinal)];
    });
}
