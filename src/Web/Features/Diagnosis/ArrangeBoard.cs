using System.Security.Cryptography;
using System.Text;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>Saves the desk's one form: names first, then what goes with what, then which groups are one. Sent twice, it is one act.</summary>
public sealed class ArrangeBoard(NameGroups name, PlaceNote place, MergeGroups merge)
{
    public sealed record Command(
        WallId WallId,
        IReadOnlyDictionary<WallGroupId, NameGroups.Name> Names,
        IReadOnlyList<PlaceNote.Move> Moves,
        IReadOnlyList<(WallGroupId Given, WallGroupId Kept)> Merges);

    public async Task<Result<Done>> RunAsync(Command command, CancellationToken cancellationToken)
    {
        if ((await name.RunAsync(new(command.WallId, command.Names), cancellationToken)).Failed(out var refused)) return refused;
        if (command.Moves.Count > 0 && (await place.RunAsync(new(command.WallId, command.Moves), cancellationToken)).Failed(out refused)) return refused;
        foreach (var (given, kept) in command.Merges)
        {
            if ((await merge.RunAsync(new(command.WallId, given, kept), cancellationToken)).Failed(out refused)) return refused;
        }

        return Done.Result;
    }

    /// <summary>
    /// Reads the form by hand: a wall of a hundred notes has more fields than form binding takes. Only what differs from what the page showed
    /// is named or moved, so that two hosts do not undo each other's work.
    /// </summary>
    public static Command Read(WallId wall, IFormCollection form)
    {
        var act = Guid.TryParse(form["acte"], out var given) ? given : Guid.CreateVersion7();
        var fresh = new WallGroupId(Derived(act, "new"));
        var (names, moves, merges) = (new Dictionary<WallGroupId, NameGroups.Name>(), new List<PlaceNote.Move>(), new List<(WallGroupId, WallGroupId)>());
        foreach (var (field, value) in form)
        {
            if (!Guid.TryParse(field[(field.IndexOf('-', StringComparison.Ordinal) + 1)..], out var id)) continue;
            if (field.StartsWith("nom-", StringComparison.Ordinal) && value != form[$"nommait-{id}"]) names[new(id)] = new(value.ToString(), form[$"nommait-{id}"]);
            else if (field.StartsWith("reunir-", StringComparison.Ordinal) && Guid.TryParse(value, out var other)) merges.Add((new(id), new(other)));
            else if (field.StartsWith("place-", StringComparison.Ordinal) && value != form[$"etait-{id}"])
                moves.Add(new(new(Derived(act, field)), new(id), value == "new" ? fresh : Guid.TryParse(value, out var group) ? new WallGroupId(group) : null));
        }

        return new(wall, names, moves, merges);
    }

    private static Guid Derived(Guid act, string about) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{act:N} {about}")).AsSpan(0, 16));
}
