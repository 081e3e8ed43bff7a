using Essaim.Data;
using Essaim.Data.Diagnosis.Safari;
using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis.Safari;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Demarches;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Diagnosis.Safari;

/// <summary>Safaris behind the door "on dit", and what they expect: a second look by each college, an analysis by its host.</summary>
public sealed class SafariDoors(ReadDb db, Texts texts, TimeProvider clock) : IDoorSource, IPhaseSource, INextActionSource
{
    public async Task<IReadOnlyList<DoorItem>> ItemsAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var safaris = await db.PhotoSafaris.Where(s => s.EstablishmentId == establishment).OrderByDescending(s => s.StartsOn).Take(4)
            .Select(s => new { s.Id, s.Mission, s.Phase, On = s.Phase == SafariPhase.Shooting ? s.StartsOn : s.EndsOn, Photos = db.SafariPhotos.Count(p => p.SafariId == s.Id && (p.State == PhotoState.Shown || p.State == PhotoState.Erased)) })
            .ToListAsync(cancellationToken);
        return
        [
            .. safaris.Select(s => new DoorItem(
                Door.Say, texts["Safari photo « {0} »", texts.Own(s.Mission)], $"/safaris/{s.Id.Value}",
                s.Phase >= SafariPhase.Analysis ? texts.Count(s.Photos, "{0} photo", "{0} photos") : SafariWords.Phase(texts, s.Phase),
                s.On.AtInParis(new(12, 0)))),
        ];
    }

    public async Task<IReadOnlyDictionary<string, DateOnly>> DoneAsync(EstablishmentId establishment, CancellationToken cancellationToken)
    {
        var first = await db.PhotoSafaris.Where(s => s.EstablishmentId == establishment && s.Phase >= SafariPhase.Analysis && db.SafariPhotos.Any(p => p.SafariId == s.Id))
            .MinAsync(s => (DateOnly?)s.EndsOn, cancellationToken);
        return first is { } on ? new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["lieux-observer"] = on } : [];
    }

    public async Task<IReadOnlyList<NextAction>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (me, today) = (actor.Id, clock.Today());
        var open = await db.PhotoSafaris.VisibleTo(actor).Where(s => s.Phase != SafariPhase.Closed).OrderBy(s => s.EndsOn).Take(20).ToListAsync(cancellationToken);
        var actions = new List<NextAction>();
        foreach (var safari in open)
        {
            if (safari.Phase is SafariPhase.SecondLook && actor.CollegeAt(safari.EstablishmentId) is { } college)
            {
                var waiting = await db.SafariPhotos.CountAsync(
                    p => p.SafariId == safari.Id && p.State == PhotoState.Waiting && !db.PhotoLooks.Any(l => l.PhotoId == p.Id && l.College == college), cancellationToken);
                if (waiting > 0) actions.Add(Expected(safari, texts["Regarder les photos avant le groupe"], texts["Sans deux collèges d’accord, le groupe ne voit rien."], 10, 60));
            }
            else if (safari.HostId == me && safari.Phase is SafariPhase.Analysis)
            {
                actions.Add(Expected(safari, texts["Regarder les photos du safari en groupe"], texts["Ceux qui ont photographié attendent qu’on en parle."], 90, 45));
            }
            else if (safari.HostId == me && safari.Phase is SafariPhase.Shooting && safari.EndsOn < today)
            {
                actions.Add(Expected(safari, texts["Conclure le safari photo"], texts["La collecte est finie : montrez les photos, ou arrêtez sans rien montrer."], 5, 55));
            }
        }

        return actions;
    }

    private static NextAction Expected(PhotoSafari safari, string title, string why, int minutes, int weight) =>
        new(title, why, minutes, null, $"/safaris/{safari.Id.Value}", weight, safari.EstablishmentId);
}
