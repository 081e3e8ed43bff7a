using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Establishments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Establishments;

/// <summary>Adds an establishment to the register; the same FINESS number is the same establishment. The caller has decided that it may be added.</summary>
public sealed class RegisterEstablishment(Db db)
{
    public sealed record Command(string Name, EstablishmentKind Kind, RegionCode Region, string Town, int Headcount, string? Finess);

    public async Task<Result<EstablishmentId>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        var finess = string.IsNullOrWhiteSpace(command.Finess) ? null : command.Finess.Replace(" ", "", StringComparison.Ordinal);
        var known = await db.Establishments.Where(e => finess != null && e.Finess == finess).Select(e => (EstablishmentId?)e.Id).FirstOrDefaultAsync(cancellationToken);
        if (known is { } id) return id;

        var registered = Establishment.Register(
            new(Guid.CreateVersion7()), command.Name, command.Kind, command.Region, command.Town, command.Headcount, finess);
        if (registered.Failed(out var refused, out var establishment)) return refused;
        db.Add(establishment);
        await db.SaveChangesAsync(cancellationToken);
        return establishment.Id;
    }
}
