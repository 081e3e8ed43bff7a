namespace Essaim.Domain.Surveys;

/// <summary>The same words in French and in English. French comes first; where English is missing, French is shown.</summary>
public sealed record Bilingual(string Fr, string En = "")
{
    public static readonly Bilingual Empty = new("");

    public bool IsEmpty => Fr.Length is 0;

    public bool IsWhole => Fr.Length > 0 && En.Length > 0;

    public string In(bool french) => french || En.Length is 0 ? Fr : En;

    /// <summary>What was typed, without the spaces around it.</summary>
    public static Bilingual Of(string? fr, string? en) => new(fr?.Trim() ?? "", en?.Trim() ?? "");
}
