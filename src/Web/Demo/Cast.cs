using Essaim.Domain.Access;
using Essaim.Domain.Establishments;

namespace Essaim.Web.Demo;

/// <summary>Somebody of the demo story. All invented.</summary>
public sealed record DemoPerson(string Key, string GivenName, string FamilyName, string Profession)
{
    public PersonId Id => new(DemoIds.Of($"person:{Key}"));

    public string Email => $"{Key}@exemple.fr";
}

/// <summary>A place of the demo story, with who sits where. All invented.</summary>
public sealed record DemoPlace(string Key, string Name, EstablishmentKind Kind, string Town, int Headcount, int? Capacity, bool HasElectedStaff)
{
    public EstablishmentId Id => new(DemoIds.Of($"place:{Key}"));

    public required IReadOnlyList<(DemoPerson Person, Role Role)> Team { get; init; }

    public string[] Units { get; init; } = [];

    /// <summary>The first person in that seat.</summary>
    public DemoPerson Seat(Role role) => Team.First(t => t.Role == role).Person;
}

/// <summary>Who plays in the demo: two clusters of one region, two candidates that were not retained, those who accompany them.</summary>
public static class Cast
{
    public static readonly RegionCode Region = new("52");

    // Those who accompany
    public static readonly DemoPerson National = new("agnes.delmas", "Agnès", "Delmas", "cheffe de projet au ministère");
    public static readonly DemoPerson Agency = new("thomas.leroux", "Thomas", "Leroux", "référent qualité de vie au travail à l’ARS");
    public static readonly DemoPerson Adviser = new("claire.monfort", "Claire", "Monfort", "chargée de mission à l’Aract");
    public static readonly DemoPerson Adviser2 = new("yann.kerdoncuf", "Yann", "Kerdoncuf", "chargé de mission à l’Aract");
    public static readonly DemoPerson Evaluator = new("ines.caron", "Inès", "Caron", "chercheuse en sociologie du travail");
    public static readonly DemoPerson Administrator = new("hugo.perrin", "Hugo", "Perrin", "administrateur de la plateforme");

    // First cluster: Grand âge et soins, Loire et Océan
    public static readonly DemoPlace Tilleuls = new("tilleuls", "Résidence Les Tilleuls", EstablishmentKind.Ehpad, "Savenelle", 68, 84, true)
    {
        Team =
        [
            (new("helene.caradec", "Hélène", "Caradec", "directrice"), Role.Direction),
            (new("maryvonne.lebris", "Maryvonne", "Le Bris", "aide-soignante, élue au CSE"), Role.StaffRepresentative),
            (new("awa.diallo", "Awa", "Diallo", "aide-soignante"), Role.Professional),
            (new("samira.benali", "Samira", "Benali", "qualiticienne"), Role.QualityLead),
            (new("joel.thomazeau", "Joël", "Thomazeau", "infirmier coordinateur"), Role.SteeringMember),
            (new("nadia.ferrand", "Nadia", "Ferrand", "agente de service"), Role.GroupMember),
        ],
        Units = ["Premier étage", "Deuxième étage", "Unité protégée", "Cuisine et lingerie"],
    };

    public static readonly DemoPlace Vaubrun = new("vaubrun", "Centre hospitalier de Vaubrun", EstablishmentKind.Hospital, "Vaubrun", 1600, 1000, true)
    {
        Team =
        [
            (new("francoise.arnoult", "Françoise", "Arnoult", "directrice des soins"), Role.Direction),
            (new("didier.pasquier", "Didier", "Pasquier", "élu au comité social d’établissement"), Role.StaffRepresentative),
            (new("karim.haddad", "Karim", "Haddad", "cadre de santé de chirurgie ambulatoire"), Role.Professional),
            (new("lucie.bodin", "Lucie", "Bodin", "ingénieure qualité"), Role.QualityLead),
        ],
        Units = ["Chirurgie ambulatoire", "Brancardage", "Bloc opératoire"],
    };

    /// <summary>Takes over the seat of the elected representative of Vaubrun in the course of the story.</summary>
    public static readonly DemoPerson VaubrunSuccessor = new("nathalie.joubert", "Nathalie", "Joubert", "élue au comité social d’établissement");

