using Essaim.Data;
using Essaim.Data.Mandates;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Mandates;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Mandates;

/// <summary>Seats a person from a day on. Giving the seat they already hold changes nothing. The caller has already decided that it may be given.</summary>
public sealed class GiveMandate(Db db)
{
    public sealed record Command(PersonId PersonId, Role Role, Reach Reach, DateOnly StartsOn, string GivenBy = "", MandateId? SubstituteFor = null);

    public async Task<Result<MandateId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if (!SeatRules.Exists(command.Role, command.Reach)) return MandateErrors.OutOfReach;
        if (!await db.Persons.AnyAsync(p => p.Id == command.PersonId, cancellationToken)) return Error.NotFound("mandate.person-unknown");

        var (establishment, cluster, region) = (command.Reach.Establishment, command.Reach.Cluster, command.Reach.Region);
        var held = await db.Mandates.HeldOn(command.StartsOn)
            .Where(m => m.PersonId == command.PersonId && m.Role == command.Role
                && m.EstablishmentId == establishment && m.ClusterId == cluster && m.Region == region)
            .Select(m => (MandateId?)m.Id).FirstOrDefaultAsync(cancellationToken);
        if (held is { } known) return known;

        var mandate = Mandate.Give(
            new(Guid.CreateVersion7()), command.PersonId, command.Role, command.Reach, command.StartsOn, command.GivenBy, command.SubstituteFor);
        db.Mandates.Add(mandate);
        await db.SaveChangesAsync(cancellationToken);
        return mandate.Id;
    }
}
