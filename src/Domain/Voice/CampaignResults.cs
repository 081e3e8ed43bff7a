using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Voice.Publishing;

namespace Essaim.Domain.Voice;

public readonly record struct CampaignResultsId(Guid Value) : IId<CampaignResultsId>
{
    public static CampaignResultsId From(Guid value) => new(value);
}

/// <summary>What was published of a roll campaign with one batch. Every screen, file and notice reads this and nothing else; it is never changed.</summary>
public sealed class CampaignResults(CampaignResultsId id, CampaignId campaignId, EstablishmentId establishmentId, int number, Publication publication)
    : Aggregate, IOfEstablishment
{
    public CampaignResultsId Id { get; private init; } = id;

    public CampaignId CampaignId { get; private init; } = campaignId;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public int Number { get; private init; } = number;

    public Publication Publication { get; private init; } = publication;

    /// <summary>The same moment for everybody: nobody sees it earlier.</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    public static CampaignResults Of(Campaign campaign, Publication publication, DateTimeOffset now) =>
        new(new(Guid.CreateVersion7(now)), campaign.Id, campaign.EstablishmentId, publication.Batch, publication) { PublishedAt = now };
}
