using Essaim.Domain.Access;
using Essaim.Domain.Mandates;

namespace Essaim.Domain.Tests.Mandates;

public sealed class MandateTests
{
    private static readonly DateOnly Start = new(2020, 5, 12);
    private static readonly PersonId Chloe = new(Guid.CreateVersion7());
    private static readonly PersonId Paul = new(Guid.CreateVersion7());
    private static readonly EstablishmentId Home = new(Guid.CreateVersion7());

    private readonly Mandate _seat = Mandate.Give(new(Guid.CreateVersion7()), Chloe, Role.StaffRepresentative, Reach.Of(Home), Start, "élue au CSE");

    [Fact]
    public void A_mandate_is_held_from_its_first_day_to_its_last()
    {
        _seat.End(Start.AddDays(10));

        Assert.False(_seat.IsHeldOn(Start.AddDays(-1)));
        Assert.True(_seat.IsHeldOn(Start));
        Assert.True(_seat.IsHeldOn(Start.AddDays(10)));
        Assert.False(_seat.IsHeldOn(Start.AddDays(11)));
    }

    [Fact]
    public void A_mandate_does_not_end_before_it_began()
    {
        Assert.True(_seat.End(Start.AddDays(-1)).Failed(out var refused));
        Assert.Equal(MandateErrors.EndsBeforeStart(Start), refused);
    }

    [Fact]
    public void A_mandate_ends_once()
    {
        _seat.End(Start.AddDays(10));

        Assert.True(_seat.End(Start.AddDays(12)).Failed(out var refused));
        Assert.Equal(MandateErrors.AlreadyEnded, refused);
    }

    [Fact]
    public void The_successor_sits_from_the_day_after_and_finds_the_note()
    {
        Assert.False(_seat.HandOver(new(Guid.CreateVersion7()), Paul, Start.AddDays(10), " Le chariot de nuit est à l’essai. ", "suppléant").Failed(out _, out var next));

        Assert.Equal(Paul, _seat.SuccessorId);
        Assert.Equal("Le chariot de nuit est à l’essai.", _seat.HandoverNote);
        Assert.Equal((Paul, Role.StaffRepresentative, Home, Start.AddDays(11)), (next!.PersonId, next.Role, next.EstablishmentId, next.StartsOn));
        Assert.False(_seat.IsHeldOn(next.StartsOn));
    }

    [Fact]
    public void A_seat_is_not_handed_over_without_a_word()
    {
        Assert.True(_seat.HandOver(new(Guid.CreateVersion7()), Paul, Start.AddDays(10), "  ", "").Failed(out var refused));
        Assert.Equal(MandateErrors.HandoverNoteMissing, refused);
        Assert.Null(_seat.EndsOn);
    }

    [Fact]
    public void Nobody_replaces_herself()
    {
        Assert.True(_seat.HandOver(new(Guid.CreateVersion7()), Chloe, Start.AddDays(10), "Je reste.", "").Failed(out var refused));
        Assert.Equal(MandateErrors.SamePerson, refused);
    }

    [Fact]
    public void A_seat_exists_only_where_its_work_is()
    {
        Assert.True(SeatRules.Exists(Role.Direction, Reach.Of(Home)));
        Assert.False(SeatRules.Exists(Role.Direction, Reach.Nation));
        Assert.False(SeatRules.Exists(Role.Administrator, Reach.Of(Home)));
        Assert.True(SeatRules.Exists(Role.AgencyReferent, Reach.Of(new RegionCode("52"))));
        Assert.False(SeatRules.Exists(Role.Adviser, Reach.Of(Home)));
    }
}
