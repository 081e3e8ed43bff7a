using Essaim.Domain.Common;

namespace Essaim.Domain.Voice.Publishing;

/// <summary>Every reason the publisher refuses rules or figures. Each is read in the place of what is not shown.</summary>
public static class PublishingErrors
{
    public static readonly Error Lowered = Error.Invalid(
        "publishing.lowered", "Les seuils peuvent être relevés, jamais abaissés : 5 réponses, 8 pour le détail, 10 pour des mots, 11 pour l’agence.", "Rules");

    public static readonly Error Malformed = Error.Invalid("publishing.malformed", "Les tableaux prévus ne correspondent pas aux questions posées.", "Rules");

    private static readonly Error AxesAtClosing = Error.Conflict("publishing.axes-at-closing", "Ce tableau paraît à la clôture, quand toutes les réponses sont là.");

    private static readonly Error TooAlike = Error.Conflict(
        "publishing.too-alike", "Une fois les petits groupes réunis, il n’en reste qu’un : ce tableau n’apprend rien de plus que le total.");

    public static Error Of(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.TooFew => Error.Conflict("publishing.too-few", "Moins de {0} réponses : visible à partir de {0}.", refusal.Threshold),
        RefusalReason.PooledOnly => Error.Conflict(
            "publishing.pooled-only", "Ce groupe compte moins de {0} personnes : ses réponses ne paraissent que réunies à celles d’autres établissements.", refusal.Threshold),
        RefusalReason.AtClosing => Error.Conflict(
            "publishing.at-closing", "Ce groupe compte moins de {0} personnes : un seul total par question paraît, à la clôture.", refusal.Threshold),
        RefusalReason.AxesAtClosing => AxesAtClosing,
        RefusalReason.NoAxis => Error.Conflict(
            "publishing.no-axis", "Ce groupe compte moins de {0} personnes : aucun tableau n’est découpé. Le mur, l’observation et l’entretien vous en diront plus.",
            refusal.Threshold),
        RefusalReason.TooManyAxes => Error.Conflict("publishing.too-many-axes", "Ce groupe compte moins de {0} personnes : un seul découpage est permis.", refusal.Threshold),
        RefusalReason.TooAlike => TooAlike,
        RefusalReason.Computable => Error.Conflict(
            "publishing.computable", "Rapproché des autres tableaux, celui-ci permettrait de calculer les réponses de moins de {0} personnes.", refusal.Threshold),
        RefusalReason.TooFewForAgency => Error.Conflict(
            "publishing.too-few-for-agency", "Moins de {0} réponses dans une partie du tableau : il ne quitte pas l’établissement.", refusal.Threshold),
        RefusalReason.TooFewWords => Error.Conflict("publishing.too-few-words", "Moins de {0} réponses écrites : visibles à partir de {0}.", refusal.Threshold),
        RefusalReason.WordsInRoom => Error.Conflict(
            "publishing.words-in-room", "Ce groupe compte moins de {0} personnes : les mots écrits ne paraissent pas ici. Ils se disent en restitution collective.",
            refusal.Threshold),
        _ => Error.Conflict("publishing.words-at-closing", "Les mots écrits paraissent à la clôture, mélangés."),
    };
}
