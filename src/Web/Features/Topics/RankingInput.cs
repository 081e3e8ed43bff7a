using Essaim.Domain.Topics;

namespace Essaim.Web.Features.Topics;

/// <summary>Reasons as their form sends them, all at once.</summary>
public sealed class ReasonsInput
{
    public List<Line> Reasons { get; set => field = value ?? []; } = []; // A form without a line sends none.

    /// <summary>Whether the order also goes back to the group.</summary>
    public bool Return { get; set; }

    public sealed class Line
    {
        public Guid TopicId { get; set; }

        public string? Reason { get; set; }
    }
}

/// <summary>An order as its form sends it: a place beside each subject, none for those left out.</summary>
public sealed class RankingInput
{
    public Guid RankingId { get; set => field = value == default ? Guid.CreateVersion7() : value; } = Guid.CreateVersion7();

    public DateOnly? HeldOn { get; set; }

    public int? Present { get; set; }

    public List<Line> Lines { get; set => field = value ?? []; } = []; // A form without a line sends none.

    /// <summary>A button of one line: <c>up:2</c> or <c>down:2</c>.</summary>
    public string? Move { get; set; }

    /// <summary>Subjects with a place, by place; of equal places the one that stands first.</summary>
    public IReadOnlyList<TopicId> Order() =>
        [.. Lines.Select((line, index) => (line, index)).Where(l => l.line.Place is not null).OrderBy(l => l.line.Place).ThenBy(l => l.index).Select(l => new TopicId(l.line.TopicId))];

    /// <summary>Puts the lines in the order of their places, then moves one by one place, and numbers them again.</summary>
    public void Apply(string move)
    {
        Sort();
        if (move.Split(':') is not [var way, var at] || !Guid.TryParse(at, out var topic)) return;
        var from = Lines.FindIndex(l => l.TopicId == topic);
        var to = way is "up" ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= Lines.Count) return;
        Lines[from].Place ??= int.MaxValue; // A subject that is moved by hand enters the order.
        Lines[to].Place ??= int.MaxValue;
        (Lines[from], Lines[to]) = (Lines[to], Lines[from]);
        Number();
    }

    public void Sort()
    {
        Lines = [.. Lines.Select((line, index) => (line, index)).OrderBy(l => l.line.Place ?? int.MaxValue).ThenBy(l => l.index).Select(l => l.line)];
        Number();
    }

    private void Number()
    {
        for (var i = 0; i < Lines.Count; i++) Lines[i].Place = Lines[i].Place is null ? null : i + 1;
    }

    public sealed class Line
    {
        public Guid TopicId { get; set; }

        public int? Place { get; set; }
    }
}
