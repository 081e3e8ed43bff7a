using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis;

/// <summary>Every reason something is refused on the evidence board.</summary>
public static class FindingErrors
{
    public static readonly Error TextMissing = Error.Invalid(
        "finding.text", "Écrivez le constat en une phrase, par exemple « Les transmissions du soir se font debout ».", "Text");

    public static readonly Error SourceMissing = Error.Invalid("finding.source", "Dites sur quoi ce constat repose : choisissez au moins une source.", "Sources");

    public static readonly Error TooManySources = Error.Conflict("finding.sources", "Trente sources suffisent à un constat. Écrivez-en un deuxième.");

    public static readonly Error LastSource = Error.Conflict("finding.last-source", "C’est la dernière source de ce constat. Ajoutez-en une autre avant de la retirer.");

    public static readonly Error Withdrawn = Error.Conflict("finding.withdrawn", "Ce constat est retiré du tableau.");

    public static readonly Error ReasonMissing = Error.Invalid("finding.reason", "Dites pourquoi ce constat s’en va : ceux qui l’ont lu le chercheront.", "Reason");

    public static readonly Error NoStrength = Error.Conflict(
        "diagnosis.no-strength", "Il manque ce qui marche. Un état des lieux sans forces ne dit pas ce qu’il faut protéger.");

    public static readonly Error NoConstraint = Error.Conflict("diagnosis.no-constraint", "Il manque ce qui gêne le travail : sans cela, il n’y a rien à essayer.");

    public static readonly Error OneKindOnly = Error.Conflict(
        "diagnosis.one-kind", "Tout le tableau repose sur une seule sorte de preuve. Allez voir le travail d’une deuxième façon avant de le valider.");

    public static readonly Error PresentOutOfRange = Error.Invalid("diagnosis.present", "Indiquez combien de personnes l’ont relu ensemble, de 2 à 200.", "Present");

    public static readonly Error InTheFuture = Error.Invalid("diagnosis.future", "Cette relecture n’a pas encore eu lieu.", "HeldOn");

    public static Error TooLong(string field, int longest) => Error.Invalid("finding.too-long", "Dites-le en {0} signes au plus.", field, longest);
}
