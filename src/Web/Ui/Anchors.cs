using Essaim.Domain.Common;

namespace Essaim.Web.Ui;

/// <summary>Ids inside a page, made from the titles they stand for.</summary>
public static class Anchors
{
    public static string Of(string title) => $"t-{Slug.From(title)}";
}
