namespace Essaim.Web.Ui;

/// <summary>What a recap says under one word: <c>new(StateKind.Done, "Décidé", lines)</c>.</summary>
public sealed record RecapPart(StateKind Kind, string Word, IReadOnlyList<RecapEntry> Lines);

/// <summary>One thing of a recap, with the body or the day that goes with it.</summary>
public sealed record RecapEntry(string Text, string? Href = null, string? Note = null);
