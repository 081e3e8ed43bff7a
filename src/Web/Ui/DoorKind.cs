namespace Essaim.Web.Ui;

/// <summary>Which of the three doors: scattered words, a choice, a trial with two ways.</summary>
public enum DoorKind
{
    Say,
    Decide,
    Try,
}
