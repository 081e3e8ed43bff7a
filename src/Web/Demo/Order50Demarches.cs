using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Demo;

/// <summary>Eleven houses walk the method, each at its own pace; one is paused, one falls silent.</summary>
public sealed class Order50Demarches : IDemoChapter
{
    public int Order => 50;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var tale in DemarcheTales.All)
        {
            var home = tale.Place.Id;
            var id = await stage.WithAsync<ReadDb, DemarcheId>(db => db.Demarches.Where(d => d.EstablishmentId == home).Select(d => d.Id).SingleAsync(cancellationToken));
            stage.GoTo(tale.Phases[0].From, hour: 9);
            await stage.AsAsync<RenameDemarche, Done>(Bearer(tale.Place), r => r.RunAsync(new(id, tale.Title), cancellationToken));
            foreach (var meeting in tale.Meetings) await MeetAsync(stage, tale.Place, meeting, cancellationToken);
            foreach (var phase in tale.Phases) await WalkAsync(stage, tale.Place, id, phase, cancellationToken);
            if (tale.Paused is not { } paused) continue;
            stage.GoTo(paused.DaysAgo);
            await stage.AsAsync<PauseDemarche, Done>(Bearer(tale.Place), p => p.RunAsync(new(id, paused.Cause), cancellationToken));
        }
    }

    private static DemoPerson Bearer(DemoPlace place) => place.Team.OrderByDescending(t => t.Role is Role.QualityLead).First(t => AccessRules.Allows(t.Role, Permission.CarryWork)).Person;

    private static async Task WalkAsync(DemoStage stage, DemoPlace place, DemarcheId id, DemoPhase phase, CancellationToken cancellationToken)
    {
        var notes = phase.Notes.ToDictionary(n => n.Step, n => n.Note, StringComparer.Ordinal);
        var steps = await stage.WithAsync<Method, List<MethodStep>>(m => Task.FromResult(m.Steps
            .Where(s => s.Phase == phase.Phase && (notes.ContainsKey(s.Key) || (phase.Summary is not null && s.IsCore))).ToList()));
        for (var i = 0; i < steps.Count; i++)
        {
            stage.GoTo(phase.From - ((phase.From - phase.To) * i / Math.Max(1, steps.Count - 1)), hour: 14);
            var (key, note) = (steps[i].Key, notes.GetValueOrDefault(steps[i].Key, ""));
            await stage.AsAsync<SettleStep, Done>(Bearer(place), s => s.RunAsync(new(id, key, IsSetAside: false, note), cancellationToken));
        }

        if (phase.Summary is { } summary)
            await stage.AsAsync<PassPhase, Done>(Bearer(place), p => p.RunAsync(new(id, phase.Phase, summary), cancellationToken));
    }

    private static async Task MeetAsync(DemoStage stage, DemoPlace place, DemoMeeting told, CancellationToken cancellationToken)
    {
        var (id, bearer) = (new MeetingId(DemoIds.Of($"meeting:{place.Key}:{told.DaysAgo}")), Bearer(place));
        var daysAgo = told.DaysAgo;
        while (!WorkingDays.IsWorkingDay(stage.DaysAgo(daysAgo))) daysAgo++;
        stage.GoTo(daysAgo + 12);
        var frame = new MeetingFrame(told.Title, stage.DaysAgo(daysAgo), new(15, 0), new(16, 30), place.Units.FirstOrDefault() ?? place.Town);
        var seated = await stage.WithAsync<ListSeated, List<Seated>>(s => s.RunAsync(Reach.Of(place.Id), [], cancellationToken));
        await stage.AsAsync<PlanMeeting, MeetingId>(bearer, p => p.RunAsync(new(id, told.Kind, Reach.Of(place.Id), frame, [.. seated.Select(s => s.Id)]), cancellationToken));

        stage.GoTo(daysAgo, hour: 16);
        foreach (var line in told.Decided.Select(t => (Kind: MinuteKind.Decided, Text: t)).Concat(told.Open.Select(t => (Kind: MinuteKind.Open, Text: t))))
            await stage.AsAsync<WriteMinute, MinuteLine>(bearer, w => w.RunAsync(new(id, new(DemoIds.Of($"line:{place.Key}:{told.DaysAgo}:{line.Text}")), line.Kind, line.Text), cancellationToken));
        foreach (var promise in told.Promises) await PromiseAsync(stage, place, id, promise, cancellationToken);
        stage.GoTo(daysAgo, hour: 17);
        await stage.AsAsync<NotePresence, Done>(bearer, n => n.RunAsync(new(id, [.. seated.Select(s => s.Id)]), cancellationToken));
        await stage.AsAsync<CloseMeeting, Done>(bearer, c => c.RunAsync(new(id), cancellationToken));
        foreach (var promise in told.Promises.Where(p => p.KeptDaysAgo is not null))
        {
            stage.GoTo(promise.KeptDaysAgo!.Value);
            await stage.AsAsync<SettlePromise, Done>(place.Seat(promise.Who), s => s.RunAsync(new(IdOf(place, promise), IsKept: true, "Fait, et vu par l’équipe."), cancellationToken));
        }
    }

    private static Task<PromiseId> PromiseAsync(DemoStage stage, DemoPlace place, MeetingId meeting, DemoPromise promise, CancellationToken cancellationToken)
    {
        var who = place.Seat(promise.Who);
        var words = new PromiseWords(promise.What, who.GivenName, who.Id, stage.DaysAgo(-promise.DueInDays));
        return stage.AsAsync<MakePromise, PromiseId>(Bearer(place), m => m.RunAsync(new(IdOf(place, promise), meeting, words), cancellationToken));
    }

    private static PromiseId IdOf(DemoPlace place, DemoPromise promise) => new(DemoIds.Of($"promise:{place.Key}:{promise.What}"));
}
