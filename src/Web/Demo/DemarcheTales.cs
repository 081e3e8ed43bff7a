using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Meetings;

namespace Essaim.Web.Demo;

/// <summary>A phase that a house went through, or is going through when it has no summary.</summary>
/// <param name="From">Days ago of its first step; <paramref name="To"/> of its last, and of its gate.</param>
/// <param name="Notes">What some steps left; in a phase still open, only these steps are done.</param>
public sealed record DemoPhase(Phase Phase, int From, int To, (string Step, string Note)[] Notes, string? Summary = null);

/// <summary>Somebody of the house promises something, due so many days from today, and perhaps kept it.</summary>
public sealed record DemoPromise(Role Who, string What, int DueInDays, int? KeptDaysAgo = null);

/// <summary>One meeting of the story, with its minutes.</summary>
public sealed record DemoMeeting(MeetingKind Kind, string Title, int DaysAgo, string[] Decided)
{
    public string[] Open { get; init; } = [];

    public DemoPromise[] Promises { get; init; } = [];
}

/// <summary>What one establishment lived through, in the order in which it happened.</summary>
public sealed record DemoTale(DemoPlace Place, string Title, DemoPhase[] Phases, DemoMeeting[] Meetings)
{
    public (int DaysAgo, string Cause)? Paused { get; init; }
}

/// <summary>The eleven démarches of the two clusters. All invented.</summary>
public static class DemarcheTales
{
    private const MeetingKind Copil = MeetingKind.SteeringCommittee;
    private const MeetingKind Group = MeetingKind.WorkingGroup;

    public static IEnumerable<DemoTale> All => [Tilleuls, Vaubrun, Marais, Roseraie, Ormes, BelAir, Parc, Genets, SaintAubin, Fontaine, Glycines];

    private static readonly DemoTale Tilleuls = new(Cast.Tilleuls, "La démarche des Tilleuls",
    [
        new(Phase.Framing, 318, 232,
        [
            ("cadrage-trinome", "Samira prépare, Maryvonne écrit, Hélène signe et trouve les salles"),
            ("cadrage-demande", "Hélène peut changer les horaires et les circuits, pas les effectifs"),
            ("cadrage-copil", "Neuf personnes, dont deux résidents"),
            ("cadrage-perimetre", "Le premier étage, de 13 h à 16 h"),
            ("cadrage-groupe", "Sept volontaires, dont deux de nuit"),
            ("cadrage-annonce", "Affiche dans l’office et cinq minutes à chaque transmission"),
        ], "Périmètre : le premier étage, de 13 h à 16 h. COPIL de neuf personnes, dont deux résidents."),
        new(Phase.Diagnosis, 224, 98,
        [
            ("lieux-regards", "Un mur et une observation, pas davantage"),
            ("lieux-mur", "Mur « L’après-midi, qu’est-ce qui vous coupe ? »"),
            ("lieux-observer", "Trois heures observées par l’ergothérapeute d’une autre maison"),
            ("lieux-sujets", "Cinq sujets, chacun avec ses sources"),
            ("lieux-classements", "Le groupe et le COPIL ne mettent pas le même sujet en tête"),
            ("lieux-decision", "Les transmissions de 14 h d’abord, la salle de pause ensuite"),
        ], "Un mur, trois heures d’observation, une enquête. Cinq sujets écrits, deux retenus."),
        new(Phase.Experimentation, 90, 78,
        [
            ("essai-choisir", "Deux façons de faire les transmissions de 14 h"),
            ("essai-arret", "L’infirmier coordinateur, à tout moment"),
            ("essai-prevenir", "Équipe de nuit prévenue de vive voix, familles par affiche"),
        ]),
    ],
    [
        new(Copil, "Premier COPIL", 290, ["Le comité se réunit un jeudi par mois, une heure et demie."]),
        new(Group, "Groupe de travail : choisir comment regarder", 216, ["Deux outils seulement : un mur, puis une observation."]),
        new(Copil, "COPIL de mi-parcours", 140, ["La clé de la pharmacie reste au poste de soins, dans la boîte à code."])
        {
            Promises = [new(Role.QualityLead, "poser la boîte à code au poste de soins", -120, 118)],
        },
        new(Copil, "COPIL : décider des sujets", 104, ["Les transmissions de 14 h sont le premier sujet, pour tout l’étage."]),
        new(Copil, "COPIL : lancer l’essai", 62, ["Le téléphone du premier étage part à l’accueil pendant l’essai."])
        {
            Open = ["Que faire des appels des familles entre 14 h et 14 h 30 ?"],
            Promises =
            [
                new(Role.Direction, "une réponse écrite sur la salle de pause", 8), new(Role.QualityLead, "afficher les deux organisations dans l’office", -50, 52),
                new(Role.StaffRepresentative, "l’affiche du verdict pour les familles", -6),
            ],
        },
        new(Group, "Groupe de travail : relire l’essai", 10, ["Le groupe lit les avis avant le COPIL, sans la direction."])
        {
            Promises = [new(Role.StaffRepresentative, "présenter l’essai à l’équipe de nuit", 5)],
        },
    ]);

