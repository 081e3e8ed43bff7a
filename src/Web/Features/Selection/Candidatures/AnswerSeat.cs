using Essaim.Domain.Common;
using Essaim.Domain.Selection;

namespace Essaim.Web.Features.Selection.Candidatures;

/// <summary>A named person says yes, knowing what the seat asks, or no, which only they will know (A8).</summary>
public sealed class AnswerSeat(ChangeCandidature change)
{
    public sealed record Command(CandidatureId CandidatureId, bool Accepts, bool Knows = false, bool? FreeOnFirstDay = null);

    public Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken) => change.RunAsync(
        command.CandidatureId,
        (candidature, call, me, now) => (command.Accepts, command.FreeOnFirstDay) switch
        {
            (false, _) => candidature.Decline(me, now),
            (true, null) => CandidatureErrors.FirstDayUnanswered,
            (true, { } free) => candidature.Accept(call, me, command.Knows, free, now),
        },
        cancellationToken);
}
