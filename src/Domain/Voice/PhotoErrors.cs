using Essaim.Domain.Common;

namespace Essaim.Domain.Voice;

/// <summary>Every reason a photograph is refused by the urn. These sentences are read on a phone.</summary>
public static class PhotoErrors
{
    public static readonly Error NotAJpeg = Error.Invalid("photo.not-a-jpeg", "L’urne ne prend que des photos au format JPEG.");

    public static readonly Error TooHeavy = Error.Invalid("photo.too-heavy", "Cette photo pèse trop lourd pour l’urne.");

    public static readonly Error TooLarge = Error.Invalid("photo.too-large", "Cette image est trop grande pour l’urne.");

    public static readonly Error Broken = Error.Invalid("photo.broken", "Cette photo est abîmée ou n’en est pas une.");

    public static readonly Error NoRoom = Error.Conflict(
        "photo.no-room", "La place prévue pour les photos de cette collecte est pleine. Votre photo n’est pas prise : gardez-la pour en parler au groupe.");
}