    public static readonly DemoPlace Marais = new("marais", "Hospitalisation à domicile du Marais", EstablishmentKind.HomeHospital, "Port-Lauret", 12, null, false)
    {
        Team =
        [
            (new("benoit.guerin", "Benoît", "Guérin", "directeur"), Role.Direction),
            (new("sophie.texier", "Sophie", "Texier", "cadre de santé"), Role.Professional),
        ],
        Units = ["Équipe de coordination"],
    };

    public static readonly DemoPlace Roseraie = new("roseraie", "Clinique de la Roseraie", EstablishmentKind.PsychiatricClinic, "Aubières", 104, 148, true)
    {
        Team =
        [
            (new("marc.villard", "Marc", "Villard", "directeur adjoint"), Role.Direction),
            (new("odile.marchand", "Odile", "Marchand", "secrétaire du CSE"), Role.StaffRepresentative),
            (new("paul.nguyen", "Paul", "Nguyen", "médecin psychiatre"), Role.Professional),
            (new("elsa.roche", "Elsa", "Roche", "responsable qualité"), Role.QualityLead),
            (new("remi.lafont", "Rémi", "Lafont", "infirmier coordinateur"), Role.SteeringMember),
        ],
        Units = ["Unité Séquoia", "Unité Olivier"],
    };

    public static readonly DemoPlace Ormes = new("ormes", "EHPAD Le Clos des Ormes", EstablishmentKind.Ehpad, "La Bernerie-sur-Loge", 54, 72, true)
    {
        Team =
        [
            (new("patricia.moreau", "Patricia", "Moreau", "directrice"), Role.Direction),
            (new("kevin.barreau", "Kévin", "Barreau", "agent hôtelier, élu au CSE"), Role.StaffRepresentative),
            (new("ghislaine.rousselot", "Ghislaine", "Rousselot", "ergothérapeute"), Role.Professional),
        ],
        Units = ["Rez-de-jardin", "Étage"],
    };

    public static readonly DemoPlace BelAir = new("bel-air", "Maison de retraite Bel-Air", EstablishmentKind.Ehpad, "Mauzé-le-Bois", 47, 61, true)
    {
        Team =
        [
            (new("antoine.chevreau", "Antoine", "Chevreau", "directeur"), Role.Direction),
            (new("brigitte.lemaire", "Brigitte", "Lemaire", "aide-soignante, élue au CSE"), Role.StaffRepresentative),
            (new("fatou.sarr", "Fatou", "Sarr", "infirmière"), Role.Professional),
        ],
        Units = ["Les Glaïeuls", "Les Mimosas"],
    };

    // Second cluster: Nuits et week-ends, Maine et Anjou
    public static readonly DemoPlace Parc = new("parc", "Résidence du Parc", EstablishmentKind.Ehpad, "Ernoult", 61, 78, true)
    {
        Team =
        [
            (new("valerie.houdin", "Valérie", "Houdin", "directrice"), Role.Direction),
            (new("stephane.gaudin", "Stéphane", "Gaudin", "aide médico-psychologique, élu au CSE"), Role.StaffRepresentative),
            (new("mei.tran", "Mei", "Tran", "infirmière de nuit"), Role.Professional),
        ],
    };

    public static readonly DemoPlace Genets = new("genets", "Foyer Les Genêts", EstablishmentKind.Disability, "Saint-Aubry", 39, 42, true)
    {
        Team =
        [
            (new("laurent.bigot", "Laurent", "Bigot", "directeur"), Role.Direction),
            (new("aurelie.pineau", "Aurélie", "Pineau", "éducatrice, élue au CSE"), Role.StaffRepresentative),
            (new("cedric.morin", "Cédric", "Morin", "moniteur-éducateur"), Role.Professional),
        ],
    };

