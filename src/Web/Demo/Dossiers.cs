using Essaim.Domain.Access;
using Essaim.Domain.Selection;

namespace Essaim.Web.Demo;

/// <summary>What a place of the story wrote in its candidature, and the two marks per criterion it got. All invented.</summary>
public sealed record DemoDossier(
    string Title, string Project, string Need, string Ready, string WillNotTouch, Openness Openness, string Decided, string Margins,
    string Staff, string Consulted, string Professions, string Situations, string FirstMarks, string SecondMarks)
{
    public string BinomeReason { get; init; } = "";

    public string SubstituteChannel { get; init; } = "";

    public string TextOf(DossierField field) => field switch
    {
        DossierField.ProjectTitle => Title,
        DossierField.Project => Project,
        DossierField.Need => Need,
        DossierField.ReadyToChange => Ready,
        DossierField.WillNotTouch => WillNotTouch,
        DossierField.Openness => Openness.ToString(),
        DossierField.AlreadyDecided => Decided,
        DossierField.Margins => Margins,
        DossierField.BinomeReason => BinomeReason,
        DossierField.SubstituteChannel => SubstituteChannel,
        DossierField.StaffProblem => Staff,
        DossierField.StaffConsultation => Consulted,
        DossierField.ProfessionsProblem => Professions,
        _ => Situations,
    };
}

/// <summary>The candidatures of the story, by place.</summary>
public static class Dossiers
{
    public static DemoDossier Of(DemoPlace place) => ByPlace[place.Key];

    /// <summary>The three who carry the candidature, with the seat they speak from.</summary>
    public static IReadOnlyList<(DemoPerson Person, College College)> Bearers(DemoPlace place) =>
    [
        .. place.Team.Where(t => t.Role is Role.Direction).Take(1).Select(t => (t.Person, College.Management)),
        .. place.Team.Where(t => t.Role is Role.StaffRepresentative).Take(1).Select(t => (t.Person, College.StaffRepresentatives)),
        .. place.Team.Where(t => t.Role is Role.Professional).Take(1).Select(t => (t.Person, College.Professions)),
    ];

