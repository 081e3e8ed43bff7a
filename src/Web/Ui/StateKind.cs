namespace Essaim.Web.Ui;

/// <summary>The sign that stands before a word of state. The word says it; the sign and its colour repeat it.</summary>
public enum StateKind
{
    /// <summary>Empty ring: to come, open, not begun.</summary>
    Later,

    /// <summary>Full disc: done, decided, adopted.</summary>
    Done,

    /// <summary>Honey disc: to do now.</summary>
    Now,

    /// <summary>Half disc: on its way, adapted, promised.</summary>
    Info,

    /// <summary>Square: late, in error.</summary>
    Late,

    /// <summary>Dash: refused, abandoned.</summary>
    No,
}
