using Essaim.Domain.Common;

namespace Essaim.Domain.Voice;

/// <summary>Every reason a campaign is refused, or refuses something.</summary>
public static class CampaignErrors
{
    public static readonly Error TitleMissing = Error.Invalid("campaign.title", "Donnez un titre, en 200 signes au plus.", "Title");

    public static readonly Error ReadersMissing = Error.Invalid("campaign.readers", "Dites qui lira ce qui sera écrit, en 400 signes au plus.", "Readers");

    public static readonly Error QuestionMissing = Error.Invalid("campaign.question", "Posez une question, en 300 signes au plus.", "Questions");

    public static readonly Error QuestionsMalformed = Error.Invalid(
        "campaign.questions", "Posez de une à douze questions, chacune avec deux à sept réponses possibles.", "Questions");

    public static readonly Error NotesOutOfRange = Error.Invalid("campaign.notes", "Chaque téléphone peut poser de 1 à 20 mots.", "NotesPerPhone");

    public static readonly Error Closed = Error.Conflict("campaign.closed", "La collecte est terminée.");

    public static readonly Error NotAWall = Error.Conflict("campaign.not-a-wall", "Seuls les mots d’un mur se dévoilent.");

    public static readonly Error NotEnoughYet = Error.Conflict(
        "campaign.not-enough", "Pas encore assez de réponses. Les résultats paraissent à partir de 5, par paquets d’au moins 5.");

    public static readonly Error RulesChanged = Error.Conflict(
        "campaign.rules-changed", "Les règles de cette collecte ne sont plus celles de l’ouverture. Rien ne paraît tant que quelqu’un n’a pas compris pourquoi.");

    public static readonly Error TooAlike = Error.Conflict(
        "campaign.too-alike", "Les réponses se ressemblent trop pour être détaillées sans risque. Le détail viendra avec d’autres réponses.");

    public static readonly Error UrnSilent = Error.Conflict(
        "campaign.urn-silent", "L’urne ne répond pas. Rien n’a changé : réessayez dans un instant.");
}

/// <summary>Every reason an answer is refused by the urn. These sentences are read on a phone.</summary>
public static class AnswerErrors
{
    public static readonly Error Empty = Error.Invalid("answer.empty", "Écrivez quelques mots avant d’envoyer.");

    public static readonly Error NothingChosen = Error.Invalid("answer.nothing-chosen", "Choisissez au moins une réponse avant d’envoyer.");

    public static readonly Error Unknown = Error.Invalid("answer.unknown", "Cette réponse ne correspond pas à la question posée.");

    public static readonly Error Malformed = Error.Invalid("answer.malformed", "L’urne n’a pas compris cet envoi.");

    public static readonly Error TooBig = Error.Invalid("answer.too-big", "Cet envoi est trop long pour l’urne.");

    public static readonly Error Nowhere = new(ErrorKind.NotFound, "answer.nowhere", "Cette collecte n’existe pas, ou elle est effacée.");

    public static readonly Error Closed = Error.Conflict("answer.closed", "La collecte est terminée : l’urne ne prend plus rien.");

    public static readonly Error OtherBody = Error.Conflict("answer.other-body", "Cet envoi a déjà servi, avec un autre contenu.");

    public static readonly Error Full = Error.Conflict("answer.full", "L’urne est pleine : elle ne prend plus rien.");

    /// <summary>Said to forged, foreign and spent letters alike.</summary>
    public static readonly Error NoToken = Error.Conflict("answer.no-token", "Cet envoi ne porte pas de jeton valable pour cette collecte.");

    public static readonly Error Counted = Error.Conflict("answer.counted", "Cette réponse est déjà comptée : elle ne peut plus changer.");

    public static Error TooMany(int most) => Error.Invalid("answer.too-many", "Choisissez {0} réponses au plus.", null, most);

    public static Error TooLong(int longest) => Error.Invalid("answer.too-long", "Raccourcissez un peu : {0} signes au plus.", null, longest);
}