    private static readonly DemoTale Vaubrun = new(Cast.Vaubrun, "Le patient qui attend, en chirurgie ambulatoire",
    [
        new(Phase.Framing, 316, 214,
        [
            ("cadrage-perimetre", "De l’accueil à l’entrée au bloc, le matin"), ("cadrage-groupe", "Infirmières, aides-soignants, brancardier, chirurgienne, cadre"),
        ], "Le trajet du patient, de l’accueil au bloc, entre 7 h et 11 h."),
        new(Phase.Diagnosis, 205, 24,
        [
            ("lieux-regards", "Un safari photo, puis un mur"), ("lieux-observer", "Quatorze photos prises par six métiers"), ("lieux-mur", "Deux murs, l’un de jour, l’autre au bloc"),
        ]),
    ],
    [
        new(Copil, "Premier COPIL", 280, ["Le comité siège avec l’élu, même pour vingt minutes."]),
        new(Group, "Regarder les photos ensemble", 150, ["On ne cherche pas qui a pris la photo : on parle du brancard."]),
        new(Copil, "COPIL d’automne", 18, ["Les dossiers du lendemain sont relus la veille avant 16 h, à l’essai."])
        {
            Open = ["Qui prévient le brancardage quand l’ordre de passage change ?"],
            Promises = [new(Role.Direction, "obtenir deux brancards pour l’accueil", 20), new(Role.Professional, "chiffrer les attentes du lundi", -3)],
        },
    ]);

    private static readonly DemoTale Marais = new(Cast.Marais, "La première rencontre avec l’infirmière libérale",
    [
        new(Phase.Framing, 318, 250, [("cadrage-trinome", "Binôme : la parole des salariés passe par une réunion mensuelle sans la direction")], "Douze personnes, une seule situation : l’entrée d’un patient à domicile."),
        new(Phase.Diagnosis, 244, 172, [("lieux-regards", "Des jeux de rôle animés par la psychologue")], "Trois situations rejouées. Le premier appel décide de tout."),
        new(Phase.Experimentation, 165, 60, [("essai-choisir", "Une trame d’échange pour le premier appel"), ("essai-verdict", "Adoptée, avec une question de moins")], "La trame d’échange est utilisée à chaque entrée. Une question a été retirée."),
        new(Phase.Sustaining, 52, 20, [("suite-regle", "La trame est dans le classeur et dans le téléphone"), ("suite-relais", "Sophie, et l’assistante sociale en remplacement")]),
    ],
    [
        new(Copil, "Tout le monde autour de la table", 300, ["Nous décidons ensemble ; le directeur tranche s’il le faut, et dit pourquoi."]),
        new(Group, "Relire la trame d’échange", 96, ["On retire la question sur les horaires : elle fâche avant même de commencer."]),
        new(Copil, "Point d’automne", 9, ["La trame est relue chaque année en mars."])
        {
            Promises = [new(Role.Professional, "raconter l’essai à une autre équipe de domicile", 25)],
        },
    ]);

    private static readonly DemoTale Roseraie = new(Cast.Roseraie, "De 6 h à 9 h, unité Séquoia",
    [
        new(Phase.Framing, 315, 240,
        [
            ("cadrage-demande", "Le directeur ne siège pas, pour ne pas retenir la parole. Il a délégué par écrit à son adjoint."), ("cadrage-perimetre", "L’unité Séquoia, de 6 h à 9 h"),
        ], "L’unité Séquoia, de 6 h à 9 h. Le directeur reste dehors et s’engage à répondre sous un mois."),
        new(Phase.Diagnosis, 232, 120,
        [
            ("lieux-observer", "Trois heures observées par la responsable qualité, rendues au groupe en deux fois"), ("lieux-decision", "La distribution des médicaments, parce qu’elle coupe tout le reste"),
        ], "Trois heures observées. Une interruption toutes les quatre minutes pendant les médicaments."),
        new(Phase.Experimentation, 112, 40, [("essai-choisir", "Distribuer dans une salle, ou dans deux"), ("essai-arret", "L’infirmier coordinateur"), ("essai-prevenir", "Patients prévenus la veille, au groupe du soir")]),
    ],
    [
        new(Copil, "Premier COPIL", 286, ["Le compte rendu part au directeur le lendemain, sans les noms."]),
        new(Copil, "COPIL : lancer l’essai", 50, ["Une semaine dans une salle, une semaine dans deux, et l’avis des patients chaque soir."])
        {
            Promises = [new(Role.Direction, "porter les résultats à l’architecte du nouveau bâtiment", 30)],
        },
        new(Group, "Écouter les deux équipes", 22, []) { Open = ["Faut-il un troisième essai, sans chariot ?"] },
    ]);

