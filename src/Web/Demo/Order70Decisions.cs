using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Common;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Features.ActionPlans;
using Essaim.Web.Features.Decisions;
using Essaim.Web.Features.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>Words become subjects, two bodies rank them differently, the committee explains and decides: yes, not now, no.</summary>
public sealed class Order70Decisions : IDemoChapter
{
    public static readonly TopicId MondayMeeting = new(DemoIds.Of("sujet:reunion-du-lundi"));
    public static readonly TopicId Heat = new(DemoIds.Of("sujet:chaleur-office"));
    public static readonly TopicId Codes = new(DemoIds.Of("sujet:codes-remplacants"));
    public static readonly TopicId Television = new(DemoIds.Of("sujet:television-midi"));

    /// <summary>The subject that the trial of two ways of handing over is about.</summary>
    public const string Handover = "Les transmissions de 14 h, debout et sans cesse interrompues";
    public const string Phone = "Le téléphone sonne dans la poche pendant les soins";
    public const string Hoist = "Le lève-personne est toujours à l’autre étage";
    public const string BreakRoom = "Quatre chaises pour onze, ce n’est pas une pause";

    private static readonly College[] Everybody = Enum.GetValues<College>();

    private static readonly DemoPerson Director = Cast.Tilleuls.Seat(Role.Direction);
    private static readonly DemoPerson Elected = Cast.Tilleuls.Seat(Role.StaffRepresentative);
    private static readonly DemoPerson Quality = Cast.Tilleuls.Seat(Role.QualityLead);

    public int Order => 70;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        if (await DemarcheOfAsync(stage, Cast.Tilleuls) is { } demarche)
        {
            await SayAgainAsync(stage, demarche);
            await RankAsync(stage, demarche);
            await DecideAsync(stage, demarche);
        }

