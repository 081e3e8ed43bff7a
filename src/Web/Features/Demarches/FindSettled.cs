using Essaim.Domain.Demarches;

namespace Essaim.Web.Features.Demarches;

/// <summary>How a step came to be settled: on which day, in whose words, and by which way.</summary>
public sealed record Settled(DateOnly On, string Note, bool IsSetAside, bool IsByHand);

/// <summary>Steps that are settled, whether a feature knows it or somebody said so.</summary>
public sealed class FindSettled(IEnumerable<IPhaseSource> sources)
{
    public async Task<IReadOnlyDictionary<string, Settled>> RunAsync(Demarche demarche, CancellationToken cancellationToken)
    {
        var settled = demarche.Steps.ToDictionary(s => s.Key, s => new Settled(s.On, s.Note, s.IsSetAside, IsByHand: true), StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var (key, on) in await source.DoneAsync(demarche.EstablishmentId, cancellationToken))
            {
                // What an establishment did before, in another démarche, is not done in this one.
                if (on >= demarche.StartedOn) settled.TryAdd(key, new(on, "", IsSetAside: false, IsByHand: false));
            }
        }

        return settled;
    }
}
