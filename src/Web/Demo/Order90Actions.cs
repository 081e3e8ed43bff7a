using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;
using Essaim.Web.Features.ActionPlans;
using Essaim.Web.Features.Decisions;
using Essaim.Web.Features.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>What was promised is kept, kept late, late, or given up with a reason; and everybody can read what their words became.</summary>
public sealed class Order90Actions : IDemoChapter
{
    private static readonly DemoPerson Quality = Cast.Tilleuls.Seat(Role.QualityLead);

    public int Order => 90;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        if (await Order70Decisions.DemarcheOfAsync(stage, Cast.Tilleuls) is { } demarche)
        {
            await ActAsync(stage, demarche);
            await AnswerAsync(stage);
        }

        const string medicines = "La distribution des médicaments du matin bouscule tout le monde";
        await TakeFromVerdictAsync(stage, Cast.Roseraie, medicines, "Le directeur adjoint", "Le petit salon, et un second chariot", taken: 130, due: 100, done: 104);
        var elsa = Cast.Roseraie.Seat(Role.QualityLead);
        if (await Order70Decisions.TopicAsync(stage, Cast.Roseraie, medicines) is { } adopted && await StateAsync(stage, adopted) is TopicState.Adopted)
            await stage.AsAsync<PublishAnswer, Done>(elsa, p => p.RunAsync(new(adopted, "Le matin, tout le monde attend devant la même porte.", "La distribution se fait dans deux salles. Le plan du futur bâtiment en prévoit deux."), default));

