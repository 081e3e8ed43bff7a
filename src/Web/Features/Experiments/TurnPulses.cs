using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Voice;

namespace Essaim.Web.Features.Experiments;

/// <summary>Opens and closes the questions of a trial in the urn: the same three for both ways, one campaign for each way and audience.</summary>
internal sealed class TurnPulses(OpenCampaign open, CloseCampaign close)
{
    /// <summary>Shown to everyone who answers, before they do: whoever they are, in French.</summary>
    private static readonly string Readers = Texts.Mark("Les totaux, à partir de cinq réponses de chaque côté, sont lus par toute l’équipe, les représentants du personnel et la direction, au même moment. Personne ne lit une réponse seule.");

    public async Task<Result<Campaign>> OpenAsync(Experiment experiment, ArmPulse pulse, CancellationToken cancellationToken) => await open.RunAsync(
        new(
            pulse.CampaignId, experiment.EstablishmentId, CampaignKind.Pulse, experiment.Title, pulse.Audience, Readers,
            [.. experiment.Questions.OrderBy(q => q.Number).Select(q => new Question(ArmComparison.KeyOf(q.Number), q.ToStaff, q.ToResidents, ArmComparison.Options))]),
        cancellationToken);

    public Task<Result<Done>> CloseAsync(CampaignId id, CancellationToken cancellationToken) => close.RunAsync(id, cancellationToken);
}
