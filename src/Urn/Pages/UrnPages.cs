using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Urn.Pages;

/// <summary>The urn's own pages, for phones without script. They ask nothing from another host, so that the register never learns that somebody sent.</summary>
internal static class UrnPages
{
    public static string Thanks(Manifest manifest, string receipt, bool inEnglish)
    {
        var page = new List<string> { Paragraph("Merci. Personne ne sait que cela vient de vous.", inEnglish) };
        if (manifest.Kind is CampaignKind.Wall)
        {
            page.Add(Paragraph("Pour retrouver ce mot plus tard, notez ce code sur un papier :", inEnglish));
            page.Add($"<p class=\"receipt\">{receipt}</p>");
            page.Add(Paragraph("Ce code ne dit rien de vous. Après le dévoilement, la liste des codes montrera que votre mot y était.", inEnglish));
            page.Add($"<p>{Link(Root(manifest) + "/recus/" + manifest.Ballot, "La liste des codes", inEnglish)}</p>");
        }

        var next = manifest.Kind is CampaignKind.Wall ? "Écrire un autre mot" : "Revenir à la page";
        page.Add($"<p>{Link(manifest.Page, next, inEnglish, "next")}</p>");
        page.Add($"<p class=\"small\">{Link(Root(manifest) + "/limites", "Ce que nous ne protégeons pas", inEnglish)}</p>");
        return Whole("C’est dans l’urne", string.Concat(page), inEnglish);
    }

    /// <param name="typed">What was written, given back: nothing typed is lost because the urn refused it.</param>
    public static string Refusal(Error error, string? typed, Manifest? manifest, bool inEnglish)
    {
        var page = new List<string> { $"<p>{Html(UrnTexts.Say(error, inEnglish))}</p>" };
        if (typed is { Length: > 0 })
        {
            var label = Html(UrnTexts.Say("Voici ce que vous aviez écrit, pour le copier :", inEnglish));
            page.Add($"<p><label for=\"mot\">{label}</label></p><textarea id=\"mot\" readonly>{Html(typed)}</textarea>");
        }
        else
        {
            page.Add(Paragraph("Revenez en arrière avec la flèche de votre navigateur : votre texte y est encore.", inEnglish));
        }

        if (manifest is not null) page.Add($"<p>{Link(manifest.Page, "Revenir à la page", inEnglish)}</p>");
        return Whole("Ce n’est pas parti", string.Concat(page), inEnglish);
    }

    public static string About(bool inEnglish) => Whole(
        "L’urne", Paragraph("Ici arrivent les réponses sans nom. Cette adresse ne lit aucun cookie et ne tient aucun journal.", inEnglish), inEnglish);

    private static string Whole(string title, string content, bool inEnglish)
    {
        var heading = Html(UrnTexts.Say(title, inEnglish));
        return $"""
            <!DOCTYPE html>
            <html lang="{(inEnglish ? "en" : "fr")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{heading} · Essaim</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/urne.css"></head>
            <body><main><p class="brand">Essaim</p><h1>{heading}</h1>{content}</main></body>
            </html>
            """;
    }

    private static string Root(Manifest manifest) => new Uri(manifest.Page).GetLeftPart(UriPartial.Authority);

    private static string Paragraph(string french, bool inEnglish) => $"<p>{Html(UrnTexts.Say(french, inEnglish))}</p>";

    private static string Link(string address, string french, bool inEnglish, string css = "") =>
        $"<a{(css.Length > 0 ? $" class=\"{css}\"" : "")} href=\"{Html(address)}\">{Html(UrnTexts.Say(french, inEnglish))}</a>";

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
