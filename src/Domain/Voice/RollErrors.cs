using Essaim.Domain.Common;

namespace Essaim.Domain.Voice;

/// <summary>Every reason a frozen roll, its slips or its counter refuses something.</summary>
public static class RollErrors
{
    public static readonly Error Pools = Error.Invalid(
        "roll.pools", "Comptez les personnes de la liste : une équipe au moins, et l’encadrement à part s’il répond.", "Size");

    public static readonly Error TooFew = Error.Invalid(
        "roll.too-few", "Il faut au moins 8 personnes sur la liste : à moins, une réponse se devine. Préférez un échange de vive voix.", "Size");

    public static readonly Error Tokens = Error.Invalid("roll.tokens", "Chaque personne peut répondre de 1 à 60 fois.", "TokensPerPerson");

    public static readonly Error Closing = Error.Invalid("roll.closing", "Choisissez une date de fin, dans l’année qui vient.", "ClosesOn");

    public static readonly Error LateTooFew = Error.Conflict(
        "roll.late-too-few", "Les arrivées tardives entrent par groupe d’au moins 5. Sinon, elles répondront la prochaine fois.");

    public static readonly Error Served = Error.Conflict(
        "roll.served", "Des bulletins ont déjà servi : on ne peut plus les réimprimer sans risquer des réponses en double.");

    public static Error Full(int left) => Error.Conflict("roll.full", "La liste est arrêtée : il y reste {0} places.", left);

    public static Error Address(string line) => Error.Invalid("roll.address", "Donnez une adresse par ligne. Celle-ci ne va pas : {0}", "Addresses", line);
}

/// <summary>Every reason the counter gives no tokens. These sentences are read on a phone.</summary>
public static class CounterErrors
{
    /// <summary>The same for a slip that never was, one of another campaign and somebody who is not on the roll: nobody learns which.</summary>
    public static readonly Error NotOnTheRoll = new(
        ErrorKind.Forbidden, "counter.not-on-the-roll", "Ce bulletin n’ouvre aucune collecte en ce moment.");

    public static readonly Error Closed = Error.Conflict("counter.closed", "La collecte est terminée : il n’y a plus de jeton à prendre.");

    public static readonly Error OtherRequest = Error.Conflict(
        "counter.other-request", "Les jetons de ce bulletin ont déjà été pris sur un autre appareil. Répondez depuis celui-là.");

    public static readonly Error Malformed = Error.Invalid("counter.malformed", "Le guichet n’a pas compris cette demande.");
}
