using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Steering;

/// <summary>A page of the footer: first line its title, second its lead, then the text.</summary>
public sealed record InfoText(string Title, string Lead, MarkupString Body);

/// <summary>Reads a page of the footer in the reader's language and puts in what only this installation knows.</summary>
public sealed class ReadInfoText(Content content, IConfiguration settings)
{
    public InfoText Run(string name, Texts texts)
    {
        var lines = File.ReadAllLines(content.PathOf($"pages/{texts.Code}/{name}.md"));
        var body = string.Join('\n', lines.Skip(2)).Replace("{editeur}", Publisher(texts), StringComparison.Ordinal)
            .Replace("{contact}", Contact(texts), StringComparison.Ordinal);
        return new(texts.Own(lines[0]), texts.Own(lines[1]), Prose.Html(body, texts.IsFrench, firstLevel: 1));
    }

    /// <summary>Who answers for this installation; where nobody has said so, the page says that.</summary>
    private string Publisher(Texts texts) => settings["ESSAIM_PUBLISHER"] is { Length: > 0 } publisher
        ? publisher
        : texts["Cette installation n’a pas encore dit qui la publie. La personne qui l’administre l’indique avec le réglage ESSAIM_PUBLISHER."];

    private string Contact(Texts texts) => settings["ESSAIM_CONTACT"] is { Length: > 0 } address
        ? address.StartsWith("https://", StringComparison.Ordinal) ? $"<{address}>" : address.Contains('@', StringComparison.Ordinal) ? $"[{address}](mailto:{address})" : address
        : texts["Cette installation n’a pas encore donné d’adresse. La personne qui l’administre l’indique avec le réglage ESSAIM_CONTACT."];
}
