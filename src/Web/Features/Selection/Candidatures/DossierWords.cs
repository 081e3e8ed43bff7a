using Essaim.Domain.Selection;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>The question behind each field of a dossier, and what helps to answer it.</summary>
public static class DossierWords
{
    public static string Label(DossierField field, Texts texts) => field switch
    {
        DossierField.ProjectTitle => texts["Le projet en une ligne"],
        DossierField.Project => texts["Ce que vous voulez changer dans le travail"],
        DossierField.Need => texts["Ce dont j’ai besoin"],
        DossierField.ReadyToChange => texts["Ce que je suis prêt·e à changer"],
        DossierField.WillNotTouch => texts["Ce à quoi je ne toucherai pas"],
        DossierField.Openness => texts["Le sujet est-il encore ouvert ?"],
        DossierField.AlreadyDecided => texts["Ce qui est déjà décidé"],
        DossierField.Margins => texts["Ce qui reste à inventer"],
        DossierField.BinomeReason => texts["Pourquoi vous venez à deux"],
        DossierField.SubstituteChannel => texts["Comment le personnel pourra parler autrement"],
        DossierField.StaffProblem => texts["Le problème, vu par le personnel"],
        DossierField.StaffConsultation => texts["Comment vous avez consulté vos collègues"],
        DossierField.ProfessionsProblem => texts["Le problème, vu par les métiers"],
        _ => texts["Des situations de travail précises"],
    };

    public static string Hint(DossierField field, Texts texts) => field switch
    {
        DossierField.ProjectTitle => texts["Par exemple : « Retrouver dix minutes pour les transmissions »."],
        DossierField.Project => texts["Avec vos mots. Ce texte sera gardé tel quel : vous pourrez voir plus tard comment le projet a changé."],
        DossierField.Need => texts["Une demande vraie, avec votre intérêt à la faire. Elle sera montrée aux groupes de travail."],
        DossierField.ReadyToChange => texts["Une organisation, un horaire, une règle, un budget."],
        DossierField.WillNotTouch => texts["Mieux vaut le dire maintenant : les groupes ne perdront pas leur temps."],
        DossierField.Openness => texts["Un projet déjà décidé laisse à chacun le sentiment d’avoir servi d’alibi."],
        DossierField.AlreadyDecided => texts["Un achat, des travaux, une date, une réorganisation annoncée. Écrivez « rien » si rien ne l’est."],
        DossierField.Margins => texts["Sur quoi les équipes pourront vraiment peser."],
        DossierField.BinomeReason => texts["Par exemple : douze salariés, et pas d’élus."],
        DossierField.SubstituteChannel => texts["Une réunion sans la direction, un temps d’équipe animé par un tiers, une boîte à mots."],
        DossierField.StaffProblem => texts["Écrivez-le avant d’avoir lu les autres. Un moment, un lieu, une tâche."],
        DossierField.StaffConsultation => texts["Réunion, tour des services, panneau, courriel : quand, et avec combien de personnes."],
        DossierField.ProfessionsProblem => texts["Écrivez-le avant d’avoir lu les autres. Ce qui empêche de bien faire le travail."],
        _ => texts["Deux ou trois moments vécus : où, quand, ce qui s’est passé. Sans nommer personne."],
    };

    public static string Of(Openness openness, Texts texts) => openness switch
    {
        Openness.Open => texts["Oui, rien n’est décidé"],
        Openness.PartlyDecided => texts["En partie : des choses sont décidées"],
        _ => texts["Non, l’essentiel est décidé"],
    };

    /// <summary>One or two lines, or a page.</summary>
    public static bool IsShort(DossierField field) => field is DossierField.ProjectTitle;

    public static string Shown(Candidature candidature, DossierField field, Texts texts) =>
        field is DossierField.Openness && OpennessTest.Parse(candidature[field]) is { } openness ? Of(openness, texts) : texts.Own(candidature[field]);
}
