namespace Essaim.Web.Ui;

/// <summary>One phase on the lying line: its name, and when or what.</summary>
public sealed record CourseStep(string Title, string? Text = null, PhaseState State = PhaseState.Done);
