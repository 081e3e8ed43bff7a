using Essaim.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Ui.Forms;

/// <summary>A plain form: posts, is refused with sentences by its fields and keeps what was typed, or lets its page redirect.</summary>
public sealed partial class Form
{
    public static readonly Error ChangedMeanwhile = Error.Conflict(
        "form.changed-meanwhile", "Quelqu’un a modifié cette page entre-temps. Votre saisie est gardée ci-dessous : relisez, puis enregistrez de nouveau.");

    /// <summary>Unique in the page; also the <c>FormName</c> of the page's input.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter] public EventCallback OnSubmit { get; set; }

    [Parameter] public Refusals Refusals { get; set; } = new();

    [Parameter] public bool ShowSummary { get; set; } = true;

    [Parameter] public string? Class { get; set; }

    [Parameter] public string? Id { get; set; }

    [Parameter] public string? Action { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }


    [CascadingParameter] private FormMappingContext? Mapping { get; set; }

    /// <summary>What was typed, letter by letter, into a field that could not be read.</summary>
    public string? Unreadable(string fieldName) =>
        Refusals.At(fieldName) is { Code: "form.unreadable" } && Http.Request.HasFormContentType ? Http.Request.Form[fieldName].ToString() : null;

    /// <summary>Id of a field's control, unique in the page, for labels and the error summary.</summary>
    public string IdOf(string fieldName) => $"{Name}-{fieldName.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal)}";

    private async Task SubmitAsync()
    {
        // The framework says in English what it could not read: its arguments are the value and the property.
        foreach (var unread in (Mapping?.GetAllErrors(Name) ?? []).SelectMany(e => e.ErrorMessages).Select(m => m.GetArguments()).Where(a => a is [string { Length: > 0 }, _])) // Left empty is not misread.
            Refusals.Show(Error.Invalid("form.unreadable", "« {0} » n’est pas compris ici. Vérifiez cette réponse.", unread[1]?.ToString(), unread[0] ?? ""));
        if (!Refusals.Any) await TryAsync();
        if (Refusals.Any && !Http.Response.HasStarted) Http.Response.StatusCode = Refusals.Status;
    }

    private async Task TryAsync()
    {
        try
        {
            await OnSubmit.InvokeAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            Refusals.Show(ChangedMeanwhile);
        }
    }
}
