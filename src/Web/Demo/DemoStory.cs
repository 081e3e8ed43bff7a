using Essaim.Data;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>Tells the demo story once into an empty register; refuses one that holds anything else.</summary>
public static class DemoStory
{
    public static async Task TellAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ReadDb>();
            if (await db.Persons.AnyAsync(p => p.Id == Cast.Administrator.Id, cancellationToken)) return;
            if (await db.Persons.AnyAsync(cancellationToken))
                throw new InvalidOperationException("ESSAIM_DEMO=1 refuse une base qui contient autre chose que la démonstration.");
        }

        var clock = services.GetRequiredService<MovableClock>();
        var stage = new DemoStage(services, clock, clock.Today());
        foreach (var chapter in services.GetServices<IDemoChapter>().OrderBy(c => c.Order)) await chapter.PlayAsync(stage, cancellationToken);
        clock.Reset();
        await services.GetRequiredService<StaleDemo>().RememberAsync(cancellationToken);
    }
}
