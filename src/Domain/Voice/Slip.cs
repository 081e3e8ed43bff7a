namespace Essaim.Domain.Voice;

/// <summary>How somebody of the roll gets in.</summary>
public enum SlipWay
{
    /// <summary>Drawn from a box or handed out: nobody knows who holds which.</summary>
    Printed,

    /// <summary>A link in a letter.</summary>
    Mailed,

    /// <summary>A signed-in account.</summary>
    Account,
}

/// <summary>
/// One place on a frozen roll. It names nobody: a digest, and what the counter signed for it. Whether its holder answered is known nowhere.
/// Holds no time: when somebody came to the counter is nobody's business.
/// </summary>
public sealed class Slip(CampaignId campaignId, string digest, string pool, SlipWay way)
{
    public CampaignId CampaignId { get; private init; } = campaignId;

    /// <summary>Of the secret on paper. Random, so that no order of printing remains.</summary>
    public string Digest { get; private init; } = digest;

    public string Pool { get; private init; } = pool;

    public SlipWay Way { get; private init; } = way;

    /// <summary>Digest of the one request that was served; null while the tokens are still to be fetched.</summary>
    public string? Request { get; private init; }

    /// <summary>The signatures given for it, one after the other: the same request gets them again.</summary>
    public byte[]? Signatures { get; private init; }
}
