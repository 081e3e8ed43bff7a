using System.Security.Claims;
using Essaim.Domain.Access;

namespace Essaim.Web.Platform.Access;

/// <summary>Builds an <see cref="Actor"/> from the seats held today, whoever keeps them. A mandate that ended yesterday gives nothing.</summary>
public sealed class ActorLoader(IEnumerable<ISeatSource> sources, TimeProvider clock)
{
    public async Task<Actor> LoadAsync(PersonId person, CancellationToken cancellationToken)
    {
        var (seats, today) = (new List<Seat>(), clock.Today());
        foreach (var source in sources) seats.AddRange(await source.SeatsOfAsync(person, today, seats, cancellationToken));
        return new(person, seats);
    }
}

/// <summary>Loads the actor of a signed-in request before any policy is asked.</summary>
public sealed class ActorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, CurrentActor current, ActorLoader loader)
    {
        if (http.User.Identity?.IsAuthenticated is true && Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            current.Use(await loader.LoadAsync(new(id), http.RequestAborted));
        await next(http);
    }
}
