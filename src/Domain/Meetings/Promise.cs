using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Meetings;

public readonly record struct PromiseId(Guid Value) : IId<PromiseId>
{
    public static PromiseId From(Guid value) => new(value);
}

public enum PromiseState
{
    Open,
    Kept,
    Abandoned,
}

/// <summary>What somebody said they would do, and by when. It stays in sight until it is kept or given up with a reason.</summary>
public sealed class Promise(PromiseId id, string what, string who, DateOnly dueOn) : Aggregate, IOfReach
{
    public const int Longest = 300;

    public PromiseId Id { get; private init; } = id;

    public MeetingId? MeetingId { get; private init; }

    public EstablishmentId? EstablishmentId { get; private init; }

    public ClusterId? ClusterId { get; private init; }

    public RegionCode? Region { get; private init; }

    public string What { get; private init; } = what;

    /// <summary>As the room knows them: "Hélène", "l’équipe de nuit".</summary>
    public string Who { get; private init; } = who;

    /// <summary>Their account, where they have one: the promise then stands on their own page.</summary>
    public PersonId? PersonId { get; private init; }

    public DateOnly MadeOn { get; private init; }

    public DateOnly DueOn { get; private init; } = dueOn;

    public PromiseState State { get; private set; }

    public DateOnly? SettledOn { get; private set; }

    /// <summary>What came of it, or why it was given up.</summary>
    public string Outcome { get; private set; } = "";

    public Reach Reach => new(EstablishmentId, ClusterId, Region);

    public static Result<Promise> Make(PromiseId id, Reach reach, MeetingId? meeting, PromiseWords words, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(words.What)) return PromiseErrors.WhatMissing;
        if (words.What.Trim().Length > Longest) return PromiseErrors.TooLong;
        if (string.IsNullOrWhiteSpace(words.Who)) return PromiseErrors.WhoMissing;
        if (words.DueOn < today) return PromiseErrors.DueInThePast;

        var promise = new Promise(id, words.What.Trim(), words.Who.Trim(), words.DueOn)
        {
            MeetingId = meeting,
            EstablishmentId = reach.Establishment,
            ClusterId = reach.Cluster,
            Region = reach.Region,
            PersonId = words.PersonId,
            MadeOn = today,
        };
        promise.Raise(new PromiseMade(id, words.DueOn));
        return promise;
    }

    public bool IsLateOn(DateOnly day) => State is PromiseState.Open && DueOn < day;

    public Result<Done> Keep(DateOnly on, string outcome)
    {
        if (State is PromiseState.Kept) return default(Done);
        if (State is PromiseState.Abandoned) return PromiseErrors.AlreadySettled;
        (State, SettledOn, Outcome) = (PromiseState.Kept, on, outcome.Trim());
        Raise(new PromiseKept(Id, on <= DueOn));
        return default(Done);
    }

    public Result<Done> Abandon(DateOnly on, string reason)
    {
        if (State is PromiseState.Abandoned) return default(Done);
        if (State is PromiseState.Kept) return PromiseErrors.AlreadySettled;
        if (string.IsNullOrWhiteSpace(reason)) return PromiseErrors.ReasonMissing;
        (State, SettledOn, Outcome) = (PromiseState.Abandoned, on, reason.Trim());
        Raise(new PromiseAbandoned(Id));
        return default(Done);
    }
}

/// <summary>Who promises what, and by when.</summary>
public sealed record PromiseWords(string What, string Who, PersonId? PersonId, DateOnly DueOn);

public sealed record PromiseMade(PromiseId PromiseId, DateOnly DueOn) : IDomainEvent;

public sealed record PromiseKept(PromiseId PromiseId, bool InTime) : IDomainEvent;

public sealed record PromiseAbandoned(PromiseId PromiseId) : IDomainEvent;
