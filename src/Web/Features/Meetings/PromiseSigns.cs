using Essaim.Domain.Meetings;
using Essaim.Web.Ui;

namespace Essaim.Web.Features.Meetings;

/// <summary>How the state of a promise is said and signed.</summary>
internal static class PromiseSigns
{
    public static string Of(Promise promise, DateOnly today) => promise.State switch
    {
        PromiseState.Kept => Texts.Mark("Tenue"),
        PromiseState.Abandoned => Texts.Mark("Abandonnée"),
        _ when promise.IsLateOn(today) => Texts.Mark("En retard"),
        _ => Texts.Mark("Promis"),
    };

    public static StateKind SignOf(Promise promise, DateOnly today) => promise.State switch
    {
        PromiseState.Kept => StateKind.Done,
        PromiseState.Abandoned => StateKind.No,
        _ => promise.IsLateOn(today) ? StateKind.Late : StateKind.Info,
    };
}
