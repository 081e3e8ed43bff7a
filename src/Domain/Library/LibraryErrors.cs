using Essaim.Domain.Common;

namespace Essaim.Domain.Library;

/// <summary>Every reason the library refuses something.</summary>
public static class LibraryErrors
{
    public static readonly Error Published = Error.Conflict("rex.published", "Cette fiche est publiée. Retirez-la pour la modifier.");

    public static readonly Error NotPublished = Error.Conflict("rex.not-published", "Cette fiche n’est pas publiée.");

    public static readonly Error NotComplete = Error.Conflict(
        "rex.not-complete", "La fiche n’est pas complète : situation, déroulé, difficultés, réussites et suite doivent être écrits.");

    public static readonly Error DifficultiesMissing = Error.Invalid(
        "rex.difficulties", "Écrivez les difficultés : sans elles, une fiche n’aide personne.", "Difficulties");

    public static readonly Error SuccessesMissing = Error.Invalid(
        "rex.successes", "Écrivez aussi ce qui a réussi, même petit.", "Successes");

    public static readonly Error Leaks = Error.Conflict(
        "rex.leaks", "Des mots de la fiche permettent de vous reconnaître. Corrigez-les, ou justifiez les mots courants.");

    public static readonly Error ChangedMeanwhile = Error.Conflict(
        "rex.changed-meanwhile", "La fiche a changé depuis que vous l’avez lue. Relisez-la avant de donner votre accord.");

    public static readonly Error NoVerdict = Error.Conflict("rex.no-verdict", "Rendez d’abord le verdict de l’essai : la fiche le raconte.");

    public static readonly Error JustificationMissing = Error.Invalid(
        "rex.justification", "Dites pourquoi ce mot ne permet pas de vous reconnaître.", "Reason");

    public static readonly Error NeverJustified = Error.Invalid(
        "rex.never-justified", "Une adresse ou un numéro se retire : il ne se justifie pas.", "Reason");

    public static readonly Error OwnSheet = Error.Conflict("borrowing.own", "Cette fiche vient de votre établissement : vous n’avez pas à l’emprunter.");

    public static readonly Error NoteMissing = Error.Invalid(
        "borrowing.note", "Dites ce que vous allez adapter chez vous, en une phrase ou deux.", "Note");

    public static readonly Error ResultMissing = Error.Invalid("borrowing.result", "Racontez ce que cela a donné.", "Result");

    public static Error Missing(string field) => Error.Invalid("rex.missing", "Complétez cette partie de la fiche.", field);

    public static Error TooLong(string field, int longest) => Error.Invalid(
        "rex.too-long", "Ce texte est trop long : {0} caractères au plus.", field, longest);

    /// <summary>Both or all three parties sign: nobody publishes a story alone.</summary>
    public static readonly Error ApprovalsMissing = Error.Conflict(
        "rex.approvals", "Il manque des accords : la fiche paraît quand toutes les parties ont signé.");
}
