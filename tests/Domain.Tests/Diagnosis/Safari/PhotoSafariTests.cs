using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis.Safari;

namespace Essaim.Domain.Tests.Diagnosis.Safari;

public sealed class PhotoSafariTests
{
    private static readonly DateOnly Start = new(2026, 3, 2);
    private static readonly SafariPlan Plan = new("Ce qui aide le matin", "", Start, Start.AddDays(14), 2, true, Start.AddDays(90));

    [Fact]
    public void A_plan_says_what_is_wrong_with_it()
    {
        Assert.Equal(SafariErrors.MissionMissing, Refusal(Plan with { Mission = " " }));
        Assert.Equal(SafariErrors.MissionTooLong, Refusal(Plan with { Mission = new('a', 161) }));
        Assert.Equal(SafariErrors.DatesOutOfRange, Refusal(Plan with { EndsOn = Start.AddDays(-1) }));
        Assert.Equal(SafariErrors.DatesOutOfRange, Refusal(Plan with { EndsOn = Start.AddDays(61) }));
        Assert.Equal(SafariErrors.ShotsOutOfRange, Refusal(Plan with { ShotsEach = 11 }));
        Assert.Equal(SafariErrors.DeletionOutOfRange, Refusal(Plan with { DeleteOn = Plan.EndsOn }));
        Assert.Equal(SafariErrors.DeletionOutOfRange, Refusal(Plan with { DeleteOn = Plan.EndsOn.AddMonths(6).AddDays(1) }));
    }

    [Fact]
    public void A_safari_goes_through_its_steps_in_order_and_a_button_pressed_twice_is_one_step()
    {
        var safari = Opened();

        Assert.True(safari.StartAnalysis().Failed(out var refused));
        Assert.Equal(SafariErrors.NotNow, refused);
        for (var twice = 0; twice < 2; twice++) Assert.False(safari.StartSecondLook().Failed(out _));
        Assert.False(safari.StartAnalysis().Failed(out _));
        Assert.True(safari.Abandon(DateTimeOffset.UnixEpoch).Failed(out _));
        Assert.False(safari.Close().Failed(out _));
        Assert.Equal(4, safari.Events.Count);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("yes", null)]
    [InlineData("yes no", null)]
    [InlineData("no", null)]
    [InlineData("yes yes", true)]
    [InlineData("no no", false)]
    [InlineData("no yes yes", true)]
    [InlineData("yes no no", false)]
    public void Two_colleges_that_agree_decide(string said, bool? expected)
    {
        var colleges = Enum.GetValues<College>();
        var looks = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => new PhotoLook(default, colleges[i], default, word is "no" ? PhotoWithdrawal.Humiliates : null)).ToList();

        Assert.Equal(expected, PhotoLook.Verdict(looks));
    }

    [Fact]
    public void One_college_that_says_it_twice_is_one_college() =>
        Assert.Null(PhotoLook.Verdict([new(default, College.Management, default, null), new(default, College.Management, default, null)]));

    [Fact]
    public void A_photo_that_was_taken_away_cannot_come_back_nor_be_talked_about()
    {
        var photo = new SafariPhoto(new(Guid.CreateVersion7()), default, default, "nom", true, "Des mots");
        Assert.True(photo.Analyse(PhotoAnalysis.Blank with { Title = "Trop tôt" }).Failed(out var early));
        Assert.Equal(SafariErrors.NotShown, early);

        Assert.True(photo.Withdraw(PhotoWithdrawal.SomebodyAsks, Start));
        Assert.False(photo.Withdraw(PhotoWithdrawal.Humiliates, Start.AddDays(1)));
        photo.Decide([new(photo.Id, College.Management, default, null), new(photo.Id, College.Professions, default, null)], Start);

        Assert.Equal((PhotoState.Withdrawn, "", PhotoWithdrawal.SomebodyAsks), (photo.State, photo.Words, photo.WithdrawnBecause));
        Assert.True(photo.Analyse(PhotoAnalysis.Blank with { Title = "Trop tard" }).Failed(out _));
    }

    [Fact]
    public void An_erased_photo_keeps_what_was_said_of_it()
    {
        var photo = new SafariPhoto(new(Guid.CreateVersion7()), default, default, "nom", true, "Des mots");
        photo.Decide([new(photo.Id, College.Management, default, null), new(photo.Id, College.Professions, default, null)], Start);
        Assert.False(photo.Analyse(PhotoAnalysis.Blank with { Title = "Le couloir" }).Failed(out _));

        photo.Expire();
        photo.Forget();

        Assert.Equal((PhotoState.Erased, "", "Le couloir"), (photo.State, photo.Name, photo.Analysis.Title));
    }

    private static PhotoSafari Opened() =>
        PhotoSafari.Open(new(Guid.CreateVersion7()), default, default, default, default, Plan).Failed(out _, out var safari) ? throw new InvalidOperationException() : safari;

    private static Common.Error Refusal(SafariPlan plan)
    {
        Assert.True(plan.Check().Failed(out var refused));
        return refused;
    }
}
