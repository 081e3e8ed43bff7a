using Essaim.Domain.Access;

namespace Essaim.Domain.Tests.Access;

public sealed class AccessRulesTests
{
    private static readonly EstablishmentId Ours = new(Guid.CreateVersion7());
    private static readonly EstablishmentId Theirs = new(Guid.CreateVersion7());

    [Fact]
    public void A_seat_reaches_its_own_establishment_only()
    {
        var aline = With(Role.Direction, Reach.Of(Ours));

        Assert.True(aline.May(Permission.CarryWork, Ours));
        Assert.False(aline.May(Permission.CarryWork, Theirs));
        Assert.Equal([Ours], aline.Establishments);
    }

    [Fact]
    public void The_direction_does_not_sign_for_the_staff_and_hosts_no_wall()
    {
        var aline = With(Role.Direction, Reach.Of(Ours));

        Assert.False(aline.May(Permission.SignForStaff, Ours));
        Assert.False(aline.May(Permission.HostWall, Ours));
    }

    [Fact]
    public void The_agency_reads_its_region_and_no_establishments_work()
    {
        var emma = With(Role.AgencyReferent, Reach.Of(new RegionCode("52")));

        Assert.True(emma.May(Permission.DecideSelection, new RegionCode("52")));
        Assert.False(emma.May(Permission.DecideSelection, new RegionCode("44")));
        Assert.False(emma.May(Permission.ReadWork));
        Assert.Empty(emma.Establishments);
    }

    [Fact]
    public void The_administrator_manages_accounts_and_reads_nothing()
    {
        var hugo = With(Role.Administrator, Reach.Nation);

        Assert.Equal([Permission.ManageAccounts, Permission.Participate], Enum.GetValues<Permission>().Where(hugo.May));
    }

    [Fact]
    public void Nobody_may_do_anything_without_a_seat_but_see_their_own_pages() =>
        Assert.Equal([Permission.Participate], Enum.GetValues<Permission>().Where(new Actor(new(Guid.CreateVersion7()), []).May));

    [Fact]
    public void Each_college_signs_for_itself_alone()
    {
        var signatures = new[] { Permission.SignForManagement, Permission.SignForStaff, Permission.SignForProfessions };

        Assert.All(signatures, s => Assert.Single(AccessRules.RolesWith(s)));
    }

    private static Actor With(Role role, Reach reach) => new(new(Guid.CreateVersion7()), [new(role, reach)]);
}