        if (await Order70Decisions.DemarcheOfAsync(stage, Cast.Vaubrun) is { } vaubrun)
        {
            stage.GoTo(daysAgo: 69);
            await PlanAsync(stage, Cast.Vaubrun.Seat(Role.QualityLead), vaubrun, "dossiers", new(DemoIds.Of("sujet:vaubrun-brancards")), "Préparer les dossiers du lendemain avant 17 h", "L’agent d’accueil", 69, 20);
        }
    }

    private static async Task ActAsync(DemoStage stage, DemarcheId demarche)
    {
        var hoist = await Order70Decisions.TopicAsync(stage, Cast.Tilleuls, Order70Decisions.Hoist);
        await TakeFromWallAsync(stage, hoist);

        var second = await PlanAsync(stage, Quality, demarche, "leve-personne", hoist, "Installer un deuxième lève-personne, avec sa place marquée au sol", "L’infirmier coordinateur", 102, 60, "1 400 euros, budget matériel");
        var codes = await PlanAsync(stage, Quality, demarche, "codes", Order70Decisions.Codes, "Remettre à l’accueil une enveloppe de codes par poste, changée chaque mois", "L’accueil", 100, 70);
        var television = await PlanAsync(stage, Quality, demarche, "television", Order70Decisions.Television, "Éteindre la télévision du salon de 12 h à 13 h, sauf le dimanche", "L’équipe hôtelière", 99, 85);
        var fans = await PlanAsync(stage, Quality, demarche, "ventilateurs", Order70Decisions.Heat, "Acheter deux ventilateurs pour l’office", "La lingère", 98, 50);
        await PlanAsync(stage, Quality, demarche, "affiche", await Order70Decisions.TopicAsync(stage, Cast.Tilleuls, Order70Decisions.Handover), "Afficher pour les familles ce que donne l’essai", "L’élue", 30, 6);

        await FinishAsync(stage, television, 87);
        await FinishAsync(stage, codes, 72);
        stage.GoTo(daysAgo: 58);
        await stage.AsAsync<AbandonAction, Done>(Quality, a => a.RunAsync(new(fans, "L’hygiène les refuse près des repas. On demande un store à la place."), default));
        await FinishAsync(stage, second, 47);
        await TakeFromVerdictAsync(stage, Cast.Tilleuls, Order70Decisions.Phone, "L’accueil", "Un cahier de messages, relevé à 15 h", taken: 78, due: 60, done: 64);
    }

    /// <summary>A trial's verdict proposed an action; somebody takes it, with a day, and keeps it.</summary>
    private static async Task TakeFromVerdictAsync(DemoStage stage, DemoPlace place, string title, string owner, string means, int taken, int due, int done)
    {
        var topic = await Order70Decisions.TopicAsync(stage, place, title);
        var draft = await stage.WithAsync<ReadDb, ActionItem?>(db => db.ActionItems.FirstOrDefaultAsync(a => a.TopicId == topic && a.State == ActionState.Draft));
        if (draft is null) return;
        stage.GoTo(taken);
        var by = place.Seat(Role.QualityLead);
        await stage.AsAsync<CommitAction, Done>(by, c => c.RunAsync(new(draft.Id, draft.What, owner, stage.DaysAgo(due), means), default));
        stage.GoTo(done);
        await stage.AsAsync<FinishAction, Done>(by, f => f.RunAsync(new(draft.Id, stage.DaysAgo(done)), default));
    }

    /// <summary>What the workshop decided on the spot finds somebody and a day.</summary>
    private static async Task TakeFromWallAsync(DemoStage stage, TopicId? topic)
    {
        var draft = await stage.WithAsync<ReadDb, ActionItemId?>(
            db => db.ActionItems.Where(a => a.TopicId == topic && a.State == ActionState.Draft).Select(a => (ActionItemId?)a.Id).FirstOrDefaultAsync());
        if (draft is not { } id) return;
        stage.GoTo(daysAgo: 149);
        await stage.AsAsync<CommitAction, Done>(Quality, c => c.RunAsync(
            new(id, "La clé de la pharmacie reste au poste de soins, dans la boîte à code", "L’infirmier coordinateur", stage.DaysAgo(135), "Une boîte à code"), default));
        await FinishAsync(stage, id, 140);
    }

    private static async Task AnswerAsync(DemoStage stage)
    {
        var (hoist, room) = (await Order70Decisions.TopicAsync(stage, Cast.Tilleuls, Order70Decisions.Hoist), await Order70Decisions.TopicAsync(stage, Cast.Tilleuls, Order70Decisions.BreakRoom));
        stage.GoTo(daysAgo: 46);
        await SettleAsync(stage, hoist, TopicState.Adopted, "Le lève-personne est toujours à l’autre étage.", "Un deuxième appareil est arrivé. Il a sa place, marquée au sol, devant la chambre de bain.");
        await SettleAsync(stage, Order70Decisions.Codes, TopicState.Adapted, "Les remplaçants n’ont jamais les codes.", "Vous demandiez un code unique. Nous avons préféré une enveloppe par poste, remise à l’accueil et changée chaque mois.");
        await SettleAsync(stage, Order70Decisions.Television, TopicState.Adopted, "Que la télévision du salon soit éteinte à midi.", "Le conseil de la vie sociale a voté. Elle reste allumée le dimanche, à la demande des familles.");
        await PublishAsync(stage, room, "Quatre chaises pour onze, ce n’est pas une pause.", "Agrandir demande des travaux, et le budget de l’année est clos. Le dossier CLACT est déposé, la directrice répond par écrit.");
        await PublishAsync(stage, Order70Decisions.MondayMeeting, "Supprimer la réunion du lundi.", "C’est le seul moment où la nuit et le jour se voient. Elle passe de 45 à 25 minutes.");

        var phone = await Order70Decisions.TopicAsync(stage, Cast.Tilleuls, Order70Decisions.Phone);
        if (await StateAsync(stage, phone) is TopicState.Adapted)
            await PublishAsync(stage, phone, "Le téléphone coupe les soins.", "De 13 h 30 à 15 h, l’accueil prend les appels. Les messages sont dans un cahier, relevé à 15 h.");

        stage.GoTo(daysAgo: 3);
        var handover = await Order70Decisions.TopicAsync(stage, Cast.Tilleuls, Order70Decisions.Handover);
        if (await StateAsync(stage, handover) is TopicState.Tested)
            await PublishAsync(stage, handover, "Les transmissions de 14 h sont sans cesse coupées.", "Six semaines, deux façons de transmettre au premier étage. L’essai est fini, le COPIL rend son verdict ce mois-ci.");
    }

    private static Task<TopicState?> StateAsync(DemoStage stage, TopicId? topic) =>
        stage.WithAsync<ReadDb, TopicState?>(db => db.Topics.Where(t => t.Id == topic).Select(t => (TopicState?)t.State).SingleOrDefaultAsync());

    private static async Task SettleAsync(DemoStage stage, TopicId? topic, TopicState state, string said, string answer)
    {
        if (topic is not { } id) return;
        await stage.AsAsync<MoveTopic, Done>(Quality, m => m.RunAsync(new(id, state, ""), default));
        await PublishAsync(stage, topic, said, answer);
    }

    private static async Task PublishAsync(DemoStage stage, TopicId? topic, string said, string answer)
    {
        if (topic is { } id) await stage.AsAsync<PublishAnswer, Done>(Quality, p => p.RunAsync(new(id, said, answer), default));
    }

    private static async Task<ActionItemId> PlanAsync(
        DemoStage stage, DemoPerson by, DemarcheId demarche, string key, TopicId? topic, string what, string owner, int daysAgo, int dueDaysAgo, string means = "")
    {
        stage.GoTo(daysAgo);
        return await stage.AsAsync<PlanAction, ActionItemId>(by, p => p.RunAsync(
            new(new(DemoIds.Of($"action:{key}")), demarche, topic, what, owner, stage.DaysAgo(dueDaysAgo), means), default));
    }

    private static async Task FinishAsync(DemoStage stage, ActionItemId action, int daysAgo)
    {
        stage.GoTo(daysAgo);
        await stage.AsAsync<FinishAction, Done>(Quality, f => f.RunAsync(new(action, stage.DaysAgo(daysAgo)), default));
    }
}
