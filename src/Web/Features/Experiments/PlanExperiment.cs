using System.Security.Cryptography;
using Essaim.Data;
using Essaim.Data.Experiments;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Establishments;
using Essaim.Domain.Experiments;
using Essaim.Domain.Topics;
using Essaim.Domain.Voice;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Experiments;

/// <summary>Plans a trial of two ways of working at one's establishment; what the same form sends twice is one trial.</summary>
public sealed class PlanExperiment(Db db, CurrentActor current, TimeProvider clock)
{
    private const string Alphabet = "CDFGHJKLMNPQRTVWXY34679";
    private const int CodeLength = 8;

    public sealed record Command(
        ExperimentId Id, DemarcheId DemarcheId, TopicId? TopicId, string Title, string Hypothesis, UnitId? UnitId, string Place, Arm A, Arm B,
        IReadOnlyList<MicroQuestion> Questions, string StopWho, string StopWhen, DateOnly StartsOn, int Weeks, ArmLetter? First);

    public async Task<Result<ExperimentId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var own = current.Actor.Establishments;
        var establishment = await db.Demarches.Where(d => d.Id == command.DemarcheId && own.Contains(d.EstablishmentId))
            .Select(d => (EstablishmentId?)d.EstablishmentId).SingleOrDefaultAsync(cancellationToken);
        if (establishment is not { } establishmentId) return Error.NotFound("demarche.unknown");
        if (!current.Actor.May(Permission.CarryWork, establishmentId)) return Error.Forbidden("experiment.plan");
        if (await db.Experiments.VisibleTo(current.Actor).AnyAsync(e => e.Id == command.Id, cancellationToken)) return command.Id;
        if (command.TopicId is { } topic && !await db.Topics.AnyAsync(t => t.Id == topic && t.EstablishmentId == establishmentId, cancellationToken))
            return Error.NotFound("topic.unknown");

        var planned = Experiment.Plan(Plan(command, establishmentId, await PlaceAsync(command, establishmentId, cancellationToken)), clock.Today());
        if (planned.Failed(out var error, out var experiment)) return error;
        db.Experiments.Add(experiment);
        await db.SaveChangesAsync(cancellationToken);
        return experiment.Id;
    }

    private async Task<string> PlaceAsync(Command command, EstablishmentId establishmentId, CancellationToken cancellationToken)
    {
        if (command.UnitId is not { } unit) return command.Place;
        return await db.Establishments.Where(e => e.Id == establishmentId).SelectMany(e => e.Units).Where(u => u.Id == unit)
            .Select(u => u.Name).SingleOrDefaultAsync(cancellationToken) ?? command.Place;
    }

    private ExperimentPlan Plan(Command command, EstablishmentId establishmentId, string place) => new()
    {
        Id = command.Id,
        EstablishmentId = establishmentId,
        DemarcheId = command.DemarcheId,
        By = current.Actor.Id,
        TopicId = command.TopicId,
        Title = command.Title,
        Hypothesis = command.Hypothesis,
        UnitId = command.UnitId,
        Place = place,
        A = command.A,
        B = command.B,
        Questions = command.Questions,
        Pulses =
        [
            .. from arm in Enum.GetValues<ArmLetter>()
               from audience in new[] { Audience.Staff, Audience.Residents }
               select new ArmPulse(arm, audience, new(Guid.CreateVersion7())),
        ],
        StopWho = command.StopWho,
        StopWhen = command.StopWhen,
        StartsOn = command.StartsOn,
        Weeks = command.Weeks,
        FirstArm = command.First ?? ArmLetter.A,
        DrawSeed = command.First is null ? RandomNumberGenerator.GetHexString(16, lowercase: true) : null,
        StaffCode = NewCode(),
        ResidentCode = NewCode(),
    };

    private static string NewCode() => RandomNumberGenerator.GetString(Alphabet, CodeLength);
}
