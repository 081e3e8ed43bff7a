using Essaim.Domain.Experiments;
using Essaim.Domain.Voice;

namespace Essaim.Web.Demo;

/// <summary>What was tried in the demo story, and what people said of it.</summary>
internal static class DemoTrials
{
    public static readonly DemoTrial Medicines = new("roseraie-medicaments", Cast.Roseraie, "Distribuer les médicaments dans une salle, ou dans deux ?", "Unité Séquoia", DaysAgo: 175, Weeks: 4)
    {
        TopicTitle = "médicament",
        Hypothesis = "Avec deux salles, la file du matin disparaît et chacun peut parler à l’infirmière.",
        A = new(ArmLetter.A, "Une seule salle", "À 8 h, tous devant la pharmacie. Deux infirmières préparent, une distribue.", "3 infirmières, 50 min", "aucun", 0),
        B = new(ArmLetter.B, "Deux salles", "À 8 h, la moitié de l’unité va au petit salon. Une infirmière et un chariot dans chaque salle.", "2 infirmières, 45 min", "une collègue dans le couloir", 180),
        Questions =
        [
            ("J’ai pris le temps de parler à chaque patient.", "J’ai pu poser ma question."),
            ("J’ai préparé sans être interrompue.", "J’ai attendu sans m’agacer."),
            ("La matinée a commencé dans le calme.", "Le matin était calme."),
        ],
        StopWho = "L’infirmier coordinateur",
        StopWhen = "Une erreur évitée de peu, ou une salle laissée sans soignant.",
        Answers =
        [
            (ArmLetter.A, Audience.Staff, [[5, 9, 9, 7], [4, 8, 10, 8], [5, 7, 11, 7]]),
            (ArmLetter.B, Audience.Staff, [[15, 9, 5, 2], [11, 12, 5, 3], [14, 11, 4, 2]]),
            (ArmLetter.A, Audience.Residents, [[9, 14, 15, 14], [6, 13, 18, 15], [8, 16, 17, 11]]),
            (ArmLetter.B, Audience.Residents, [[24, 20, 8, 5], [21, 23, 8, 5], [23, 20, 9, 5]]),
        ],
        Adjustments = [(9, "Une étagère est posée dans le petit salon pour le chariot.")],
        TroublesA = "La file dépassait la porte du réfectoire, trois matins sur cinq.",
        TroublesB = "La clé du second chariot manquait le premier matin.",
        Verdict = (VerdictKind.Adopted, ArmLetter.B, "Les patients et l’équipe préfèrent deux salles, sur les trois questions. La file a fondu en deux jours.", "Regarder la file avant de dessiner les plans : le futur bâtiment aura deux salles."),
    };

    public static readonly DemoTrial NightPhone = new("marais-telephone", Cast.Marais, "La nuit, un téléphone tournant ou la permanence de toujours ?", "Équipe de coordination", DaysAgo: 160, Weeks: 4)
    {
        Hypothesis = "Un téléphone qui tourne entre nous répartit mieux les nuits.",
        A = new(ArmLetter.A, "Téléphone tournant", "Chaque soir, le téléphone change de mains. Celle qui le porte répond de 20 h à 7 h.", "1 personne par nuit", "aucun", 35),
        B = new(ArmLetter.B, "Permanence", "Les appels arrivent à la coordination, qui rappelle dans l’heure.", "1 personne par nuit", "la cadre, le week-end", 0),
        Questions =
        [
            ("J’ai dormi comme avant.", "On m’a répondu la nuit."),
            ("J’ai su quoi répondre.", "La personne connaissait ma situation."),
            ("Le passage du matin était complet.", "Le matin, on savait ce que j’avais dit."),
        ],
        StopWho = "Celle ou celui qui porte le téléphone",
        StopWhen = "Deux appels perdus dans la même semaine.",
        Answers =
        [
            (ArmLetter.A, Audience.Staff, [[2, 4, 6, 6], [4, 5, 6, 3], [3, 5, 6, 4]]),
            (ArmLetter.B, Audience.Staff, [[6, 6, 4, 2], [7, 5, 4, 2], [5, 6, 4, 3]]),
            (ArmLetter.A, Audience.Residents, [[3, 4, 6, 4], [4, 4, 5, 4], [4, 4, 5, 4]]),
            (ArmLetter.B, Audience.Residents, [[5, 5, 4, 2], [6, 4, 4, 2], [5, 5, 4, 2]]),
        ],
        TroublesA = "Deux appels perdus : le code de la porte bloquait celle qui se déplaçait.",
        TroublesB = "Rien de neuf : le rappel prend jusqu’à une heure.",
        Verdict = (VerdictKind.Abandoned, null, "Deux appels perdus en trois semaines. Personne ne veut porter cela seul.", "Le problème était le code de la porte, pas le téléphone. Nous avons changé le code."),
    };

