using Essaim.Domain.Access;
using Essaim.Domain.Clusters;

namespace Essaim.Domain.Tests.Clusters;

public sealed class ClusterTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly PersonId Denis = new(Guid.CreateVersion7());
    private static readonly ClusterFrame Frame = new(new("52"), "Grand âge", "Le travail de nuit", Denis);

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public void A_cluster_keeps_to_the_size_of_its_call(int size)
    {
        Assert.True(Cluster.Form(NewId(), Frame, Members(size), Today).Failed(out var error));
        Assert.Equal(ClusterErrors.SizeOutOfBounds(5, 8, size), error);
    }

    [Fact]
    public void A_cluster_is_never_formed_without_an_adviser()
    {
        Assert.True(Cluster.Form(NewId(), Frame with { AdviserId = null }, Members(5), Today).Failed(out var error));
        Assert.Equal(ClusterErrors.AdviserMissing, error);
    }

    [Fact]
    public void The_same_establishment_counts_once()
    {
        var members = Members(4);

        Assert.True(Cluster.Form(NewId(), Frame, [.. members, members[0]], Today).Failed(out var error));
        Assert.Equal("cluster.size", error.Code);
    }

    [Fact]
    public void A_member_that_left_is_in_no_more_from_the_next_day()
    {
        var members = Members(6);
        var cluster = Formed(members);

        cluster.Leave(members[0], Today.AddDays(10), "La direction a changé deux fois.");

        Assert.Equal(6, cluster.MembersOn(Today.AddDays(10)).Count());
        Assert.Equal(5, cluster.MembersOn(Today.AddDays(11)).Count());
        Assert.True(cluster.Leave(members[0], Today, "Encore").Failed(out var error));
        Assert.Equal(ClusterErrors.NotAMember, error);
    }

    [Fact]
    public void A_pause_is_told_in_days_when_it_ends()
    {
        var cluster = Formed(Members(5));

        Assert.True(cluster.Pause(Today, "").Failed(out _));
        cluster.Pause(Today, "Plan blanc dans la région");
        Assert.True(cluster.Pause(Today, "Encore").Failed(out _));

        Assert.False(cluster.Resume(Today.AddDays(42)).Failed(out _, out var days));
        Assert.Equal(42, days);
        Assert.True(cluster.Resume(Today).Failed(out var error));
        Assert.Equal(ClusterErrors.NotPaused, error);
    }

    [Fact]
    public void A_closed_cluster_says_why_and_who_went_to_its_end()
    {
        var members = Members(6);
        var cluster = Formed(members);
        var stopped = new Dictionary<EstablishmentId, string> { [members[2]] = " La direction a changé. " };

        Assert.True(cluster.Close(Today.AddDays(300), " ", stopped, openDates: 0).Failed(out var silent));
        Assert.Equal(ClusterErrors.ClosingReasonMissing, silent);
        Assert.True(cluster.Close(Today.AddDays(300), "Fini", stopped, openDates: 2).Failed(out var open));
        Assert.Equal(ClusterErrors.DatesOpen(2), open);
        Assert.False(cluster.Close(Today.AddDays(300), "Les six journées sont faites.", stopped, openDates: 0).Failed(out _));
        Assert.False(cluster.Close(Today.AddDays(301), "Encore", stopped, openDates: 0).Failed(out _)); // Twice is once.

        Assert.Equal((Today.AddDays(300), "Les six journées sont faites."), (cluster.ClosedOn, cluster.ClosedBecause));
        Assert.Equal(5, cluster.Members.Count(m => m.CompletedOn == Today.AddDays(300)));
        Assert.Equal("La direction a changé.", cluster.Members.Single(m => m.CompletedOn is null).LeftBecause);
        Assert.Empty(cluster.MembersOn(Today.AddDays(301)));
    }

    [Fact]
    public void An_establishment_that_had_left_before_is_neither_closed_with_nor_asked_again()
    {
        var members = Members(6);
        var cluster = Formed(members);
        cluster.Leave(members[0], Today.AddDays(10), "Plus assez de monde.");

        Assert.True(cluster.Close(Today.AddDays(300), "Fini", new Dictionary<EstablishmentId, string> { [members[0]] = "Encore" }, 0).Failed(out var error));
        Assert.Equal(ClusterErrors.NotAMember, error);
        cluster.Close(Today.AddDays(300), "Fini", new Dictionary<EstablishmentId, string>(), 0);

        Assert.Equal((Today.AddDays(10), null), (cluster.Members[0].LeftOn, cluster.Members[0].CompletedOn));
    }

    private static Cluster Formed(IReadOnlyCollection<EstablishmentId> members)
    {
        Assert.False(Cluster.Form(NewId(), Frame, members, Today).Failed(out _, out var cluster));
        return cluster!;
    }

    private static ClusterId NewId() => new(Guid.CreateVersion7());

    private static List<EstablishmentId> Members(int count) => [.. Enumerable.Range(0, count).Select(_ => new EstablishmentId(Guid.CreateVersion7()))];
}
