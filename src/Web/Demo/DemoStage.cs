using Essaim.Domain.Common;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Journal;

namespace Essaim.Web.Demo;

/// <summary>A chapter of the demo story: acts of people, in order, through the same use cases as everybody's.</summary>
public interface IDemoChapter
{
    /// <summary>Ten times the stage of the path; chapters play in this order.</summary>
    int Order { get; }

    Task PlayAsync(DemoStage stage, CancellationToken cancellationToken);
}

/// <summary>Where chapters are played: the clock moves, somebody acts.</summary>
public sealed class DemoStage(IServiceProvider services, MovableClock clock, DateOnly today)
{
    /// <summary>The real day on which the story is told; every date of it is relative to this one.</summary>
    public DateOnly Today { get; } = today;

    public DateOnly DaysAgo(int days) => Today.AddDays(-days);

    /// <summary>Moves the clock to that many days before today, at an hour of a Paris working day.</summary>
    public void GoTo(int daysAgo, int hour = 10) => clock.MoveTo(DaysAgo(daysAgo).AtInParis(new(hour, 0)));

    /// <summary>Runs a use case as this person, in a scope of its own, and then whatever follows from it. A refusal stops the telling.</summary>
    public async Task<T> AsAsync<TUseCase, T>(DemoPerson person, Func<TUseCase, Task<Result<T>>> act)
        where TUseCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var loader = scope.ServiceProvider.GetRequiredService<ActorLoader>();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(await loader.LoadAsync(person.Id, default));
        var result = await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
        if (result.Failed(out var error, out var value))
            throw new InvalidOperationException($"The demo story was refused: {error.Code}: {error.Message} ({typeof(TUseCase).Name} by {person.Key})");
        await services.GetRequiredService<ReactionPump>().DrainAsync(default);
        return value;
    }

    /// <summary>Reads, or does what no use case is for, in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
