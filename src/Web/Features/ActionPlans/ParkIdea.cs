using Essaim.Data;
using Essaim.Data.ActionPlans;
using Essaim.Data.Demarches;
using Essaim.Domain.Access;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.ActionPlans;

/// <summary>Keeps an idea that cannot be done now, with the reason and the day it comes back (G3).</summary>
public sealed class ParkIdea(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ParkedIdeaId ParkedIdeaId, DemarcheId DemarcheId, TopicId? TopicId, string Title, string Reason, Funding Funding, DateOnly? ReviewOn);

    public async Task<Result<ParkedIdeaId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == command.DemarcheId).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(Permission.CarryWork, demarche.EstablishmentId)) return Error.Forbidden("action.read-only");
        if (await db.ParkedIdeas.VisibleTo(current.Actor).AnyAsync(i => i.Id == command.ParkedIdeaId, cancellationToken)) return command.ParkedIdeaId;

        var today = clock.Today();
        var parked = ParkedIdea.Park(
            command.ParkedIdeaId, demarche.EstablishmentId, command.DemarcheId, command.TopicId, origin: null, command.Title, command.Reason, command.Funding,
            command.ReviewOn ?? today, today);
        if (parked.Failed(out var refused, out var idea)) return refused;
        db.ParkedIdeas.Add(idea);
        await db.SaveChangesAsync(cancellationToken);
        return idea.Id;
    }
}

/// <summary>Looks at a parked idea again: it waits longer, it is taken up, or it is given up, with the reason.</summary>
public sealed class ReviewIdea(Db db, CurrentActor current, TimeProvider clock)
{
    public sealed record Command(ParkedIdeaId ParkedIdeaId, ParkedState State, string Reason, Funding Funding, DateOnly? ReviewOn);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var idea = await db.ParkedIdeas.VisibleTo(current.Actor).SingleOrDefaultAsync(i => i.Id == command.ParkedIdeaId, cancellationToken);
        if (idea is null) return Error.NotFound("parked.unknown");
        if (!current.Actor.May(Permission.CarryWork, idea.EstablishmentId)) return Error.Forbidden("action.read-only");
        var today = clock.Today();
        var reviewed = command.State switch
        {
            ParkedState.TakenUp => idea.TakeUp(),
            ParkedState.GivenUp => idea.GiveUp(command.Reason),
            _ => idea.WaitAgain(command.Reason, command.Funding, command.ReviewOn ?? today, today),
        };
        if (reviewed.Failed(out var refused)) return refused;
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }
}
