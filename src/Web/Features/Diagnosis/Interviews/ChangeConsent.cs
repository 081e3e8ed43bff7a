using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Interviews;
using Essaim.Web.Platform.Access;

namespace Essaim.Web.Features.Diagnosis.Interviews;

/// <summary>The respondent narrows who may read.</summary>
public sealed class NarrowConsent(Db db, CurrentActor current)
{
    public sealed record Command(InterviewId InterviewId, ConsentScope Scope);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await db.FindInterviewAsync(current.Actor, command.InterviewId, cancellationToken)).Failed(out var unseen, out var interview)) return unseen;
        if (interview.Narrow(command.Scope).Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}

/// <summary>The respondent takes everything back: notes, codings and label are erased. Whoever may read may do it, at once.</summary>
public sealed class WithdrawInterview(Db db, CurrentActor current, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(InterviewId id, CancellationToken cancellationToken)
    {
        if ((await db.FindInterviewAsync(current.Actor, id, cancellationToken)).Failed(out var unseen, out var interview)) return unseen;
        interview.Withdraw(clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        return Done.Result;
    }
}
