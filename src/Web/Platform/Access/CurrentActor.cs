using Essaim.Data.Platform;
using Essaim.Domain.Access;

namespace Essaim.Web.Platform.Access;

/// <summary>Who this request or this work is done for. Set once, by the middleware, a job, the demo or a test.</summary>
public sealed class CurrentActor : IActing
{
    private static readonly Actor Nobody = new(new(Guid.Empty), []);

    private Actor? _actor;

    public Actor Actor => _actor ?? Nobody;

    public bool IsSignedIn => _actor is not null;

    public PersonId? ActingId => _actor?.Id;

    public void Use(Actor actor) => _actor = actor;
}
