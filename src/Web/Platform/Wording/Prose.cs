using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Platform.Wording;

/// <summary>Text written in Markdown, as HTML for a <c>.prose</c> block. Raw HTML is refused; French gets its spaces.</summary>
public static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <param name="firstLevel">Level of the text's own first headings, so that a page keeps its order.</param>
    public static MarkupString Html(string markdown, bool isFrench, int firstLevel = 2)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + firstLevel - 1);
        foreach (var link in document.Descendants<LinkInline>().Where(l => l.Url is not null && !IsPlain(l.Url))) link.Url = "#";
        if (isFrench)
        {
            foreach (var literal in document.Descendants<LiteralInline>()) literal.Content = new(Typography.French(literal.Content.ToString()));
        }

        return new(document.ToHtml(Pipeline));
    }

    /// <summary>Addresses of this site, of the web, of mail and telephone; nothing that runs.</summary>
    private static bool IsPlain(string url) =>
        url.StartsWith('/') || url.StartsWith('#') || url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal)
        || url.StartsWith("mailto:", StringComparison.Ordinal) || url.StartsWith("tel:", StringComparison.Ordinal);
}
