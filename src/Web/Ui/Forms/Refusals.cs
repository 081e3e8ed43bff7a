using Essaim.Domain.Common;
using Essaim.Web.Platform.Errors;

namespace Essaim.Web.Ui.Forms;

/// <summary>What a form was refused for: the summary above it, a sentence by each field, and the status of the answer.</summary>
public sealed class Refusals
{
    private readonly List<Error> _errors = [];

    public IReadOnlyList<Error> All => _errors;

    public bool Any => _errors.Count > 0;

    /// <summary>What somebody else saved meanwhile, as label and value, when two people met.</summary>
    public IReadOnlyList<(string Label, string Value)> Theirs { get; private set; } = [];

    public int Status => _errors.Count is 0 ? StatusCodes.Status200OK : ErrorMapping.StatusOf(_errors[0].Kind);

    public void Show(Error error) => _errors.Add(error);

    public void Show(IEnumerable<Error> errors) => _errors.AddRange(errors);

    /// <summary>A conflict: the reader keeps what they typed and sees what is saved now.</summary>
    public void Show(Error error, IReadOnlyList<(string Label, string Value)> theirs)
    {
        _errors.Add(error);
        Theirs = theirs;
    }

    /// <summary>The refusal that points at this field; names are compared by their last part: <c>Input.Title</c> is <c>Title</c>.</summary>
    public Error? At(string name) => _errors.Find(e => e.Field is { } field && (field == name || name.EndsWith($".{field}", StringComparison.Ordinal)));
}
