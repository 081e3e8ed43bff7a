namespace Essaim.Web.Ui;

/// <summary>Where a phase stands on the line.</summary>
public enum PhaseState
{
    Done,
    Now,
    Next,
}
