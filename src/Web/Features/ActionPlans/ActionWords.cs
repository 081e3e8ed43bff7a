using Essaim.Domain.ActionPlans;
using Essaim.Web.Ui;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>The words for the plan, the same on every page.</summary>
public static class ActionWords
{
    public static string StateOf(this Texts texts, ActionItem item, DateOnly today) => item.State switch
    {
        ActionState.Draft => texts["À prendre"],
        ActionState.Done => item.WasKept ? texts["Fait le {0}", item.EndedOn] : texts["Fait le {0}, après la date promise", item.EndedOn],
        ActionState.Abandoned => texts["Abandonné"],
        _ => item.IsLate(today)
            ? texts.Count(today.DayNumber - item.DueOn!.Value.DayNumber, "{0} jour de retard", "{0} jours de retard")
            : texts["Pour le {0}", item.DueOn],
    };

    public static StateKind KindOf(ActionItem item, DateOnly today) => item.State switch
    {
        ActionState.Draft => StateKind.Now,
        ActionState.Done => StateKind.Done,
        ActionState.Abandoned => StateKind.No,
        _ => item.IsLate(today) ? StateKind.Late : StateKind.Info,
    };

    public static string Of(this Texts texts, Funding funding) => funding switch
    {
        Funding.Clact => texts["CLACT, contrat local d’amélioration des conditions de travail"],
        Funding.Carsat => texts["CARSAT, contrat de prévention"],
        Funding.Fir => texts["FIR, fonds d’intervention régional"],
        Funding.OwnBudget => texts["Budget de l’établissement"],
        _ => texts["Aucun financement à trouver"],
    };

    public static string StateOf(this Texts texts, ParkedIdea idea, DateOnly today) => idea.State switch
    {
        ParkedState.TakenUp => texts["Reprise"],
        ParkedState.GivenUp => texts["Abandonnée"],
        _ => idea.IsDue(today) ? texts["À rouvrir depuis le {0}", idea.ReviewOn] : texts["On y revient le {0}", idea.ReviewOn],
    };

    public static StateKind KindOf(ParkedIdea idea, DateOnly today) => idea.State switch
    {
        ParkedState.TakenUp => StateKind.Done,
        ParkedState.GivenUp => StateKind.No,
        _ => idea.IsDue(today) ? StateKind.Now : StateKind.Later,
    };
}
