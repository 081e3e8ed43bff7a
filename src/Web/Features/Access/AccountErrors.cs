using Essaim.Domain.Common;

namespace Essaim.Web.Features.Access;

/// <summary>Every reason a change of one's own account is refused.</summary>
public static class AccountErrors
{
    public static readonly Error AlreadyThere = Error.Conflict("account.already-there", "Vous avez déjà un compte : connectez-vous comme d’habitude.");

    public static readonly Error WrongPassword = Error.Invalid("account.wrong-password", "Ce n’est pas votre mot de passe actuel.", "Current");

    public static readonly Error LastWayIn = Error.Conflict(
        "account.last-way-in", "C’est votre seule façon d’entrer. Ajoutez d’abord une autre clé ou un mot de passe.");

    public static readonly Error KeyNotMade = Error.Invalid(
        "account.key-not-made", "La clé n’a pas pu être créée. Réessayez, ou choisissez un mot de passe.");

    public static readonly Error KeyNameMissing = Error.Invalid(
        "account.key-name", "Donnez un nom à cette clé, par exemple « mon téléphone ».", "Name");

    public static readonly Error CodeRefused = Error.Invalid(
        "account.code-refused", "Ce code n’est pas celui que l’application affiche maintenant. Vérifiez l’heure du téléphone.", "Code");

    public static readonly Error AppExpired = Error.Invalid("account.app-expired", "Cette page est trop ancienne. Photographiez le nouveau code.");

    public static readonly Error PasswordNeeded = Error.Conflict(
        "account.password-needed", "L’application de codes complète un mot de passe. Choisissez d’abord un mot de passe.");
}
