using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis;

/// <summary>Every reason something is refused on a wall.</summary>
public static class WallErrors
{
    public static readonly Error QuestionMissing = Error.Invalid(
        "wall.question-missing", "Écrivez la question, en partant d’un moment, d’un lieu ou d’une tâche.", "Question");

    public static readonly Error QuestionTooLong = Error.Invalid(
        "wall.question-too-long", "La question tient en 160 signes : on doit la lire du fond de la salle.", "Question");

    public static readonly Error OccasionMissing = Error.Invalid("wall.occasion-missing", "Dites qui se réunit.", "Occasion");

    public static readonly Error OccasionTooLong = Error.Invalid("wall.occasion-too-long", "Cent vingt signes suffisent pour dire qui se réunit.", "Occasion");

    public static readonly Error NotesOutOfRange = Error.Invalid("wall.notes", "Chaque téléphone écrit de 1 à 20 mots.", "NotesEach");

    public static readonly Error VotesOutOfRange = Error.Invalid("wall.votes", "Chaque téléphone reçoit de 1 à 10 voix.", "VotesEach");

    public static readonly Error TimerOutOfRange = Error.Invalid("wall.timer", "Le temps va de 1 à 90 minutes.", "Minutes");

    public static readonly Error Closed = Error.Conflict("wall.closed", "Ce mur est fermé.");

    public static readonly Error NotNow = Error.Conflict("wall.not-now", "Le mur n’en est plus à cette étape. Relisez la page.");

    public static readonly Error TooFewGroups = Error.Conflict("wall.too-few-groups", "Pour voter, il faut au moins deux paquets.");

    public static readonly Error NoGroup = Error.Conflict("wall.no-group", "Rangez les mots dans au moins un paquet.");

    public static readonly Error GroupUnnamed = Error.Conflict("wall.group-unnamed", "Donnez d’abord un nom à chaque paquet.");

    public static readonly Error GroupGone = Error.Conflict("wall.group-gone", "Ce paquet a été réuni avec un autre.");

    public static readonly Error NoteGone = Error.Conflict("wall.note-gone", "Ce mot a été retiré du mur.");

    public static readonly Error MergedWithItself = Error.Invalid("wall.merged-with-itself", "Choisissez un autre paquet.");

    public static readonly Error NameTooLong = Error.Invalid("wall.name-too-long", "Un nom de paquet tient en 80 signes.");

    public static readonly Error HandsOutOfRange = Error.Invalid("wall.hands", "Le nombre de mains levées va de 0 à 500.");

    public static readonly Error AlreadyOut = Error.Conflict("wall.already-out", "Ce paquet a déjà sa sortie.");

    public static readonly Error ExitMissing = Error.Invalid("wall.exit-missing", "Choisissez une des quatre sorties.", "Exit");

    public static readonly Error ReasonMissing = Error.Invalid("wall.reason-missing", "Dites pourquoi ce sujet attend.", "Reason");

    public static readonly Error SentenceMissing = Error.Invalid("wall.sentence-missing", "Dites en une phrase ce que le groupe a choisi.", "Reason");

    public static readonly Error ReasonTooLong = Error.Invalid("wall.reason-too-long", "Une phrase de 300 signes au plus.", "Reason");

    public static readonly Error RemovalMissing = Error.Invalid("wall.removal-missing", "Choisissez la raison du retrait.", "Because");

    public static readonly Error VoteNotOpen = Error.Conflict("wall.vote-not-open", "Le vote n’est pas ouvert.");

    public static readonly Error VoteUnreadable = Error.Invalid("wall.vote-unreadable", "Votre vote n’a pas pu être lu. Recommencez.");

    public static readonly Error EmptyBallot = Error.Invalid("wall.empty-ballot", "Donnez au moins une voix, ou laissez le vote aux autres.");

    public static readonly Error TooManyVotes = Error.Conflict("wall.votes-full", "Ce mur a reçu plus de voix qu’une salle n’en contient. Appelez l’animateur.");

    public static Error OverBudget(int budget) => Error.Invalid("wall.over-budget", "Vous avez {0} voix en tout.", null, budget);

    public static Error GroupsWithoutExit(int count) => Error.Conflict("wall.groups-without-exit", "Paquets encore sans sortie : {0}.", count);

    public static Error NotesWithoutExit(int count) => Error.Conflict("wall.notes-without-exit", "Mots encore hors des paquets : {0}.", count);

    /// <summary>The refusal that a phone was sent back with; none for any other word.</summary>
    public static Error? OfBallot(string code, int budget) =>
        new[] { VoteNotOpen, VoteUnreadable, EmptyBallot, TooManyVotes, OverBudget(budget) }.FirstOrDefault(e => e.Code == code);
}