        await TellRoseraieAsync(stage);
        await TellMaraisAsync(stage);
        await TellVaubrunAsync(stage);
    }

    public static Task<DemarcheId?> DemarcheOfAsync(DemoStage stage, DemoPlace place) => stage.WithAsync<ReadDb, DemarcheId?>(
        db => db.Demarches.Where(d => d.EstablishmentId == place.Id).Select(d => (DemarcheId?)d.Id).FirstOrDefaultAsync());

    public static Task<TopicId?> TopicAsync(DemoStage stage, DemoPlace place, string title) => stage.WithAsync<ReadDb, TopicId?>(
        db => db.Topics.Where(t => t.EstablishmentId == place.Id && t.Title == title).Select(t => (TopicId?)t.Id).FirstOrDefaultAsync());

    /// <summary>The group says its words again as situations, and looks for a second kind of evidence.</summary>
    private static async Task SayAgainAsync(DemoStage stage, DemarcheId demarche)
    {
        stage.GoTo(daysAgo: 144);
        await SituateAsync(stage, demarche, "On se parle debout, dans le passage", Handover, Situation.Unsaid with
        {
            Moment = "de 14 h à 14 h 20", Place = "le couloir du premier étage", Work = "les transmissions entre le matin et l’après-midi", Tool = "le téléphone du service",
            EffectOnWork = "on recommence trois fois la même phrase", EffectOnPerson = "la nuit découvre ce qui n’a pas été entendu", Proposal = "essayer deux façons de faire, une semaine chacune",
        }, Source(stage, 147, SourceKind.PaperNotes, 19, 34, "la boîte de la salle de pause"),
            Source(stage, 146, SourceKind.Observation, 1, null, "27 interruptions en trois heures, dont 19 par le téléphone"), Source(stage, 147, SourceKind.Photos, 6, 14, "le couloir à 14 h"));
        await SituateAsync(stage, demarche, "Le téléphone dans la poche", Phone, Situation.Unsaid with
        {
            Moment = "après 13 h 30", Place = "tous les étages", Work = "les soins", Tool = "le téléphone du service", EffectOnWork = "on répond pour ne pas laisser sonner, et on oublie la suite",
        }, Source(stage, 147, SourceKind.PaperNotes, 9, 34, ""), Source(stage, 146, SourceKind.Observation, 1, null, "19 appels en trois heures"));
        await SituateAsync(stage, demarche, "Chercher", Hoist, Situation.Unsaid with { Work = "les levers", Tool = "le lève-personne", EffectOnPerson = "on attend au bord du lit" },
            Source(stage, 147, SourceKind.PaperNotes, 6, 34, ""), Source(stage, 147, SourceKind.Photos, 5, 14, "la place vide du lève-personne"));
        await SituateAsync(stage, demarche, "La pause qui saute", BreakRoom, Situation.Unsaid with { Moment = "à 12 h 30", Place = "la salle de pause" },
            Source(stage, 147, SourceKind.PaperNotes, 7, 34, ""), Source(stage, 145, SourceKind.StaffBody, 2, null, "CSE de mars et de mai"));
        await SituateAsync(stage, demarche, "Mots qui attendent", "Mots qui attendent", Situation.Unsaid, Source(stage, 147, SourceKind.PaperNotes, 5, 34, ""));

        await OpenAsync(stage, Elected, demarche, Heat, TopicOrigin.StaffRepresentatives, "Il fait 29 degrés dans l’office en juillet",
            Source(stage, 145, SourceKind.StaffBody, 1, null, "registre du CSE"), Source(stage, 147, SourceKind.PaperNotes, 5, 34, ""));
        await OpenAsync(stage, Quality, demarche, MondayMeeting, TopicOrigin.Field, "Supprimer la réunion du lundi", Source(stage, 147, SourceKind.PaperNotes, 8, 34, ""));
        await OpenAsync(stage, Quality, demarche, Codes, TopicOrigin.Field, "Les remplaçants n’ont jamais les codes", Source(stage, 145, SourceKind.Interviews, 7, null, "remplaçants de l’été"));
        await OpenAsync(stage, Quality, demarche, Television, TopicOrigin.Residents, "Que la télévision du salon soit éteinte à midi", Source(stage, 145, SourceKind.Residents, 11, null, "conseil de la vie sociale"));
    }

    private static async Task RankAsync(DemoStage stage, DemarcheId demarche)
    {
        if (await TopicAsync(stage, Cast.Tilleuls, Handover) is not { } handover) return;
        if (await TopicAsync(stage, Cast.Tilleuls, Phone) is not { } phone) return;
        if (await TopicAsync(stage, Cast.Tilleuls, Hoist) is not { } hoist) return;
        if (await TopicAsync(stage, Cast.Tilleuls, BreakRoom) is not { } room) return;

        stage.GoTo(daysAgo: 139, hour: 15);
        await stage.AsAsync<RankTopics, RankingId>(Quality, r => r.RunAsync(
            new(new(DemoIds.Of("classement:tilleuls-groupe")), demarche, RankingBody.Group, stage.DaysAgo(139), 11, [handover, room, hoist, phone, Heat]), default));
        stage.GoTo(daysAgo: 133, hour: 15);
        var order = await stage.AsAsync<RankTopics, RankingId>(Director, r => r.RunAsync(
            new(new(DemoIds.Of("classement:tilleuls-copil")), demarche, RankingBody.Committee, stage.DaysAgo(133), 9, [phone, handover, Heat, hoist, room]), default));

        stage.GoTo(daysAgo: 132);
        (TopicId Topic, string Reason)[] reasons =
        [
            (room, "La salle de pause demande des travaux, et le budget de l’année est clos. Elle part vers le CLACT, avec une réponse écrite."),
            (phone, "Le téléphone ne coûte rien à essayer, et il coupe tous les étages, pas seulement le premier."),
            (Heat, "La chaleur revient chaque été : il faut s’y prendre avant juin, donc en parler dès maintenant."),
        ];
        foreach (var (topic, reason) in reasons) await stage.AsAsync<ExplainDeparture, Done>(Director, e => e.RunAsync(new(order, topic, reason), default));
        await stage.AsAsync<ReturnRanking, Done>(Director, r => r.RunAsync(order, default));
    }

    private static async Task DecideAsync(DemoStage stage, DemarcheId demarche)
    {
        var (handover, room) = (await TopicAsync(stage, Cast.Tilleuls, Handover), await TopicAsync(stage, Cast.Tilleuls, BreakRoom));
        stage.GoTo(daysAgo: 131, hour: 16);
        await AnswerWallAsync(stage, room);
        await RecordAsync(stage, demarche, "tilleuls-telephone", new(
            stage.DaysAgo(131), "Pendant quatre semaines, le premier étage essaie deux façons de répondre au téléphone entre 13 h 30 et 15 h.",
            "Rien à acheter, et l’on peut revenir en arrière du jour au lendemain.", Consensus.Broad, DecisionOutcome.Retained)
        {
            TopicId = await TopicAsync(stage, Cast.Tilleuls, Phone), Present = Everybody, VotesFor = 9, Voters = 9,
        });

        stage.GoTo(daysAgo: 97, hour: 16);
        await RecordAsync(stage, demarche, "tilleuls-transmissions", new(
            stage.DaysAgo(97), "Pendant six semaines, le premier étage fait ses transmissions de deux façons, une semaine sur deux. Le téléphone part à l’accueil les semaines A.",
            "Le sujet est circonscrit et ne coûte rien.", Consensus.Broad, DecisionOutcome.Retained)
        {
            TopicId = handover, Present = Everybody, VotesFor = 8, Voters = 9, Dissents = [new(College.Professions, "Une voix craint que les sonnettes attendent.")],
            Promises =
            [
                new(DemoIds.Of("promesse:familles"), "La directrice", "prévient les familles du nouvel horaire d’appel", stage.DaysAgo(88)),
                new(DemoIds.Of("promesse:nuit"), "L’élue", "présente l’essai à l’équipe de nuit", stage.DaysAgo(84)),
            ],
        });
        await RecordAsync(stage, demarche, "tilleuls-pause", new(
            stage.DaysAgo(97), "La salle de pause n’est pas agrandie cette année. Un dossier CLACT est monté pour l’an prochain.", "Agrandir demande des travaux, et le budget de l’année est clos.", Consensus.Divided, DecisionOutcome.NotNow)
        {
            TopicId = room, Present = Everybody, VotesFor = 6, Voters = 9, ReviewOn = stage.Today.AddDays(24),
            Dissents = [new(College.StaffRepresentatives, "Le sujet est deuxième pour le groupe : attendre un an est trop long.")],
            Promises = [new(DemoIds.Of("promesse:clact"), "La directrice", "écrit à tous ce que devient le dossier CLACT", stage.Today.AddDays(9))],
        });
        await RecordAsync(stage, demarche, "tilleuls-lundi", new(
            stage.DaysAgo(97), "La réunion du lundi reste. Elle passe de 45 à 25 minutes.", "C’est le seul moment où la nuit et le jour se voient.", Consensus.Unanimous, DecisionOutcome.Refused)
        {
            TopicId = MondayMeeting, Present = Everybody,
        });

        stage.GoTo(daysAgo: 90);
        await stage.AsAsync<KeepPromise, Done>(Director, k => k.RunAsync(new(new(DemoIds.Of("decision:tilleuls-transmissions")), DemoIds.Of("promesse:familles")), default));
        stage.GoTo(daysAgo: 83);
        await stage.AsAsync<KeepPromise, Done>(Elected, k => k.RunAsync(new(new(DemoIds.Of("decision:tilleuls-transmissions")), DemoIds.Of("promesse:nuit")), default));
        await WaitForFundsAsync(stage, room);

        stage.GoTo(daysAgo: 12);
        var phone = await TopicAsync(stage, Cast.Tilleuls, Phone);
        await stage.AsAsync<AskQuestion, QuestionId>(Cast.Tilleuls.Seat(Role.GroupMember), a => a.RunAsync(
            new(new(DemoIds.Of("question:appels-familles")), demarche, phone, "Que faire des appels des familles entre 14 h et 14 h 30 ?", stage.Today.AddDays(16)), default));
    }

    private static async Task AnswerWallAsync(DemoStage stage, TopicId? room)
    {
        var question = await stage.WithAsync<ReadDb, QuestionId?>(db => db.Questions.Where(q => q.TopicId == room && q.AnsweredOn == null).Select(q => (QuestionId?)q.Id).FirstOrDefaultAsync());
        if (question is { } id)
            await stage.AsAsync<AnswerQuestion, Done>(Director, a => a.RunAsync(new(id, "Pas dans les murs actuels. Le COPIL regarde un agrandissement et classe le sujet avec les autres."), default));
    }

    private static async Task WaitForFundsAsync(DemoStage stage, TopicId? room)
    {
        stage.GoTo(daysAgo: 61);
        var idea = await stage.WithAsync<ReadDb, ParkedIdeaId?>(db => db.ParkedIdeas.Where(i => i.TopicId == room && i.State == ParkedState.Waiting).Select(i => (ParkedIdeaId?)i.Id).FirstOrDefaultAsync());
        if (idea is { } id)
        {
            await stage.AsAsync<ReviewIdea, Done>(Quality, r => r.RunAsync(
                new(id, ParkedState.Waiting, "Le dossier CLACT est déposé avec trois devis. L’ARS répond au prochain comité.", Funding.Clact, stage.Today.AddDays(24)), default));
        }
    }

    /// <summary>What six to nine in the morning looks like, seen by somebody from outside the ward.</summary>
    private static async Task TellRoseraieAsync(DemoStage stage)
    {
        if (await DemarcheOfAsync(stage, Cast.Roseraie) is not { } demarche) return;
        stage.GoTo(daysAgo: 194);
        var topic = new TopicId(DemoIds.Of("sujet:roseraie-medicaments"));
        await OpenAsync(stage, Cast.Roseraie.Seat(Role.QualityLead), demarche, topic, TopicOrigin.Field, "La distribution des médicaments du matin bouscule tout le monde",
            Source(stage, 198, SourceKind.Observation, 3, null, "trois matins, de 6 h à 9 h"), Source(stage, 197, SourceKind.Interviews, 9, null, "infirmiers et patients de l’unité Séquoia"));
        stage.GoTo(daysAgo: 190);
        await stage.AsAsync<RecordDecision, DecisionId>(Cast.Roseraie.Seat(Role.Direction), r => r.RunAsync(new(new(DemoIds.Of("decision:roseraie-salles")), demarche, new(
            stage.DaysAgo(190), "L’unité Séquoia distribue dans une salle, puis dans deux, une semaine sur deux.", "Les deux solutions s’opposent : mieux vaut essayer que voter.", Consensus.Divided, DecisionOutcome.Retained)
        {
            TopicId = topic, Present = Everybody, VotesFor = 6, Voters = 9, Dissents = [new(College.Professions, "Deux salles demandent deux soignants au même moment.")],
        }), default));
    }

    /// <summary>Twelve people and nobody elected: two sides decide, by derogation.</summary>
    private static async Task TellMaraisAsync(DemoStage stage)
    {
        if (await DemarcheOfAsync(stage, Cast.Marais) is not { } demarche) return;
        stage.GoTo(daysAgo: 118);
        var topic = new TopicId(DemoIds.Of("sujet:marais-liberale"));
        await OpenAsync(stage, Cast.Marais.Seat(Role.Professional), demarche, topic, TopicOrigin.Field, "L’infirmière libérale découvre le patient le jour même",
            Source(stage, 120, SourceKind.Interviews, 6, null, "infirmières libérales du secteur"), Source(stage, 119, SourceKind.Meeting, 1, null, "jeu de rôle avec la psychologue"));
        stage.GoTo(daysAgo: 108);
        await stage.AsAsync<RecordDecision, DecisionId>(Cast.Marais.Seat(Role.Direction), r => r.RunAsync(new(new(DemoIds.Of("decision:marais-trame")), demarche, new(
            stage.DaysAgo(108), "Avant chaque entrée, un appel de dix minutes suit la trame écrite ensemble.", "La trame existe, et chacun l’a essayée en jeu de rôle.", Consensus.Unanimous, DecisionOutcome.Retained)
        {
            TopicId = topic, Present = [College.Management, College.Professions],
            Promises = [new(DemoIds.Of("promesse:marais"), "La cadre", "envoie la trame aux libérales du secteur", stage.DaysAgo(100))],
        }), default));
        stage.GoTo(daysAgo: 101);
        await stage.AsAsync<KeepPromise, Done>(Cast.Marais.Seat(Role.Professional), k => k.RunAsync(new(new(DemoIds.Of("decision:marais-trame")), DemoIds.Of("promesse:marais")), default));
    }

    /// <summary>A large house whose promise has slipped.</summary>
    private static async Task TellVaubrunAsync(DemoStage stage)
    {
        if (await DemarcheOfAsync(stage, Cast.Vaubrun) is not { } demarche) return;
        stage.GoTo(daysAgo: 92);
        var topic = new TopicId(DemoIds.Of("sujet:vaubrun-brancards"));
        await OpenAsync(stage, Cast.Vaubrun.Seat(Role.QualityLead), demarche, topic, TopicOrigin.Field, "Les brancardiers attendent sans savoir quel patient descend",
            Source(stage, 96, SourceKind.Photos, 17, 42, "chirurgie ambulatoire"), Source(stage, 95, SourceKind.Observation, 2, null, "deux matinées au bloc"));
        stage.GoTo(daysAgo: 70);
        await stage.AsAsync<RecordDecision, DecisionId>(Cast.Vaubrun.Seat(Role.Direction), r => r.RunAsync(new(new(DemoIds.Of("decision:vaubrun-dossiers")), demarche, new(
            stage.DaysAgo(70), "Un agent d’accueil prépare les dossiers la veille, à l’essai pendant un mois.", "Les photos montrent que tout se cherche le matin même.", Consensus.Broad, DecisionOutcome.Retained)
        {
            TopicId = topic, Present = Everybody, VotesFor = 10, Voters = 12, Dissents = [new(College.Professions, "Le bloc craint des changements de dernière minute.")],
            Promises = [new(DemoIds.Of("promesse:vaubrun"), "La directrice des soins", "trouve l’heure d’agent nécessaire", stage.DaysAgo(33))],
        }), default));
    }

    private static async Task SituateAsync(DemoStage stage, DemarcheId demarche, string from, string title, Situation situation, params EvidenceSource[] sources)
    {
        if (await TopicAsync(stage, Cast.Tilleuls, from) is not { } topic)
        {
            await OpenAsync(stage, Quality, demarche, new(DemoIds.Of($"sujet:{title}")), TopicOrigin.Field, title, sources);
            return;
        }

        await stage.AsAsync<DescribeTopic, Done>(Quality, d => d.RunAsync(new(topic, title, situation), default));
        foreach (var source in sources) await stage.AsAsync<AddTopicSource, Done>(Quality, a => a.RunAsync(new(topic, source), default));
    }

    private static Task<TopicId> OpenAsync(DemoStage stage, DemoPerson by, DemarcheId demarche, TopicId id, TopicOrigin origin, string title, params EvidenceSource[] sources) =>
        stage.AsAsync<OpenTopic, TopicId>(by, o => o.RunAsync(new(id, demarche, origin, title, Situation.Unsaid, sources), default));

    private static Task<DecisionId> RecordAsync(DemoStage stage, DemarcheId demarche, string key, DecisionDraft draft) =>
        stage.AsAsync<RecordDecision, DecisionId>(Director, r => r.RunAsync(new(new(DemoIds.Of($"decision:{key}")), demarche, draft), default));

    private static EvidenceSource Source(DemoStage stage, int daysAgo, SourceKind kind, int count, int? outOf, string detail) =>
        new(Guid.CreateVersion7(), kind, count, outOf, detail, stage.DaysAgo(daysAgo));
}
