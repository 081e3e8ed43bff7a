using Essaim.Domain.Library;
using Essaim.Web.Features.Establishments;
using System.Text;

namespace Essaim.Web.Features.Library;

/// <summary>A published sheet as a plain file to keep, print or paste, and the line under which to cite it.</summary>
internal static class SheetMarkdown
{
    public static string Of(Rex rex, string address, Texts texts)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(OneLine(rex.Title)).AppendLine();
        text.AppendLine(texts["{0}, {1}. {2}.", texts.Of(rex.Kind), texts.Of(rex.Size), Experiments.ExperimentWords.Of(texts, rex.Outcome)]);
        foreach (var (field, part) in rex.Text.Parts().Skip(1))
        {
            text.AppendLine().Append("## ").AppendLine(texts.OfPart(field)).AppendLine();
            text.AppendLine(Escaped(part));
        }

        return text.AppendLine().AppendLine("---").AppendLine().AppendLine(Citation(rex, address, texts)).ToString();
    }

    /// <summary>Author, title, place, day, address: the author is a painter.</summary>
    public static string Citation(Rex rex, string address, Texts texts) =>
        texts["{0} (pseudonyme), « {1} », bibliothèque Essaim, {2}, {3}", rex.Pseudonym, OneLine(rex.Title), rex.PublishedOn, address];

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>What people wrote stays words: no heading, list, link or HTML comes out of it.</summary>
    private static string Escaped(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Select(c => c is '\\' or '#' or '*' or '_' or '[' or ']' or '<' or '>' or '`' or '|' ? $"\\{c}" : c.ToString()));
}
