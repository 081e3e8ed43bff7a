using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Ui.Forms;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>Keeps what a member typed in fields of their part or of the common project.</summary>
public sealed class WriteAnswers(ChangeCandidature change)
{
    /// <param name="Before">What the writer saw when they began; if it is something else by now, nobody's words are overwritten unseen.</param>
    public sealed record Answer(DossierField Field, string Text, string? Before = null);

    public sealed record Command(CandidatureId CandidatureId, IReadOnlyList<Answer> Answers);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => change.RunAsync(
        command.CandidatureId,
        (candidature, call, me, now) =>
        {
            foreach (var answer in command.Answers)
            {
                if (MeetsAnother(candidature, answer)) return Form.ChangedMeanwhile;
                if (candidature.Write(call, me, answer.Field, answer.Text, now).Failed(out var refused)) return refused;
            }

            return default(Done);
        },
        cancellationToken);

    private static bool MeetsAnother(Candidature candidature, Answer answer) => answer.Before is { } before
        && candidature[answer.Field] != Candidature.Cleaned(before) && candidature[answer.Field] != Candidature.Cleaned(answer.Text);
}
