namespace Essaim.Browser.Tests.Walk;

/// <summary>One place walks the whole path, each step done by the right person on their own device.</summary>
[Collection("browser")]
public sealed class WholePathTests(Browser browser)
{
    [Fact]
    public async Task From_the_call_to_the_borrowed_lesson()
    {
        await using var world = new World(browser);
        var (team, other) = (Team.Of("Résidence du Chemin", "Villemarche", "chemin"), Team.Of("Résidence du Détour", "Belletour", "detour"));

        var call = await CallStage.RunAsync(world);
        var candidature = await CandidatureStage.RunAsync(world, call, team);
        var second = await CandidatureStage.RunAsync(world, call, other);
        await SelectionStage.RunAsync(world, call, [candidature, second]);
        var demarche = await ClusterStage.RunAsync(world, call, team);
        await WallStage.RunAsync(world, demarche, team);
        var topic = await DecisionStage.RunAsync(world, demarche, team);
        await TrialStage.RunAsync(world, demarche, team);
        await MirrorStage.RunAsync(world, demarche, topic, team);
        await LessonStage.RunAsync(world, team, other);
        world.AssertClean();
    }
}
