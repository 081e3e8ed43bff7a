using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Features.Selection.Candidatures;

public sealed partial class PartPage
{
    private readonly Refusals _refusals = new();
    private ShowCandidature.View _view = null!;
    private College? _part;

    [Parameter] public Guid Id { get; set; }

    [Parameter] public string Part { get; set; } = "";

    [SupplyParameterFromQuery(Name = "garde")] private string? Kept { get; set; }

    [SupplyParameterFromForm(FormName = "part")] private PartInput Input { get; set; } = null!;

    private bool IsOpen => _view.Call.IsOpenAt(Clock.GetUtcNow()) && _view.Candidature.State is CandidatureState.Draft;

    private bool MayWrite => IsOpen && _view.MySeat is { AcceptedAt: not null } mine && (_part is null || mine.College == _part) && !_view.Candidature.IsSigned(_part);

    private string Here => $"/candidatures/{Id}/part/{Part}";

    private string Lead => _part switch
    {
        null => T["Votre projet de changement, quel qu’il soit. Les trois parts s’appuient dessus."],
        College.Management => T["Une demande intéressée, ses marges et ses limites."],
        College.StaffRepresentatives => T["Le problème tel que le personnel le pose, et comment il a été consulté."],
        _ => T["Le problème tel que le travail le montre."],
    };

    protected override async Task OnInitializedAsync()
    {
        if (!SelectionWords.TryPart(Part, out _part)) throw new PageRefusedException(Error.NotFound("candidature.unknown-part"));
        _view = (await ShowCandidature.RunAsync(new(Id), Gone)).OrRefuse();
        if (!_view.MayRead(_part)) throw new PageRefusedException(Error.Forbidden("candidature.not-signed-yet"));
        Input ??= new()
        {
            Answers = [.. Dossier.FieldsOf(_part, _view.Candidature.IsBinome).Select(f => new AnswerInput { Field = f, Text = _view.Candidature[f], Before = _view.Candidature[f] })],
        };
    }

    private async Task SaveAsync()
    {
        var answers = Input.Answers.ConvertAll(a => new WriteAnswers.Answer(a.Field, a.Text ?? "", a.Before ?? ""));
        var result = await WriteAnswers.RunAsync(new(new(Id), answers), Gone);
        if (!result.Failed(out var error) && Input.Signs) result = await SignPart.RunAsync(new(new(Id)), Gone);
        if (!result.Failed(out error)) Navigation.NavigateTo(Input.Signs ? $"/candidatures/{Id}" : Here + "?garde=1");
        else if (error == Form.ChangedMeanwhile) await ShowBothAsync(error);
        else ShowByField(error);
    }

    private async Task UnsignAsync()
    {
        if ((await SignPart.RunAsync(new(new(Id), Signs: false), Gone)).Failed(out var error)) _refusals.Show(error);
        else Navigation.NavigateTo(Here);
    }

    private void ShowByField(Error error)
    {
        var index = Input.Answers.FindIndex(a => a.Field.ToString() == error.Field);
        _refusals.Show(index < 0 ? error : error with { Field = $"Input.Answers[{index}].Text" });
        Input.Answers.ForEach(a => a.Before = a.Text); // What was typed is kept: a signature refused does not undo it.
    }

    /// <summary>Theirs in the summary, ours in the fields: keeping again then overwrites knowingly.</summary>
    private async Task ShowBothAsync(Error error)
    {
        _view = (await ShowCandidature.RunAsync(new(Id), Gone)).OrRefuse();
        var met = Input.Answers.FindAll(a => _view.Candidature[a.Field] != Candidature.Cleaned(a.Before ?? "") && _view.Candidature[a.Field] != Candidature.Cleaned(a.Text ?? ""));
        _refusals.Show(error, met.ConvertAll(a => (DossierWords.Label(a.Field, T), _view.Candidature[a.Field])));
        Input.Answers.ForEach(a => a.Before = _view.Candidature[a.Field]);
    }

    public sealed class PartInput
    {
        public List<AnswerInput> Answers { get; set; } = [];

        public bool Signs { get; set; }
    }

    public sealed class AnswerInput
    {
        public DossierField Field { get; set; }

        public string? Text { get; set; }

        public string? Before { get; set; }
    }
}
