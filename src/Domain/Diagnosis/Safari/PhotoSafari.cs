using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Voice;

namespace Essaim.Domain.Diagnosis.Safari;

public readonly record struct PhotoSafariId(Guid Value) : IId<PhotoSafariId>
{
    public static PhotoSafariId From(Guid value) => new(value);
}

/// <summary>Where a safari stands. Photos exist outside the urn from <see cref="SecondLook"/> on, and for the group from <see cref="Analysis"/> on.</summary>
public enum SafariPhase
{
    /// <summary>Everyone takes photos; nobody sees them.</summary>
    Shooting,

    /// <summary>Two of three colleges look at each photo before anybody else does.</summary>
    SecondLook,

    /// <summary>The group talks about one photo at a time.</summary>
    Analysis,

    Closed,
}

/// <summary>Photos of work by those who do it, on one question, looked at together without saying who took which.</summary>
public sealed class PhotoSafari(
    PhotoSafariId id, EstablishmentId establishmentId, DemarcheId demarcheId, CampaignId campaignId, PersonId hostId, string mission, string advice,
    DateOnly startsOn, DateOnly endsOn, int shotsEach, bool inPairs, DateOnly deleteOn) : Aggregate, IOfEstablishment
{
    public const int LongestMission = 160;
    public const int LongestAdvice = 400;
    public const int MostShots = 10;
    public const int LongestDays = 60;

    /// <summary>Photos do not outlive the analysis by more than this.</summary>
    public const int KeptMonths = 6;

    public PhotoSafariId Id { get; private init; } = id;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    public DemarcheId DemarcheId { get; private init; } = demarcheId;

    /// <summary>The campaign with a frozen roll whose urn keeps the photos until they are released.</summary>
    public CampaignId CampaignId { get; private init; } = campaignId;

    public PersonId HostId { get; private init; } = hostId;

    public string Mission { get; private init; } = mission;

    /// <summary>Where not to photograph, whom to warn; may be empty.</summary>
    public string Advice { get; private init; } = advice;

    public DateOnly StartsOn { get; private init; } = startsOn;

    /// <summary>The last day on which a photo may be taken.</summary>
    public DateOnly EndsOn { get; private init; } = endsOn;

    /// <summary>Photos that each person may send: one token each.</summary>
    public int ShotsEach { get; private init; } = shotsEach;

    /// <summary>Whether people go two by two, each with the other's eyes.</summary>
    public bool InPairs { get; private init; } = inPairs;

    /// <summary>On this day every picture is erased. What was said of it stays.</summary>
    public DateOnly DeleteOn { get; private init; } = deleteOn;

    public SafariPhase Phase { get; private set; }

    /// <summary>So many that at least five people took them, even if each sent all of theirs.</summary>
    public int FewestPhotos => Campaign.SmallestBatch * ShotsEach;

    public DateTimeOffset? ErasedAt { get; private set; }

    public static Result<PhotoSafari> Open(
        PhotoSafariId id, EstablishmentId establishment, DemarcheId demarche, CampaignId campaign, PersonId host, SafariPlan plan)
    {
        if (plan.Check().Failed(out var refused)) return refused;
        var safari = new PhotoSafari(
            id, establishment, demarche, campaign, host, plan.Mission.Trim(), plan.Advice.Trim(), plan.StartsOn, plan.EndsOn, plan.ShotsEach, plan.InPairs, plan.DeleteOn);
        safari.Raise(new SafariOpened(id, demarche));
        return safari;
    }

    /// <summary>The photos have left the urn; two colleges look before the group does.</summary>
    public Result<Done> StartSecondLook() => MoveTo(SafariPhase.SecondLook, SafariPhase.Shooting);

    /// <summary>Every photo was looked at twice: the group may begin.</summary>
    public Result<Done> StartAnalysis() => MoveTo(SafariPhase.Analysis, SafariPhase.SecondLook);

    public Result<Done> Close() => MoveTo(SafariPhase.Closed, SafariPhase.Analysis);

    /// <summary>Ends without showing anything: too few photos to hide whose they are, or the group thought better of it.</summary>
    public Result<Done> Abandon(DateTimeOffset now)
    {
        if (Phase is SafariPhase.Closed) return Done.Result;
        if (Phase is not SafariPhase.Shooting) return SafariErrors.NotNow;
        ErasedAt = now;
        return MoveTo(SafariPhase.Closed, SafariPhase.Shooting);
    }

    /// <summary>Every picture is gone.</summary>
    public void Erased(DateTimeOffset now)
    {
        if (ErasedAt is not null) return;
        ErasedAt = now;
        Raise(new SafariErased(Id));
    }

    private Result<Done> MoveTo(SafariPhase next, SafariPhase from)
    {
        if (Phase == next) return Done.Result; // The same button pressed twice, or by two hosts.
        if (Phase != from) return SafariErrors.NotNow;
        Phase = next;
        Raise(new SafariPhaseStarted(Id, next));
        return Done.Result;
    }
}

/// <summary>What a host says when opening a safari.</summary>
public sealed record SafariPlan(string Mission, string Advice, DateOnly StartsOn, DateOnly EndsOn, int ShotsEach, bool InPairs, DateOnly DeleteOn)
{
    public Result<Done> Check()
    {
        if (string.IsNullOrWhiteSpace(Mission)) return SafariErrors.MissionMissing;
        if (Mission.Trim().Length > PhotoSafari.LongestMission) return SafariErrors.MissionTooLong;
        if (Advice.Trim().Length > PhotoSafari.LongestAdvice) return SafariErrors.AdviceTooLong;
        if (EndsOn < StartsOn || EndsOn.DayNumber - StartsOn.DayNumber > PhotoSafari.LongestDays) return SafariErrors.DatesOutOfRange;
        if (ShotsEach is < 1 or > PhotoSafari.MostShots) return SafariErrors.ShotsOutOfRange;
        return DeleteOn <= EndsOn || DeleteOn > EndsOn.AddMonths(PhotoSafari.KeptMonths) ? SafariErrors.DeletionOutOfRange : Done.Result;
    }
}

public sealed record SafariOpened(PhotoSafariId SafariId, DemarcheId DemarcheId) : IDomainEvent;

public sealed record SafariPhaseStarted(PhotoSafariId SafariId, SafariPhase Phase) : IDomainEvent;

public sealed record SafariErased(PhotoSafariId SafariId) : IDomainEvent;
