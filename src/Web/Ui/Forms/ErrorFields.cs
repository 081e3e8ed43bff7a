using Essaim.Domain.Common;

namespace Essaim.Web.Ui.Forms;

/// <summary>On a page with several inputs, a refusal is pointed at the one it belongs to.</summary>
public static class ErrorFields
{
    /// <summary><c>Text</c> of the input <c>Line</c> is the field <c>Line.Text</c>.</summary>
    public static Error In(this Error error, string input) => error.Field is null ? error : error with { Field = $"{input}.{error.Field}" };
}
