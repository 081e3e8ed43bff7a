using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;

namespace Essaim.Domain.Tests.Diagnosis;

/// <summary>A wall in the phase a test needs, with a few groups and notes.</summary>
internal static class Walls
{
    public static readonly DateTimeOffset Now = new(2026, 6, 23, 15, 0, 0, TimeSpan.Zero);

    public static readonly EstablishmentId Ours = new(Guid.CreateVersion7());

    public static readonly WallPlan Plan = new("L’après-midi, qu’est-ce qui vous coupe ?", "Groupe de travail", new(2026, 6, 23), 3);

    public static Wall Open(WallPlan? plan = null)
    {
        var refused = Wall.Open(new(Guid.CreateVersion7()), Ours, new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), plan ?? Plan)
            .Failed(out _, out var wall);
        Assert.False(refused);
        return wall!;
    }

    public static Wall In(WallPhase phase)
    {
        var wall = Open();
        WallGroup[] groups = [Group(wall, "Le téléphone"), Group(wall, "La pause")];
        if (phase >= WallPhase.Grouping) Done(wall.Reveal());
        if (phase is WallPhase.Review) Done(wall.StartReview());
        if (phase is WallPhase.Voting) Done(wall.StartVote(groups));
        if (phase >= WallPhase.Exits) Done(wall.StartExits(groups));
        if (phase is WallPhase.Closed)
        {
            foreach (var group in groups) Done(group.Leave(WallExit.Test, "On coupe le renvoi d’appel.", 3, 5));
            Done(wall.Close(groups, 0, Now));
        }

        wall.ClearEvents();
        return wall;
    }

    public static WallGroup Group(Wall wall, string name) => new(new(Guid.CreateVersion7()), wall.Id, wall.EstablishmentId, name, Now);

    public static WallNote Note(Wall wall, string text = "Il sonne pendant un pansement") => new(new(Guid.CreateVersion7()), wall.Id, text);

    public static void Done<T>(Result<T> result) => Assert.False(result.Failed(out var error), error?.Code);

    public static void Refused<T>(Error expected, Result<T> result)
    {
        Assert.True(result.Failed(out var error));
        Assert.Equal(expected, error);
    }
}
