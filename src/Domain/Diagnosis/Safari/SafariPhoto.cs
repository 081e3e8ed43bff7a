using Essaim.Domain.Access;
using Essaim.Domain.Common;

namespace Essaim.Domain.Diagnosis.Safari;

public readonly record struct SafariPhotoId(Guid Value) : IId<SafariPhotoId>
{
    public static SafariPhotoId From(Guid value) => new(value);
}

public enum PhotoState
{
    /// <summary>Out of the urn, seen by the three colleges alone.</summary>
    Waiting,

    /// <summary>The group may see it.</summary>
    Shown,

    /// <summary>Erased before its day, everywhere.</summary>
    Withdrawn,

    /// <summary>Its day came. What was said of it stays.</summary>
    Erased,
}

/// <summary>Why a picture may be taken away. There is no "because it is not flattering".</summary>
public enum PhotoWithdrawal
{
    SomebodyRecognisable,
    ShowsResident,
    NamesSomebody,
    Humiliates,

    /// <summary>Somebody who is on it, or who took it, asks; no reason is asked for.</summary>
    SomebodyAsks,

    /// <summary>A written agreement was taken back or has ended.</summary>
    AgreementEnded,
}

/// <summary>
/// One released photo: a name in the urn, where its only copy lies, and what was said with it. Its id was made at the release, in shuffled
/// order: it leads neither to a phone nor to an hour.
/// </summary>
public sealed class SafariPhoto(SafariPhotoId id, PhotoSafariId safariId, EstablishmentId establishmentId, string name, bool helps, string words) : Aggregate, IOfEstablishment
{
    public SafariPhotoId Id { get; private init; } = id;

    public PhotoSafariId SafariId { get; private init; } = safariId;

    public EstablishmentId EstablishmentId { get; private init; } = establishmentId;

    /// <summary>Where the urn shows it; empty once the picture is gone.</summary>
    public string Name { get; private set; } = name;

    /// <summary>Whether its author shows what helps, or what hinders.</summary>
    public bool Helps { get; private init; } = helps;

    /// <summary>The author's own words; empty when there were none, and after a withdrawal.</summary>
    public string Words { get; private set; } = words;

    public PhotoState State { get; private set; }

    public PhotoWithdrawal? WithdrawnBecause { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public PhotoAnalysis Analysis { get; private set; } = PhotoAnalysis.Blank;

    public bool IsVisible => State is PhotoState.Waiting or PhotoState.Shown;

    /// <summary>What two looks say. Nothing while only one college has looked, or two disagree.</summary>
    public void Decide(IReadOnlyCollection<PhotoLook> looks, DateOnly today)
    {
        if (State is not PhotoState.Waiting || PhotoLook.Verdict(looks) is not { } mayBeShown) return;
        if (mayBeShown)
        {
            State = PhotoState.Shown;
            Raise(new PhotoAdmitted(SafariId, Id));
        }
        else
        {
            Withdraw(looks.First(l => l.Because is not null).Because!.Value, today);
        }
    }

    /// <summary>Keeps what the group says of it.</summary>
    public Result<Done> Analyse(PhotoAnalysis analysis)
    {
        if (State is not (PhotoState.Shown or PhotoState.Erased)) return SafariErrors.NotShown;
        if (analysis.Check().Failed(out var refused)) return refused;
        if (Analysis == analysis) return Done.Result;
        Analysis = analysis;
        Raise(new PhotoAnalysed(SafariId, Id));
        return Done.Result;
    }

    /// <summary>The picture goes, and the words that came with it. That it was there, and why it went, stays in the register.</summary>
    public bool Withdraw(PhotoWithdrawal because, DateOnly today)
    {
        if (!IsVisible) return false;
        (State, Words, WithdrawnBecause, WithdrawnOn) = (PhotoState.Withdrawn, "", because, today);
        Raise(new PhotoWithdrawn(SafariId, Id, because));
        return true;
    }

    /// <summary>The safari's deletion day has come.</summary>
    public void Expire()
    {
        if (IsVisible) State = PhotoState.Erased;
    }

    /// <summary>The urn has erased the picture: its name leads nowhere any more.</summary>
    public void Forget() => Name = "";
}

/// <summary>What a group says of a photo: from what is seen to what could be done.</summary>
public sealed record PhotoAnalysis(string Title, string Effects, string Causes, string Determinants, string Resources, string Ideas)
{
    public const int LongestTitle = 120;
    public const int Longest = 600;

    public static readonly PhotoAnalysis Blank = new("", "", "", "", "", "");

    public bool IsBlank => this == Blank;

    public Result<Done> Check()
    {
        if (Title.Length > LongestTitle) return SafariErrors.TitleTooLong;
        return Array.Exists([Effects, Causes, Determinants, Resources, Ideas], text => text.Length > Longest) ? SafariErrors.CellTooLong : Done.Result;
    }
}

public sealed record PhotoAdmitted(PhotoSafariId SafariId, SafariPhotoId PhotoId) : IDomainEvent;

public sealed record PhotoAnalysed(PhotoSafariId SafariId, SafariPhotoId PhotoId) : IDomainEvent;

public sealed record PhotoWithdrawn(PhotoSafariId SafariId, SafariPhotoId PhotoId, PhotoWithdrawal Because) : IDomainEvent;
