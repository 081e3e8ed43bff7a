using Essaim.Domain.Common;

namespace Essaim.Domain.Experiments;

/// <summary>Every reason an experiment refuses something: the first file to read to learn its rules.</summary>
public static class ExperimentErrors
{
    public static readonly Error TitleMissing = Error.Invalid(
        "experiment.title", "Donnez à l’essai la question que vous vous posez.", "Title");

    public static readonly Error HypothesisMissing = Error.Invalid(
        "experiment.hypothesis", "Écrivez ce que vous pensez observer.", "Hypothesis");

    public static readonly Error PlaceMissing = Error.Invalid(
        "experiment.place", "Choisissez le service, ou nommez le lieu de l’essai.", "Place");

    public static readonly Error ArmsAlike = Error.Invalid(
        "experiment.arms-alike", "A et B portent le même nom. Un essai compare deux façons de faire qui s’opposent.", "NameB");

    public static readonly Error StopWhoMissing = Error.Invalid(
        "experiment.stop-who", "Dites qui peut arrêter l’essai à tout moment.", "StopWho");

    public static readonly Error StopWhenMissing = Error.Invalid(
        "experiment.stop-when", "Dites dans quel cas l’essai s’arrête.", "StopWhen");

    public static readonly Error WeeksUneven = Error.Invalid(
        "experiment.weeks", "Choisissez un nombre pair de semaines, de 2 à 12 : autant pour A que pour B.", "Weeks");

    public static readonly Error CostOutOfRange = Error.Invalid(
        "experiment.cost", "L’argent va de 0 à 1 000 000 euros. Zéro est une réponse.", "EurosA");

    public static readonly Error AdjustmentEmpty = Error.Invalid(
        "experiment.adjustment-empty", "Écrivez ce que vous avez changé, en une phrase.", "Text");

    public static readonly Error NotStarted = Error.Conflict(
        "experiment.not-started", "L’essai n’a pas commencé.");

    public static readonly Error Decided = Error.Conflict(
        "experiment.decided", "Cet essai est terminé : son verdict a été rendu.");

    public static readonly Error ReasonMissing = Error.Invalid(
        "experiment.reason", "Chaque réponse demande une raison.", "Reason");

    public static readonly Error LessonMissing = Error.Invalid(
        "experiment.lesson", "Écrivez ce que vous avez appris : c’est ce que d’autres emprunteront.", "Lesson");

    public static readonly Error KeptArmMissing = Error.Invalid(
        "experiment.kept", "Dites quelle façon de faire vous gardez : A ou B.", "Kept");

    public static Error TooLong(string field, int longest) => Error.Invalid(
        "experiment.too-long", "Ce texte est trop long : {0} caractères au plus.", field, longest);

    public static Error ArmMissing(ArmLetter letter) => Error.Invalid(
        "experiment.arm-missing", "Nommez la façon de faire {0} et dites comment elle se passe.", $"Name{letter}", letter.ToString());

    public static Error QuestionMissing(int number) => Error.Invalid(
        "experiment.question-missing", "Écrivez la question {0} : il en faut trois, les mêmes pour A et pour B.", $"Staff{number}", number);

    public static Error StartsOnMonday(DateOnly next) => Error.Invalid(
        "experiment.monday", "Une semaine d’essai commence un lundi. Le prochain est le {0}.", "StartsOn", next);

    public static Error StartsInThePast(DateOnly earliest) => Error.Invalid(
        "experiment.past", "L’essai ne peut pas commencer dans le passé. Le premier lundi possible est le {0}.", "StartsOn", earliest);

    public static Error StartsTooLate(DateOnly latest) => Error.Invalid(
        "experiment.too-late", "Choisissez un lundi avant le {0}.", "StartsOn", latest);

    /// <summary>Adopting a way that had no week would settle what was never lived.</summary>
    public static Error EachArmNeedsItsWeek(DateOnly from) => Error.Conflict(
        "experiment.each-arm-its-week", "A et B doivent avoir eu leur semaine avant d’être adoptées ou adaptées : à partir du {0}. Vous pouvez abandonner avant.", from);
}
