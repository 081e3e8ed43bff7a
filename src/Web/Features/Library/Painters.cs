namespace Essaim.Web.Features.Library;

/// <summary>The painters whose names sheets may bear, one a line of <c>content/painters.txt</c>. All in the public domain.</summary>
public sealed class Painters
{
    public Painters(Content content)
    {
        Names = [.. File.ReadLines(content.PathOf("painters.txt")).Select(line => line.Trim()).Where(line => line.Length > 0)];
        if (Names.Count is 0) throw new InvalidDataException("content/painters.txt:1: no painter.");
    }

    public IReadOnlyList<string> Names { get; }
}
