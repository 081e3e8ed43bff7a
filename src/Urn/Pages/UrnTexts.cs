using System.Globalization;
using Essaim.Domain.Common;

namespace Essaim.Urn.Pages;

/// <summary>The few sentences that the urn says itself, in both languages. It asks no other part of the product for words.</summary>
internal static class UrnTexts
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["C’est dans l’urne"] = "It is in the box",
        ["Merci. Personne ne sait que cela vient de vous."] = "Thank you. Nobody knows that it came from you.",
        ["Pour retrouver ce mot plus tard, notez ce code sur un papier :"] = "To find this note again later, write this code on paper:",
        ["Ce code ne dit rien de vous. Après le dévoilement, la liste des codes montrera que votre mot y était."] =
            "This code says nothing about you. After the reveal, the list of codes will show that your note was among them.",
        ["La liste des codes"] = "The list of codes",
        ["Écrire un autre mot"] = "Write another note",
        ["Revenir à la page"] = "Back to the page",
        ["Ce que nous ne protégeons pas"] = "What we do not protect",
        ["Ce n’est pas parti"] = "It was not sent",
        ["Voici ce que vous aviez écrit, pour le copier :"] = "Here is what you had written, so that you can copy it:",
        ["Revenez en arrière avec la flèche de votre navigateur : votre texte y est encore."] =
            "Go back with your browser’s arrow: your text is still there.",
        ["L’urne"] = "The box",
        ["Ici arrivent les réponses sans nom. Cette adresse ne lit aucun cookie et ne tient aucun journal."] =
            "Answers without a name arrive here. This address reads no cookie and keeps no log.",
        ["L’urne ne peut rien garder pour l’instant. Rien n’a été pris : réessayez un peu plus tard."] =
            "The box cannot keep anything for now. Nothing was taken: try again a little later.",
        ["Cette adresse ne mène à rien."] = "This address leads nowhere.",
        ["Écrivez quelques mots avant d’envoyer."] = "Write a few words before you send.",
        ["Choisissez au moins une réponse avant d’envoyer."] = "Choose at least one answer before you send.",
        ["Cette réponse ne correspond pas à la question posée."] = "This answer does not fit the question.",
        ["L’urne n’a pas compris cet envoi."] = "The box did not understand what was sent.",
        ["Cet envoi est trop long pour l’urne."] = "What was sent is too long for the box.",
        ["Cette collecte n’existe pas, ou elle est effacée."] = "This collection does not exist, or it has been erased.",
        ["La collecte est terminée : l’urne ne prend plus rien."] = "The collection is over: the box takes nothing more.",
        ["Cet envoi a déjà servi, avec un autre contenu."] = "This was already sent, with other content.",
        ["L’urne est pleine : elle ne prend plus rien."] = "The box is full: it takes nothing more.",
        ["Cet envoi ne porte pas de jeton valable pour cette collecte."] = "What was sent carries no token that is valid for this collection.",
        ["Cette réponse est déjà comptée : elle ne peut plus changer."] = "This answer is already counted: it can no longer change.",
        ["Choisissez {0} réponses au plus."] = "Choose {0} answers at most.",
        ["L’urne ne prend que des photos au format JPEG."] = "The box only takes photos in JPEG format.",
        ["Cette photo pèse trop lourd pour l’urne."] = "This photo is too heavy for the box.",
        ["Cette image est trop grande pour l’urne."] = "This picture is too large for the box.",
        ["Cette photo est abîmée ou n’en est pas une."] = "This photo is damaged or is not one.",
        ["La place prévue pour les photos de cette collecte est pleine. Votre photo n’est pas prise : gardez-la pour en parler au groupe."] =
            "The room for this collection’s photos is full. Yours was not taken: keep it to talk about it with the group.",
        ["Raccourcissez un peu : {0} signes au plus."] = "Shorten it a little: {0} characters at most.",
    };

    public static string Say(string french, bool inEnglish, params object[] arguments)
    {
        var words = inEnglish ? English[french] : Spaced(french);
        return arguments.Length is 0 ? words : string.Format(French, words, arguments);
    }

    public static string Say(Error error, bool inEnglish) => Say(error.Message, inEnglish, [.. error.Arguments]);

    /// <summary>No-break space before a colon: these sentences hold no other double sign.</summary>
    private static string Spaced(string french) => french.Replace(" :", "\u00a0:", StringComparison.Ordinal);
}
