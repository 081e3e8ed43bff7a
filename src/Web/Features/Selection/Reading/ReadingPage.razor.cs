using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Selection.Reading;

public sealed partial class ReadingPage
{
    private static readonly Option[] Scale = [.. Enumerable.Range(0, Review.Highest + 1).Select(v => new Option($"{v}", $"{v}"))];

    private readonly Refusals _refusals = new(), _recuseRefusals = new(), _decideRefusals = new();
    private ShowReading.View _view = null!;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "garde")] private string? Kept { get; set; }

    [SupplyParameterFromForm(FormName = "marks")] private MarksInput Input { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "recuse")] private RecusalInput Recusal { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "decide")] private DecisionInput Decision { get; set; } = null!;

    private Candidature Candidature => _view.Dossier.Candidature;

    private CallForApplications Call => _view.Dossier.Call;

    private IEnumerable<College?> Parts => [null, .. Call.SeatsFor(Candidature.IsBinome)];

    private string Here => $"/candidatures/{Id}/lecture";

    protected override async Task OnInitializedAsync()
    {
        Recusal ??= new();
        Decision ??= new();
        _view = (await ShowReading.RunAsync(new(Id), Gone)).OrRefuse();
        Input ??= new() { Marks = [.. Call.Criteria.Select(Line)] };
    }

    private MarkInput Line(Criterion criterion)
    {
        var mark = _view.Mine?.Marks.FirstOrDefault(m => m.Criterion == criterion.Order);
        return new() { Criterion = criterion.Order, Value = mark?.Value, Evidence = mark?.Evidence };
    }

    private async Task MarkAsync()
    {
        var marks = Input.Marks.Where(m => m.Value is not null).Select(m => new Mark(m.Criterion, m.Value!.Value, m.Evidence ?? "")).ToList();
        if ((await KeepMarks.RunAsync(new(new(Id), marks, Input.Gives), Gone)).Failed(out var error)) _refusals.Show(Placed(error));
        else Navigation.NavigateTo(Here + (Input.Gives ? "" : "?garde=1"));
    }

    private async Task RecuseAsync()
    {
        if ((await RecuseReader.RunAsync(new(new(Id), Recusal.RecusalReason ?? ""), Gone)).Failed(out var error)) _recuseRefusals.Show(In(nameof(Recusal), error));
        else Navigation.NavigateTo($"/appels/{Call.Slug}/selection");
    }

    private async Task DecideAsync()
    {
        var command = new DecideCandidature.Command(new(Id), Decision.Outcome, Decision.Reason ?? "", Decision.Contact, Decision.ReturnOn);
        if ((await DecideCandidature.RunAsync(command, Gone)).Failed(out var error)) _decideRefusals.Show(In(nameof(Decision), error));
        else Navigation.NavigateTo($"/appels/{Call.Slug}/selection");
    }

    /// <summary>The rule counts criteria by their order in the grid, the form by their line: they are the same.</summary>
    private static Error Placed(Error error) => error.Field is { } field && field.StartsWith("Marks[", StringComparison.Ordinal) ? error with { Field = $"Input.{field}" } : error;

    private static Error In(string input, Error error) => error.Field is { } field ? error with { Field = $"{input}.{field}" } : error;

    public sealed class MarksInput
    {
        public List<MarkInput> Marks { get; set; } = [];

        public bool Gives { get; set; }
    }

    public sealed class MarkInput
    {
        public int Criterion { get; set; }

        public int? Value { get; set; }

        public string? Evidence { get; set; }
    }

    public sealed class RecusalInput
    {
        public string? RecusalReason { get; set; }
    }

    public sealed class DecisionInput
    {
        public Outcome? Outcome { get; set; }

        public string? Reason { get; set; }

        public string? Contact { get; set; }

        public DateOnly? ReturnOn { get; set; }
    }
}
