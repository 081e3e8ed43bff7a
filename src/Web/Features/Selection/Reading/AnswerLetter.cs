using System.Globalization;
using Essaim.Domain.Access;
using Essaim.Domain.Establishments;
using Essaim.Domain.Selection;

namespace Essaim.Web.Features.Selection.Reading;

/// <summary>The region's answer as a letter, in French whatever the screen: it is an act of the administration. Never a bare refusal.</summary>
public sealed record AnswerLetter(string On, string Subject, IReadOnlyList<string> Paragraphs)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static AnswerLetter Of(Candidature candidature, CallForApplications call, string place)
    {
        var decision = candidature.Decision ?? throw new InvalidOperationException("There is no answer yet.");
        var heard = $"Vous avez répondu à l’appel « {call.Title} » ({Regions.NameOf(call.Region)}) pour l’établissement {place}. "
            + "Deux personnes ont lu votre candidature séparément, sur la grille publiée avec l’appel.";
        string[] answer = decision.Outcome switch
        {
            Outcome.Retained =>
            [
                $"Nous avons le plaisir de vous annoncer qu’elle est retenue. {decision.Reason}",
                $"La première journée collective a lieu le {Day(call.FirstDayOn)}. "
                    + $"{(candidature.SeatOf(College.StaffRepresentatives) is null ? "Les deux" : "Les trois")} membres de l’équipe y sont attendus.",
                "Votre chargé·e de mission de l’Aract vous écrira pour préparer ce premier jour.",
            ],
            Outcome.NotRetained =>
            [
                $"Elle n’est pas retenue cette fois. {decision.Reason}",
                decision.ReturnOn is { } back
                    ? $"Vous pouvez candidater de nouveau à partir du {Day(back)}. Votre dossier reste lisible depuis vos comptes."
                    : "Vous pouvez répondre à un prochain appel. Votre dossier reste lisible depuis vos comptes.",
            ],
            _ =>
            [
                $"Nous vous proposons de commencer par un travail sur les risques psychosociaux. {decision.Reason}",
                $"Pour ce travail, votre contact est : {decision.Contact}.",
                $"Vous pourrez candidater de nouveau à partir du {Day(decision.ReturnOn!.Value)}. Ce n’est pas un refus : c’est un ordre des choses.",
            ],
        };
        if (decision.Outcome is Outcome.NotRetained && decision.Contact is { } contact) answer = [.. answer, $"Pour en parler : {contact}."];
        var on = DateOnly.FromDateTime(decision.At.InParis().DateTime).ToString("d MMMM yyyy", French);
        return new(on, decision.Outcome is Outcome.Retained ? "Votre candidature est retenue" : "La réponse à votre candidature", [heard, .. answer]);
    }

    private static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", French);
}