    private static readonly DemoTale Ormes = new(Cast.Ormes, "Zéro porté",
    [
        new(Phase.Framing, 300, 150, [("cadrage-groupe", "Aucune réponse à l’affiche. Kévin est passé dans chaque équipe : quatre volontaires.")], "Quatre volontaires trouvés de vive voix. Le rez-de-jardin, à la toilette du matin."),
        new(Phase.Diagnosis, 140, 60, [("lieux-regards", "Photos des chambres, puis un mur")]),
    ],
    [
        new(Copil, "Premier COPIL", 262, ["On commence par le rez-de-jardin, où les rails existent déjà."]),
        new(Group, "Regarder les photos des chambres", 31, ["On essaie les draps de glisse avant de demander des rails."])
        {
            Promises = [new(Role.Professional, "prêter les draps de glisse aux deux équipes", -12), new(Role.Direction, "demander un devis pour trois rails", -4)],
        },
    ]);

    private static readonly DemoTale BelAir = new(Cast.BelAir, "La relève du soir",
    [
        new(Phase.Framing, 290, 190, [("cadrage-trinome", "Antoine porte tout pour l’instant"), ("cadrage-demande", "Ne pas toucher au nombre d’équipes")]),
    ],
    [
        new(Copil, "Premier COPIL", 212, ["Le sujet est la relève de 20 h."]) { Promises = [new(Role.Direction, "trouver trois volontaires pour le groupe", -150)] },
        new(MeetingKind.Trinome, "Point du trinôme", 131, []) { Open = ["Qui remplace Antoine quand il est absent ?"] },
    ]);

    private static readonly DemoTale Parc = new(Cast.Parc, "La nuit, seule à l’étage",
    [
        new(Phase.Framing, 172, 96, [("cadrage-perimetre", "Deux étages, de 21 h à 6 h")], "Les deux étages, de 21 h à 6 h. Le COPIL se tient à 20 h 30, avant la prise de poste."),
        new(Phase.Diagnosis, 88, 14, [("lieux-regards", "Un carnet de nuit et un mur"), ("lieux-mur", "Mur ouvert une semaine entière")]),
    ],
    [
        new(Copil, "Premier COPIL, à 20 h 30", 150, ["Le comité siège à l’heure où la nuit peut venir."]),
        new(Group, "Lire le carnet de nuit", 12, ["On garde trois nuits, les plus chargées."]) { Promises = [new(Role.Professional, "rendre le carnet à l’équipe avant d’en parler", 9)] },
    ]);

    private static readonly DemoTale Genets = new(Cast.Genets, "Les week-ends à deux",
        [new(Phase.Framing, 168, 45, [("cadrage-trinome", "Aurélie anime, Cédric écrit"), ("cadrage-demande", "Le planning peut bouger, les transports non"), ("cadrage-perimetre", "Le samedi, du lever au repas")])],
        [new(Copil, "Premier COPIL", 120, ["On part du samedi matin."]), new(Group, "Premier groupe", 40, []) { Open = ["Comment entendre les résidents qui parlent peu ?"] }]);

    private static readonly DemoTale SaintAubin = new(Cast.SaintAubin, "Le soir aux urgences gériatriques",
        [new(Phase.Framing, 165, 30, [("cadrage-trinome", "Isabelle, Gilles et Nora, un lundi sur deux"), ("cadrage-demande", "Les lits ne bougent pas ; tout le reste se discute")])],
        [new(Copil, "Premier COPIL", 110, ["Le service de gériatrie, de 18 h à 21 h."]), new(MeetingKind.Trinome, "Point du trinôme", 15, []) { Promises = [new(Role.Direction, "libérer Nora deux heures par mois", -2)] }]);

    private static readonly DemoTale Fontaine = new(Cast.Fontaine, "Le linge du dimanche",
    [
        new(Phase.Framing, 170, 80, [("cadrage-perimetre", "La lingerie et les étages, le dimanche")], "La lingerie et les étages, le dimanche. Huit volontaires, dont la lingère."),
        new(Phase.Diagnosis, 72, 7, [("lieux-regards", "Un mur, et deux heures d’observation croisée")]),
    ],
    [
        new(Copil, "Premier COPIL", 142, ["La lingère préside le groupe."]),
        new(Group, "Deux heures l’une chez l’autre", 7, ["Le chariot du dimanche se prépare le samedi à 16 h, à l’essai."]) { Promises = [new(Role.Professional, "noter les retours de linge pendant trois dimanches", 14)] },
    ]);

    private static readonly DemoTale Glycines = new(Cast.Glycines, "Manger à l’heure, même le samedi",
        [new(Phase.Framing, 166, 60, [("cadrage-trinome", "Pascal anime"), ("cadrage-demande", "Carole ne touchera pas au contrat de restauration")])],
        [new(Copil, "Premier COPIL", 105, ["Le dîner du samedi, en salle du bas."])])
    {
        Paused = (30, "La directrice est arrêtée jusqu’en janvier. Personne ne décide à sa place."),
    };
}
