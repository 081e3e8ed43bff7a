namespace Essaim.Web.Platform.Security;

/// <summary>What one page asks of the browser beyond what all pages may do. Every other page keeps these doors shut.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PageNeedsAttribute : Attribute
{
    internal static readonly PageNeedsAttribute Nothing = new();

    /// <summary>The camera, and compiling the code that finds faces.</summary>
    public bool FaceFinder { get; init; }

    /// <summary>Photos, which the urn's origin serves.</summary>
    public bool Photos { get; init; }
}
