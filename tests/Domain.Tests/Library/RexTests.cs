using Essaim.Domain.Access;
using Essaim.Domain.Establishments;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;

namespace Essaim.Domain.Tests.Library;

public sealed class RexTests
{
    private static readonly DateOnly Today = new(2026, 11, 12);
    private static readonly DateTimeOffset Now = new(2026, 11, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Aline = new(Guid.CreateVersion7());
    private static readonly RexText Full = new("Un titre", "Une situation", "Un déroulé", "Des difficultés", "Des réussites", "La suite");

    [Fact]
    public void A_sheet_appears_once_the_three_sides_have_agreed()
    {
        var rex = Drafted();
        Agree(rex, College.Management, College.StaffRepresentatives);
        Assert.True(rex.Publish(Today, []).Failed(out var error));
        Assert.Equal(LibraryErrors.ApprovalsMissing, error);

        Agree(rex, College.Professions);
        Assert.False(rex.Publish(Today, []).Failed(out _));
        Assert.True(rex.IsPublic);
        Assert.StartsWith("un-titre-", rex.Slug, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_elected_staff_two_sides_suffice()
    {
        var rex = Drafted(elected: false);
        Agree(rex, College.Management, College.Professions);
        Assert.False(rex.Publish(Today, []).Failed(out _));
    }

    [Fact]
    public void Changing_a_word_asks_for_every_accord_again()
    {
        var rex = Drafted();
        Agree(rex, College.Management);

        rex.Write(Full);
        Assert.Single(rex.Approvals);

        rex.Write(Full with { Again = "Autre chose" });
        Assert.Empty(rex.Approvals);
    }

    [Theory]
    [InlineData("", "Des réussites", "rex.difficulties")]
    [InlineData("Des difficultés", "", "rex.successes")]
    public void Difficulties_and_successes_are_both_asked_for(string difficulties, string successes, string code)
    {
        var rex = Drafted(text: Full with { Difficulties = difficulties, Successes = successes });

        Assert.True(rex.Approve(College.Management, Aline, Now, []).Failed(out var incomplete));
        Assert.True(rex.Publish(Today, []).Failed(out var error));

        Assert.Equal((LibraryErrors.NotComplete, code), (incomplete, error.Code));
    }

    [Fact]
    public void A_name_blocks_the_accords_until_it_is_removed_or_explained()
    {
        TellingWord[] register = [new(LeakKind.PersonName, "Rose")];
        var rex = Drafted(text: Full with { Course = "On a planté une rose." });
        var leak = Assert.Single(rex.LeaksAmong(register));

        Assert.True(rex.Approve(College.Management, Aline, Now, [leak]).Failed(out var refused));
        Assert.Equal(LibraryErrors.Leaks, refused);
        Assert.True(rex.Justify(leak, " ", Aline).Failed(out var unexplained));
        Assert.Equal(LibraryErrors.JustificationMissing, unexplained);

        Assert.False(rex.Justify(leak, "Ici, c’est la fleur.", Aline).Failed(out _));
        Assert.Empty(rex.LeaksAmong(register));
    }

    [Fact]
    public void Withdrawing_takes_it_out_at_once_and_asks_accords_again()
    {
        var rex = Published();

        Assert.False(rex.Withdraw("Une photo nous trahit", Today).Failed(out _));
        Assert.False(rex.Withdraw("Une photo nous trahit", Today).Failed(out _));

        Assert.False(rex.IsPublic);
        Assert.Empty(rex.Approvals);
        Assert.Single(rex.Events.OfType<RexWithdrawn>());
    }

    [Fact]
    public void A_published_sheet_is_not_rewritten_in_place()
    {
        Assert.True(Published().Write(Full with { Title = "Autre" }).Failed(out var error));
        Assert.Equal(LibraryErrors.Published, error);
    }

    [Fact]
    public void Nobody_borrows_from_themselves()
    {
        var rex = Published();
        Assert.True(Borrowing.Take(new(Guid.CreateVersion7()), rex, rex.EstablishmentId, "Note", Aline, Now).Failed(out var error));
        Assert.Equal(LibraryErrors.OwnSheet, error);
    }

    [Fact]
    public void Borrowing_says_what_will_be_adapted()
    {
        Assert.True(Borrowing.Take(new(Guid.CreateVersion7()), Published(), new(Guid.CreateVersion7()), " ", Aline, Now).Failed(out var error));
        Assert.Equal(LibraryErrors.NoteMissing, error);
    }

    [Fact]
    public void A_withdrawn_sheet_is_not_borrowed()
    {
        var rex = Published();
        rex.Withdraw("", Today);
        Assert.True(Borrowing.Take(new(Guid.CreateVersion7()), rex, new(Guid.CreateVersion7()), "Note", Aline, Now).Failed(out var error));
        Assert.Equal(LibraryErrors.NotPublished, error);
    }

    [Fact]
    public void Pseudonyms_never_collide_even_when_the_painters_run_out()
    {
        List<string> taken = [];
        for (var i = 0; i < 7; i++) taken.Add(Pseudonyms.Pick(["Vermeer", "Morisot", "Turner"], taken, 17 * i));

        Assert.Equal(7, taken.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, taken.Count(t => !t.Contains(' ', StringComparison.Ordinal)));
    }

    private static Rex Published()
    {
        var rex = Drafted();
        Agree(rex, College.Management, College.StaffRepresentatives, College.Professions);
        Assert.False(rex.Publish(Today, []).Failed(out _));
        return rex;
    }

    private static Rex Drafted(bool elected = true, RexText? text = null) => Rex.Draft(
        new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), "Morisot", new(EstablishmentKind.Ehpad, SizeBand.Under250, new("52"), elected), VerdictKind.Adopted, text ?? Full);

    private static void Agree(Rex rex, params College[] colleges)
    {
        foreach (var college in colleges) Assert.False(rex.Approve(college, Aline, Now, []).Failed(out _));
    }
}