    public static readonly DemoTrial Baths = new("bel-air-bains", Cast.BelAir, "Les bains le matin, ou l’après-midi ?", "Les Mimosas", DaysAgo: 150, Weeks: 4)
    {
        Hypothesis = "L’après-midi, on a le temps, et les résidents aussi.",
        A = new(ArmLetter.A, "Bains le matin", "Entre 8 h et 11 h, comme d’habitude, trois bains par jour.", "2 agents, 3 h", "aucun", 0),
        B = new(ArmLetter.B, "Bains l’après-midi", "Entre 14 h 30 et 16 h 30, trois bains par jour, le goûter ensuite.", "2 agents, 2 h 30", "une collègue au salon", 0),
        Questions =
        [
            ("J’ai soufflé au moins une fois dans la matinée.", "Le matin était tranquille."),
            ("J’ai donné ce bain sans me presser.", "On a pris son temps avec moi."),
            ("Personne n’a été oublié.", "L’heure du bain me convenait."),
        ],
        StopWho = "L’infirmière du jour",
        StopWhen = "Un bain refusé deux fois, ou une chute.",
        Answers =
        [
            (ArmLetter.A, Audience.Staff, [[4, 7, 9, 6], [5, 7, 8, 6], [10, 9, 4, 3]]),
            (ArmLetter.B, Audience.Staff, [[12, 9, 4, 2], [13, 8, 4, 2], [8, 9, 6, 4]]),
            (ArmLetter.A, Audience.Residents, [[6, 7, 6, 4], [6, 8, 5, 4], [9, 7, 4, 3]]),
            (ArmLetter.B, Audience.Residents, [[10, 8, 4, 2], [11, 8, 3, 2], [8, 6, 6, 4]]),
        ],
        TroublesB = "Deux familles arrivaient pendant le bain, le mercredi.",
        Verdict = (VerdictKind.Adapted, ArmLetter.B, "Les matins respirent. Le mercredi reste au matin, à cause des visites.", "Prévenir les familles par lettre avant de changer une heure de soin."),
    };

    public static readonly DemoTrial DeskPhone = new("tilleuls-telephone", Cast.Tilleuls, "Entre 13 h 30 et 15 h, qui répond au téléphone du premier étage ?", "Premier étage", DaysAgo: 118, Weeks: 4)
    {
        TopicTitle = "téléphone",
        Hypothesis = "Si une seule personne répond, les autres finissent leurs soins.",
        A = new(ArmLetter.A, "Renvoi à l’accueil", "L’accueil prend les appels et note les messages.", "l’accueil, 1 h 30", "aucun", 0),
        B = new(ArmLetter.B, "Une seule collègue", "Une aide-soignante porte le téléphone, les autres le posent.", "1 agent, 1 h 30", "aucun", 0),
        Questions =
        [
            ("J’ai fini un soin sans décrocher.", "On est resté avec moi jusqu’au bout."),
            ("Les messages me sont arrivés.", "Ma famille a pu me joindre."),
            ("L’après-midi était plus calme.", "L’après-midi était calme."),
        ],
        StopWho = "L’infirmier coordinateur",
        StopWhen = "Un appel urgent qui n’arrive pas.",
        Answers =
        [
            (ArmLetter.A, Audience.Staff, [[18, 14, 5, 3], [9, 12, 11, 8], [16, 13, 7, 4]]),
            (ArmLetter.B, Audience.Staff, [[11, 12, 9, 6], [14, 13, 7, 4], [10, 12, 10, 6]]),
            (ArmLetter.A, Audience.Residents, [[12, 10, 5, 2], [7, 8, 8, 6], [11, 10, 5, 3]]),
            (ArmLetter.B, Audience.Residents, [[9, 9, 7, 4], [10, 9, 6, 4], [8, 9, 7, 5]]),
        ],
        Adjustments = [(15, "L’accueil note les messages dans un cahier, relevé à 15 h.")],
        TroublesA = "Quatre messages perdus la première semaine, avant le cahier.",
        TroublesB = "Celle qui porte le téléphone ne fait plus rien d’autre.",
        Verdict = (VerdictKind.Adapted, ArmLetter.A, "On finit ses soins sans décrocher. Mais les messages doivent arriver : le cahier reste.", "Le renvoi ne tient que si les messages reviennent à heure fixe."),
    };

