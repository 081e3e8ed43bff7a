using Essaim.Domain.Access;
using Essaim.Domain.Library;

namespace Essaim.Data.Library;

/// <summary>Where every read of a sheet starts.</summary>
public static class LibraryScope
{
    /// <summary>Sheets of one's own establishments, drafts included.</summary>
    public static IQueryable<Rex> VisibleTo(this IQueryable<Rex> sheets, Actor actor)
    {
        var own = actor.Establishments;
        return sheets.Where(r => own.Contains(r.EstablishmentId));
    }

    /// <summary>What the world may read.</summary>
    public static IQueryable<Rex> Public(this IQueryable<Rex> sheets) => sheets.Where(r => r.PublishedOn != null && r.WithdrawnOn == null);
}
