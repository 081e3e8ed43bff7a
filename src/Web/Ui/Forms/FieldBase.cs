using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;

namespace Essaim.Web.Ui.Forms;

/// <summary>What every field of a form shares: its name from the property it stands for, its value as typed, its refusal.</summary>
public abstract class FieldBase<TValue> : ComponentBase
{
    [Parameter, EditorRequired] public Expression<Func<TValue>> For { get; set; } = null!;

    [Parameter] public string Label { get; set; } = "";

    [Parameter] public string? Hint { get; set; }

    /// <summary>Says "(facultatif)" after the label.</summary>
    [Parameter] public bool Optional { get; set; }

    [CascadingParameter] protected Form Form { get; set; } = null!;

    [Inject] protected Texts T { get; set; } = null!;

    protected string Name { get; private set; } = "";

    protected string Id => Form.IdOf(Name);

    protected string? Refusal => Form.Refusals.At(Name) is { } error ? T.Error(error) : null;

    protected TValue Value { get; private set; } = default!;

    /// <summary>What stands in the control: what was typed, also when it could not be understood.</summary>
    protected string Shown => Form.Unreadable(Name) ?? Format(Value);

    protected string? DescribedBy => (Hint, Refusal) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hint",
        (null, _) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };

    protected override void OnParametersSet()
    {
        Name = FieldName.Of(For.Body);
        Value = Read();
    }

    private TValue Read()
    {
        try
        {
            return For.Compile(preferInterpretation: true)();
        }
        catch (Exception broken) when (broken is NullReferenceException or ArgumentOutOfRangeException)
        {
            return default!; // A form sent by hand may leave out the list or the part this field stands in.
        }
    }

    protected virtual string Format(TValue value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
