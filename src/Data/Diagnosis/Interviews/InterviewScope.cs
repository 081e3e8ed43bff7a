using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis.Interviews;

namespace Essaim.Data.Diagnosis.Interviews;

public static class InterviewScope
{
    /// <summary>
    /// One's own, and those whose respondent agreed that analysts read: an adviser's within the clusters advised, an evaluator's anywhere.
    /// Whoever sits at an establishment sees none of its interviews, whatever else they are.
    /// </summary>
    public static IQueryable<Interview> VisibleTo(this IQueryable<Interview> interviews, Actor actor)
    {
        if (!actor.May(Permission.HoldInterviews)) return interviews.Where(_ => false);
        var me = actor.Id;
        var (everywhere, advised, homes) = (HoldsEverywhere(actor), Advised(actor), HomesOf(actor));
        return interviews.Where(i => !homes.Contains(i.EstablishmentId)
            && ((i.InterviewerId == me && (everywhere || advised.Contains(i.EstablishmentId)))
                || (i.Scope != ConsentScope.Interviewer && (everywhere || advised.Contains(i.EstablishmentId)))));
    }

    /// <summary>Whether this person may lead interviews there.</summary>
    public static bool MayInterviewAt(this Actor actor, EstablishmentId establishment) =>
        actor.May(Permission.HoldInterviews) && !HomesOf(actor).Contains(establishment) && (HoldsEverywhere(actor) || Advised(actor).Contains(establishment));

    public static bool HoldsEverywhere(Actor actor) => actor.Seats.Any(s => s.Reach == Reach.Nation && AccessRules.Allows(s.Role, Permission.HoldInterviews));

    /// <summary>Establishments at which the permission is held through a cluster.</summary>
    public static List<EstablishmentId> Advised(Actor actor) =>
        [.. actor.Seats.Where(s => AccessRules.Allows(s.Role, Permission.HoldInterviews)).Select(s => s.Reach.Establishment).OfType<EstablishmentId>().Distinct()];

    private static List<EstablishmentId> HomesOf(Actor actor) =>
        [.. actor.Seats.Where(s => !AccessRules.Allows(s.Role, Permission.HoldInterviews)).Select(s => s.Reach.Establishment).OfType<EstablishmentId>().Distinct()];
}