    private static readonly Dictionary<string, DemoDossier> ByPlace = new(StringComparer.Ordinal)
    {
        ["tilleuls"] = new(
            "Retrouver des transmissions que l’on finit", "À 14 h, l’équipe du matin et celle de l’après-midi se parlent debout, près de l’ascenseur. Le téléphone sonne, une sonnette part. Nous voulons un moment que l’on finit.",
            "Que les soins prévus soient faits sans que l’on se rappelle le soir. Je perds deux heures par semaine à recoller les morceaux.",
            "L’heure, le lieu, qui répond au téléphone, et le planning de l’accueil.", "L’effectif de l’après-midi : il est fixé pour deux ans.",
            Openness.PartlyDecided, "Le logiciel de soins ne change pas cette année.", "Le lieu, l’heure, l’ordre de parole, le téléphone, la trace écrite.",
            "On nous demande de transmettre vite et bien, dans le passage. Ceux qui partent restent après l’heure.", "Deux réunions d’équipe et un panneau en salle de pause : 31 collègues ont écrit un mot.",
            "On ne finit pas une phrase. Le soir, on découvre ce qui n’a pas été dit.", "Un jeudi de mars : trois appels de familles pendant une transmission de neuf minutes. Un pansement refait deux fois.", "44343", "43444"),
        ["vaubrun"] = new(
            "Le parcours du dossier en chirurgie ambulatoire", "Le patient est prêt, le brancard aussi, le dossier non. Nous voulons suivre un dossier du matin au retour à domicile, et changer ce qui le retarde.",
            "Libérer des places plus tôt sans demander aux équipes de courir davantage.", "Les horaires d’entrée, la place des dossiers, un poste d’accueil.", "Le nombre de salles de bloc.",
            Openness.PartlyDecided, "Le service passe à vingt places l’an prochain.", "Qui prépare le dossier, quand, où il attend, comment on prévient le brancardier.",
            "Les brancardiers sont rendus responsables de retards qu’ils subissent.", "Une réunion par métier, puis un courriel à tous : 46 réponses.",
            "On cherche les dossiers quatre fois par matinée. Les patients attendent en blouse dans le couloir.", "Un lundi, 8 h 40 : deux patients appelés pour la même salle, un seul dossier complet.", "34334", "43334"),
        ["marais"] = new(
            "Le premier appel à l’infirmière libérale", "Tout commence par un appel. S’il se passe mal, la suite boite pendant des semaines. Nous voulons une façon commune de l’ouvrir.",
            "Que les infirmières libérales acceptent plus volontiers nos patients.", "La fiche d’appel, qui appelle, à quelle heure.", "Le secteur géographique.",
            Openness.Open, "", "Tout : nous n’avons jamais écrit comment nous appelons.",
            "", "", "Chacune appelle à sa façon. On s’excuse de déranger, on oublie une information, on rappelle.", "Un vendredi à 17 h : trois appels pour un même patient, par trois personnes.", "44444", "44434")
        {
            BinomeReason = "Nous sommes douze salariés. Il n’y a pas d’élus du personnel dans l’équipe.",
            SubstituteChannel = "Une réunion d’équipe par mois sans le directeur, animée par la psychologue. Elle rend compte par écrit, avec l’accord de tous.",
        },
        ["roseraie"] = new(
            "De six à neuf heures, avant le déménagement", "Deux services déménagent. Avant d’y transporter nos habitudes, nous voulons regarder le début de matinée tel qu’il se passe.",
            "Des plans qui servent le travail. Il reste quatre mois pour les corriger.", "La distribution des médicaments, les plans intérieurs, l’ordre des soins.", "La date du déménagement.",
            Openness.PartlyDecided, "Le bâtiment et la date.", "Les cloisons, les circuits, les pièces où l’on distribue.",
            "Le matin, on est interrompu sans arrêt et l’on prend des risques avec les médicaments.", "Deux permanences du CSE et une tournée de nuit.",
            "Une heure et demie où tout arrive ensemble : sonnettes, médecin, kiné, petits déjeuners.", "Un mardi à 7 h 10 : sept interruptions pendant une seule distribution.", "44443", "44344"),
        ["ormes"] = new(
            "Vers le zéro porté", "Trop de dos abîmés. Nous avons des rails et peu d’habitude de nous en servir. Nous voulons en parler entre nous, moment par moment.",
            "Moins d’accidents, et des équipes qui ne s’usent pas.", "Le matériel, la formation, le temps du matin.", "Le nombre de chambres par agent.",
            Openness.PartlyDecided, "Quatre rails sont commandés.", "Où les poser, quand s’en servir, qui forme qui.",
            "On porte parce que l’on n’a pas le temps de chercher le lève-personne.", "Un tour de tous les postes, de jour et de nuit.",
            "Chaque transfert se décide seul, en dix secondes.", "Chambre 12, 6 h 45 : le lève-personne est à l’étage.", "34343", "33344"),
        ["bel-air"] = new(
            "Des sorties préparées, des familles prévenues", "Un résident part en famille le samedi. Le traitement, le bon, les chaussures : il manque toujours quelque chose.",
            "Ne plus être appelé le samedi midi.", "La procédure, la boîte des bons, les horaires de la pharmacie.", "Les visites, qui restent libres.",
            Openness.Open, "", "Toute la préparation du départ et du retour.",
            "L’équipe du week-end découvre les sorties le matin même.", "Réunion du vendredi, deux fois.", "On prépare dans l’urgence, et la famille attend dans le hall.",
            "Samedi 11 h : une valise prête, un traitement absent, une fille qui pleure.", "33434", "33343"),
        ["parc"] = new(
            "La nuit, ne plus être seule pour deux étages", "Une infirmière et deux aides pour 78 résidents. Nous voulons revoir le tour de quatre heures et le téléphone.",
            "Des nuits que l’on accepte de faire.", "Les tours, le matériel, l’astreinte.", "L’effectif de nuit avant janvier.", Openness.PartlyDecided, "L’astreinte cadre reste.", "Le tour, les sonnettes, ce qui peut attendre le matin.",
            "On a peur de la chute que l’on n’entend pas.", "Trois nuits passées avec les collègues, et une feuille en salle de repos.", "Le tour de quatre heures réveille ceux qui dorment.", "4 h 20 : deux sonnettes, un étage vide.", "43434", "44333"),
        ["genets"] = new(
            "Écrire le projet de chacun avec ceux du week-end", "Le projet personnalisé s’écrit le mardi, entre gens de semaine. Ceux du week-end vivent avec, sans l’avoir lu.",
            "Des projets que l’on applique le dimanche aussi.", "Le jour de la réunion, la forme de l’écrit.", "Le nombre de projets par an.", Openness.Open, "", "Le moment, les mots, qui tient le stylo.",
            "On exécute ce que l’on n’a pas discuté.", "Une réunion le samedi, payée.", "Deux résidents ont changé d’habitudes : cela n’est écrit nulle part.", "Dimanche, 15 h : une sortie prévue, personne pour conduire.", "33444", "34334"),
        ["saint-aubin"] = new(
            "Le vendredi à 17 heures", "Les décisions du week-end se prennent le vendredi, trop vite. Nous voulons préparer le week-end le jeudi.",
            "Moins de transferts évitables le samedi.", "La visite du jeudi, l’appel du samedi matin.", "La garde médicale.", Openness.PartlyDecided, "La visite commune du jeudi commence en mars.", "Son contenu, qui y vient, ce qu’on écrit.",
            "Le samedi, l’équipe appelle un médecin qui ne connaît personne.", "Enquête du comité, 62 réponses sur papier.", "On reçoit des consignes contradictoires.", "Samedi 9 h : trois prescriptions à éclaircir, un seul téléphone.", "33433", "43333"),
        ["fontaine"] = new(
            "Ce que la nuit raconte au jour", "La nuit écrit dans un cahier que le jour ne lit pas. Nous voulons nous parler cinq minutes.",
            "Que les mêmes questions ne reviennent pas tous les matins.", "L’heure de la relève, le cahier.", "Le logiciel.", Openness.Open, "", "La forme, la durée, qui écoute.",
            "Les veilleuses de nuit ne voient personne de la direction.", "Une tournée à 21 h, deux soirs.", "On apprend à midi ce qui s’est passé à 3 h.", "6 h 50 : une porte fermée que personne n’explique.", "34343", "33434"),
        ["glycines"] = new(
            "Un repas du soir qui ne finit pas à dix-huit heures trente", "Le dîner est tôt parce que les équipes changent. Nous voulons essayer autrement, un étage à la fois.",
            "Des résidents qui mangent, et une cuisine qui suit.", "L’heure, le service, le roulement de la plonge.", "Le contrat de restauration.", Openness.PartlyDecided, "Le prestataire reste deux ans.", "L’heure, l’ordre, la salle.",
            "On mange à la chaîne et l’on débarrasse pendant que l’on sert.", "Repas pris avec chaque équipe.", "Ceux qui mangent lentement ne finissent pas.", "18 h 20 : les assiettes repartent pleines.", "43343", "33433"),
        ["grand-pre"] = new(
            "Réussir l’aménagement de la nouvelle aile", "La nouvelle aile ouvre bientôt. Nous voulons que chacun y trouve sa place.",
            "Que l’ouverture se passe bien.", "La décoration des salons.", "Les plans, les horaires, les effectifs.", Openness.Decided, "Les plans, le mobilier, les roulements et la date d’ouverture.", "",
            "On nous demande notre avis quand tout est signé.", "Une réunion de vingt minutes.", "Nous aurions aimé parler des chambres avant.", "Visite du chantier : les prises sont derrière les lits.", "13223", "11222"),
        ["val"] = new(
            "Stabiliser l’équipe du week-end", "Les remplacements ne suffisent plus. Nous cherchons une organisation que l’on puisse tenir.",
            "Ne plus fermer de lits le samedi.", "Les cycles de travail.", "Les primes.", Openness.PartlyDecided, "Un nouveau cycle commence au printemps.", "Les échanges entre services.",
            "Les collègues sont épuisés et ne viennent plus aux réunions. Trois départs en deux mois.", "Impossible de réunir plus de cinq personnes.", "On travaille en sous-effectif depuis l’été.", "Un samedi sur deux, quelqu’un est rappelé le matin.", "32122", "22223"),
    };
}