    public static readonly DemoPlace SaintAubin = new("saint-aubin", "Hôpital de Saint-Aubin-sur-Erle", EstablishmentKind.Hospital, "Saint-Aubin-sur-Erle", 310, 190, true)
    {
        Team =
        [
            (new("isabelle.neveu", "Isabelle", "Neveu", "directrice des ressources humaines"), Role.Direction),
            (new("gilles.rabouin", "Gilles", "Rabouin", "élu au comité social d’établissement"), Role.StaffRepresentative),
            (new("nora.cherif", "Nora", "Chérif", "médecin gériatre"), Role.Professional),
        ],
    };

    public static readonly DemoPlace Fontaine = new("fontaine", "EHPAD La Fontaine", EstablishmentKind.Ehpad, "Corzé-sur-Maille", 52, 66, true)
    {
        Team =
        [
            (new("michel.angebault", "Michel", "Angebault", "directeur"), Role.Direction),
            (new("sylvie.cormier", "Sylvie", "Cormier", "lingère, élue au CSE"), Role.StaffRepresentative),
            (new("david.oger", "David", "Oger", "aide-soignant"), Role.Professional),
        ],
    };

    public static readonly DemoPlace Glycines = new("glycines", "EHPAD Les Glycines", EstablishmentKind.Ehpad, "Bouillé-Sainte-Anne", 44, 58, true)
    {
        Team =
        [
            (new("carole.dubreuil", "Carole", "Dubreuil", "directrice"), Role.Direction),
            (new("pascal.letertre", "Pascal", "Letertre", "cuisinier, élu au CSE"), Role.StaffRepresentative),
            (new("amina.toure", "Amina", "Touré", "aide-soignante"), Role.Professional),
        ],
    };

    // Candidates that were not retained
    public static readonly DemoPlace GrandPre = new("grand-pre", "EHPAD Le Grand Pré", EstablishmentKind.Ehpad, "Challonge", 58, 75, true)
    {
        Team =
        [
            (new("sandrine.levoye", "Sandrine", "Levoyé", "directrice"), Role.Direction),
            (new("thierry.poupard", "Thierry", "Poupard", "aide-soignant, élu au CSE"), Role.StaffRepresentative),
            (new("lea.brunet", "Léa", "Brunet", "infirmière"), Role.Professional),
        ],
    };

    public static readonly DemoPlace Val = new("val", "Clinique du Val", EstablishmentKind.Clinic, "Segrie", 132, 90, true)
    {
        Team =
        [
            (new("olivier.manceau", "Olivier", "Manceau", "directeur"), Role.Direction),
            (new("rachida.amrani", "Rachida", "Amrani", "secrétaire médicale, élue au CSE"), Role.StaffRepresentative),
            (new("julien.hardy", "Julien", "Hardy", "chirurgien"), Role.Professional),
        ],
    };

    public static readonly IReadOnlyList<DemoPlace> FirstCluster = [Tilleuls, Vaubrun, Marais, Roseraie, Ormes, BelAir];
    public static readonly IReadOnlyList<DemoPlace> SecondCluster = [Parc, Genets, SaintAubin, Fontaine, Glycines];
    public static readonly IReadOnlyList<DemoPlace> NotRetained = [GrandPre, Val];

    public static readonly ClusterId FirstClusterId = new(DemoIds.Of("cluster:grand-age"));
    public static readonly ClusterId SecondClusterId = new(DemoIds.Of("cluster:nuits"));

    /// <summary>One click signs in as each of these: <c>/demo/connexion/{key}</c>.</summary>
    public static readonly IReadOnlyDictionary<string, DemoPerson> OneClick = new Dictionary<string, DemoPerson>(StringComparer.Ordinal)
    {
        ["direction"] = Tilleuls.Seat(Role.Direction),
        ["elue"] = Tilleuls.Seat(Role.StaffRepresentative),
        ["soignante"] = Tilleuls.Seat(Role.Professional),
        ["qualiticienne"] = Tilleuls.Seat(Role.QualityLead),
        ["aract"] = Adviser,
        ["ars"] = Agency,
        ["national"] = National,
        ["evaluatrice"] = Evaluator,
        ["admin"] = Administrator,
    };

    public static IEnumerable<DemoPlace> Places => [.. FirstCluster, .. SecondCluster, .. NotRetained];

    public static IEnumerable<DemoPerson> Companions => [National, Agency, Adviser, Adviser2, Evaluator, Administrator];
}
