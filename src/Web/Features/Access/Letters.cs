using System.Globalization;
using Essaim.Domain.Access;
using Essaim.Web.Platform.Mailing;

namespace Essaim.Web.Features.Access;

/// <summary>The mails of this feature, in French: the reader's language is not known before they come in.</summary>
public sealed class Letters(Addresses addresses)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public string LinkOf(InvitationCode code) => addresses.Link($"/invitation/{code.Value}");

    public Mail Invitation(Invitation invitation, InvitationCode code, string givenName, string email)
    {
        var (subject, purpose) = invitation.Kind switch
        {
            InvitationKind.NewPassword => ("Choisir un nouveau mot de passe", "Pour choisir un nouveau mot de passe"),
            InvitationKind.Recovery => ("Retrouver votre accès à Essaim", "Pour retrouver votre accès"),
            _ => ("Votre invitation à rejoindre Essaim", "Pour choisir comment vous connecter"),
        };
        var until = invitation.ExpiresAt.InParis();
        return new(email, subject, $"""
            Bonjour {givenName},

            {invitation.Reason}

            {purpose}, ouvrez ce lien avant le {until.ToString("dddd d MMMM yyyy 'à' H 'h' mm", French)} :
            {LinkOf(code)}

            Vous pouvez aussi taper ce code sur {addresses.Link("/invitation")} :
            {code.Printed}

            Ce code est personnel : ne le transférez pas. S’il ne vous est pas destiné, vous pouvez ignorer ce message.
            """);
    }

    /// <summary>Tells the holder what changed on their account: the one who did it may not be them.</summary>
    public Mail Changed(string email, string what) => new(email, "Un changement sur votre compte Essaim", $"""
        Bonjour,

        {what}

        Si c’est vous, il n’y a rien à faire.
        Sinon, ouvrez {addresses.Link("/compte")} et choisissez « Me déconnecter partout ».
        Prévenez aussi la personne qui gère votre équipe.
        """);
}