    public static readonly DemoTrial Handover = new("tilleuls-transmissions", Cast.Tilleuls, "Transmettre porte fermée, ou deux par deux dans le couloir ?", "Premier étage", DaysAgo: 58, Weeks: 6)
    {
        TopicTitle = "debout",
        Hypothesis = "Porte fermée, on finit ses phrases et rien ne se perd.",
        A = new(ArmLetter.A, "Salle fermée", "À 14 h, dans la salle de soins, vingt minutes. Le téléphone est à l’accueil, une collègue veille sur les sonnettes.", "6 agents, 20 min : 2 h par jour", "une personne aux sonnettes, 20 min", 0),
        B = new(ArmLetter.B, "Deux par deux", "À 13 h 45 puis 14 h 15, dans le couloir, dix minutes. Chacun garde son téléphone et son secteur.", "6 agents, 2 fois 10 min : 2 h par jour", "aucun", 0),
        Questions =
        [
            ("J’ai su tout ce qu’il fallait pour prendre la suite.", "Quelqu’un est venu quand j’ai appelé."),
            ("J’ai pu finir mes phrases.", "On savait ce que j’avais demandé le matin."),
            ("Mon après-midi a commencé à l’heure.", "Le début d’après-midi était calme."),
        ],
        StopWho = "L’infirmière du jour",
        StopWhen = "Une sonnette attend plus de dix minutes, ou une chute pendant les transmissions.",
        Answers =
        [
            (ArmLetter.A, Audience.Staff, [[30, 24, 6, 4], [36, 22, 5, 1], [18, 20, 16, 10]]),
            (ArmLetter.B, Audience.Staff, [[16, 22, 13, 7], [12, 20, 17, 9], [20, 21, 11, 6]]),
            (ArmLetter.A, Audience.Residents, [[14, 15, 6, 3], [16, 14, 5, 3], [15, 14, 6, 3]]),
            (ArmLetter.B, Audience.Residents, [[17, 16, 5, 3], [10, 15, 10, 6], [11, 14, 10, 6]]),
        ],
        Adjustments = [(2, "Le téléphone passe à l’accueil, les trois premiers jours il restait dans la salle."), (22, "Panne du standard : les appels arrivent sur les portables.")],
        TroublesA = "Trois sonnettes ont attendu plus de cinq minutes, la première semaine.",
        TroublesB = "Neuf coupures le jour de la panne du standard.",
    };

    public static readonly DemoTrial Meals = new("ormes-repas", Cast.Ormes, "Le soir, servir à table ou au plateau ?", "Rez-de-jardin", DaysAgo: 12, Weeks: 4)
    {
        Hypothesis = "À table, le repas dure, mais on mange mieux.",
        A = new(ArmLetter.A, "À table", "À 18 h 30, deux agents servent dans la salle à manger.", "2 agents, 1 h", "une collègue à l’étage", 0),
        B = new(ArmLetter.B, "Au plateau", "À 18 h 15, plateaux portés en chambre.", "3 agents, 40 min", "aucun", 0),
        Questions =
        [
            ("J’ai pu m’asseoir près de quelqu’un.", "J’ai mangé en bonne compagnie."),
            ("Le service s’est fait sans courir.", "On ne m’a pas pressé."),
            ("Chacun a mangé ce qu’il voulait.", "J’ai mangé ce que je voulais."),
        ],
        StopWho = "L’agent hôtelier du soir",
        StopWhen = "Quelqu’un reste sans repas à 19 h 30.",
        Answers = [(ArmLetter.A, Audience.Staff, [[5, 4, 2, 1], [3, 4, 3, 2], [5, 4, 2, 1]]), (ArmLetter.A, Audience.Residents, [[6, 5, 3, 1], [5, 5, 3, 2], [6, 5, 2, 2]])],
    };

    public static readonly IReadOnlyList<DemoTrial> All = [Medicines, NightPhone, Baths, DeskPhone, Handover, Meals];
}
