using System.Text.Json;
using Essaim.Data.Platform;
using Essaim.Domain.Experiments;
using Essaim.Web.Platform.Journal;

namespace Essaim.Web.Features.Experiments;

/// <summary>A verdict ends the asking at once: nobody gives an opinion on what is already settled.</summary>
internal sealed class ClosePulsesOnVerdict(KeepPulsesInStep keep) : IReaction
{
    public IReadOnlyCollection<string> Kinds { get; } = [nameof(VerdictGiven)];

    public Task RunAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var id = JsonDocument.Parse(entry.Payload).RootElement.GetProperty(nameof(VerdictGiven.ExperimentId)).GetProperty("Value").GetGuid();
        return keep.KeepAsync(new ExperimentId(id), cancellationToken);
    }
}
