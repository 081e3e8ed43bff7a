using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Demarches;

public sealed class NextStepsTests
{
    private static readonly Role[] Roles = [Role.Direction, Role.StaffRepresentative, Role.Professional, Role.QualityLead];

    /// <summary>A method whose steps need only earlier ones, and any part of it already settled.</summary>
    private static readonly Gen<(List<MethodStep> Method, HashSet<string> Settled)> AnyCourse =
        from size in Gen.Choose(1, 24)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Course(size, new Random(seed));

    [Fact]
    public void The_next_step_is_open_ready_in_the_phase_and_carried_by_the_role() => Prop.ForAll(AnyCourse.ToArbitrary(), course =>
    {
        var (method, settled) = course;
        return (from role in Roles
                from phase in Enum.GetValues<Phase>()
                let next = NextSteps.For(role, phase, method, settled)
                select next is null || (next.Phase == phase && next.Who.Contains(role) && !settled.Contains(next.Key) && NextSteps.IsReady(next, method, settled))).All(ok => ok);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void While_the_gate_is_shut_somebody_has_something_to_do() => Prop.ForAll(AnyCourse.ToArbitrary(), course =>
    {
        var (method, settled) = course;
        return Enum.GetValues<Phase>().All(phase =>
            PhaseGates.Missing(phase, method, settled).Count == 0 || Roles.Any(role => NextSteps.For(role, phase, method, settled) is not null));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Doing_what_is_asked_always_opens_the_gate() => Prop.ForAll(AnyCourse.ToArbitrary(), course =>
    {
        var (method, settled) = course;
        var done = new HashSet<string>(settled);
        for (var steps = 0; steps <= method.Count; steps++)
        {
            var next = Roles.Select(r => NextSteps.For(r, Phase.Framing, method, done)).FirstOrDefault(s => s is not null);
            if (next is null) break;
            done.Add(next.Key);
        }

        return PhaseGates.Missing(Phase.Framing, method, done).Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_core_comes_before_options()
    {
        List<MethodStep> method = [Step("photos", 1, core: false), Step("mur", 2)];

        Assert.Equal("mur", NextSteps.For(Role.Direction, Phase.Framing, method, new HashSet<string>())!.Key);
        Assert.Equal("photos", NextSteps.For(Role.Direction, Phase.Framing, method, new HashSet<string> { "mur" })!.Key);
    }

    [Fact]
    public void A_step_waits_for_those_it_needs()
    {
        List<MethodStep> method = [Step("copil", 1), Step("perimetre", 2) with { Needs = ["copil"] }];

        Assert.Equal(["copil"], NextSteps.Open(Phase.Framing, method, new HashSet<string>()).Select(s => s.Key));
    }

    private static MethodStep Step(string key, int order, bool core = true) => new(key, Phase.Framing, order, 30, [Role.Direction], [], core);

    private static (List<MethodStep> Method, HashSet<string> Settled) Course(int size, Random random)
    {
        var method = new List<MethodStep>();
        for (var i = 0; i < size; i++)
        {
            var phase = (Phase)(i * 4 / size);
            var needs = method.Where(_ => random.Next(3) == 0).Select(s => s.Key).ToList();
            method.Add(new($"s{i}", phase, i, 10, [Roles[random.Next(Roles.Length)]], needs, random.Next(3) > 0 || needs.Count == 0));
        }

        // As the loader of the method asks: what the core needs is core.
        var core = method.Where(s => s.IsCore).SelectMany(s => s.Needs).ToHashSet();
        for (var i = size - 1; i >= 0; i--)
        {
            if (core.Contains(method[i].Key)) method[i] = method[i] with { IsCore = true };
            if (method[i].IsCore) core.UnionWith(method[i].Needs);
        }

        return (method, [.. method.Where(_ => random.Next(2) == 0).Select(s => s.Key)]);
    }
}
