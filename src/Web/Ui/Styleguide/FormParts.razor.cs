using Essaim.Domain.Common;
using Essaim.Web.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Ui.Styleguide;

public sealed partial class FormParts
{
    private readonly Refusals _refusals = new();

    [SupplyParameterFromForm(FormName = "essai-des-champs")] private Fields Input { get; set; } = null!;

    protected override void OnInitialized() => Input ??= new();

    /// <summary>Nothing is kept here: the form is there to be seen refused.</summary>
    private void Refuse()
    {
        _refusals.Show(Error.Invalid("styleguide.title", "Indiquez le nom du sujet.", nameof(Fields.Title)));
        _refusals.Show(Error.Invalid("styleguide.date", "Indiquez une date passée.", nameof(Fields.On)));
        _refusals.Show(Error.Invalid("styleguide.often", "Choisissez une fréquence.", nameof(Fields.Often)));
        _refusals.Show(Error.Invalid("styleguide.unit", "Choisissez une unité.", nameof(Fields.Unit)));
        _refusals.Show(Error.Invalid("styleguide.agreed", "Cochez la case quand l’équipe est prévenue.", nameof(Fields.Agreed)));
    }

    private sealed class Fields
    {
        public string? Title { get; set; }

        public string? Text { get; set; }

        public int? People { get; set; }

        public DateOnly? On { get; set; }

        public string? Unit { get; set; }

        public string? Often { get; set; }

        public List<string>? Who { get; set; }

        public bool Agreed { get; set; }
    }
}
