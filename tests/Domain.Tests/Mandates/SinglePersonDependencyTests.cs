using Essaim.Domain.Access;
using Essaim.Domain.Mandates;
using FsCheck;
using FsCheck.Fluent;

namespace Essaim.Domain.Tests.Mandates;

public sealed class SinglePersonDependencyTests
{
    private static readonly PersonId Aline = new(Guid.CreateVersion7());
    private static readonly PersonId Bruno = new(Guid.CreateVersion7());

    private static readonly (PersonId, Role)[] Both = [(Aline, Role.Direction), (Bruno, Role.Professional)];

    private static Dictionary<PersonId, int> Acts(int aline, int bruno) => new() { [Aline] = aline, [Bruno] = bruno };

    [Fact]
    public void One_carrier_alone_is_a_dependency_even_in_silence() =>
        Assert.Equal(new SinglePersonDependency.OnlyCarrier(Aline), SinglePersonDependency.Among([Both[0], (Bruno, Role.GroupMember)], Acts(0, 0)));

    [Fact]
    public void Four_acts_in_five_by_one_person_are_a_dependency() =>
        Assert.Equal(new SinglePersonDependency.DoesNearlyAll(Bruno), SinglePersonDependency.Among(Both, Acts(2, 8)));

    [Fact]
    public void Shared_work_is_none() => Assert.Null(SinglePersonDependency.Among(Both, Acts(6, 8)));

    [Fact]
    public void A_few_acts_say_nothing() => Assert.Null(SinglePersonDependency.Among(Both, Acts(0, 9)));

    [Fact]
    public void Nobody_seated_is_another_matter() => Assert.Null(SinglePersonDependency.Among([], Acts(3, 30)));

    [Fact]
    public void Whoever_is_named_did_at_least_four_fifths() =>
        Prop.ForAll(Gen.Choose(0, 200).Two().ToArbitrary(), acts =>
            SinglePersonDependency.Among(Both, Acts(acts.Item1, acts.Item2)) is not SinglePersonDependency.DoesNearlyAll found
            || Acts(acts.Item1, acts.Item2)[found.Person] * 5 >= 4 * (acts.Item1 + acts.Item2)).Check(Config.QuickThrowOnFailure);
}
