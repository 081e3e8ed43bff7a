using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Meetings;

public sealed class MeetingTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_meeting_is_planned_written_and_closed_from_its_pages()
    {
        var (home, aline, bruno) = await TeamAsync();
        var client = host.ClientFor(aline);

        var created = await TestHost.PostFormAsync(client, $"/reunions/nouvelle?etablissement={home.Value}", "plan", new Dictionary<string, string>
        {
            ["Input.Kind"] = "SteeringCommittee", ["Input.Title"] = "COPIL de septembre", ["Input.On"] = host.Clock.Today().ToString("yyyy-MM-dd"),
            ["Input.StartsAt"] = "14:00", ["Input.EndsAt"] = "15:30", ["Input.Expected"] = bruno.Value.ToString(),
        });
        var url = created.Headers.Location!.ToString();
        await TestHost.PostFormAsync(client, url, "line", new Dictionary<string, string> { ["Line.Kind"] = "Decided", ["Line.Text"] = "Le téléphone part à l’accueil." });
        await TestHost.PostFormAsync(client, url, "present", new Dictionary<string, string> { ["Present.People"] = bruno.Value.ToString() });
        var closed = await TestHost.PostFormAsync(client, url, "close");

        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(url));
        Assert.Contains("Le téléphone part à l’accueil.", page);
        Assert.DoesNotContain("Clore la réunion", page);
        Assert.Contains("COPIL de septembre", WebUtility.HtmlDecode(await client.GetStringAsync($"/reunions?etablissement={home.Value}")));
    }

    [Fact]
    public async Task A_refused_meeting_says_why_by_its_field_and_keeps_what_was_typed()
    {
        var (home, aline, _) = await TeamAsync();

        var refused = await TestHost.PostFormAsync(host.ClientFor(aline), $"/reunions/nouvelle?etablissement={home.Value}", "plan", new Dictionary<string, string>
        {
            ["Input.Kind"] = "Team", ["Input.Title"] = "Équipe du soir", ["Input.On"] = host.Clock.Today().ToString("yyyy-MM-dd"), ["Input.StartsAt"] = "15:00", ["Input.EndsAt"] = "14:00",
        });

        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("corrigez l’heure de fin", page);
        Assert.Contains("Équipe du soir", page);
    }

    [Fact]
    public async Task Two_people_who_move_a_meeting_both_keep_their_words()
    {
        var (home, aline, _) = await TeamAsync();
        var meeting = TestHost.Value(await PlanAsync(aline, home));
        var (client, url) = (host.ClientFor(aline), $"/reunions/{meeting.Value}/modifier");
        var typed = new Dictionary<string, string>
        {
            ["Input.Seen"] = TestHost.HiddenOf(await client.GetStringAsync(url), "Input.Seen"), ["Input.Title"] = "Réunion", ["Input.Agenda"] = "Les mots d’Aline",
            ["Input.On"] = host.Clock.Today().ToString("yyyy-MM-dd"), ["Input.StartsAt"] = "14:00", ["Input.EndsAt"] = "15:00",
        };
        TestHost.Value(await host.AsAsync<ChangeMeeting, Done>(aline, c => c.RunAsync(new(meeting, Frame with { Place = "Salle du fond" }), default)));

        var late = await TestHost.PostFormAsync(client, url, "plan", typed);
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Salle du fond", page);
        Assert.Contains("Les mots d’Aline", page);
        Assert.Equal("Salle du fond", await host.WithAsync<Data.ReadDb, string>(db => db.Meetings.Where(m => m.Id == meeting).Select(m => m.Place).SingleAsync()));
        typed["Input.Seen"] = TestHost.HiddenOf(page, "Input.Seen");
        for (var twice = 0; twice < 2; twice++) Assert.Equal(HttpStatusCode.Redirect, (await TestHost.PostFormAsync(client, url, "plan", typed)).StatusCode);
    }

    [Fact]
    public async Task A_stranger_is_told_that_it_does_not_exist_and_a_member_who_only_reads_that_they_may_not()
    {
        var (home, _, bruno) = await TeamAsync();
        var farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Ailleurs"));

        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await PlanAsync(farid, home)).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await PlanAsync(bruno, home)).Kind);
    }

    [Fact]
    public async Task The_same_meeting_sent_twice_is_planned_once()
    {
        var (home, aline, _) = await TeamAsync();
        var id = new MeetingId(Guid.CreateVersion7());

        await PlanAsync(aline, home, id);
        TestHost.Value(await PlanAsync(aline, home, id));

        await host.WithDbAsync(async db => Assert.Equal(1, await db.Meetings.CountAsync(m => m.EstablishmentId == home)));
    }

    [Fact]
    public async Task Somebody_of_another_house_is_not_expected_by_a_forged_form()
    {
        var (home, aline, _) = await TeamAsync();
        var farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Ailleurs"));
        var id = new MeetingId(Guid.CreateVersion7());

        TestHost.Value(await host.AsAsync<PlanMeeting, MeetingId>(aline, u => u.RunAsync(
            new(id, MeetingKind.Team, Reach.Of(home), Frame, [farid, aline]), default)));

        await host.WithDbAsync(async db => Assert.Equal(aline, Assert.Single((await db.Meetings.SingleAsync(m => m.Id == id)).Attendances).PersonId));
    }

    [Fact]
    public async Task An_open_question_is_settled_on_a_closed_meeting()
    {
        var (home, aline, _) = await TeamAsync();
        var meeting = TestHost.Value(await PlanAsync(aline, home));
        var line = new MinuteLineId(Guid.CreateVersion7());
        await host.AsAsync<WriteMinute, MinuteLine>(aline, u => u.RunAsync(new(meeting, line, MinuteKind.Open, "Que faire des appels ?"), default));
        await host.AsAsync<NotePresence, Done>(aline, u => u.RunAsync(new(meeting, [aline]), default));
        await host.AsAsync<CloseMeeting, Done>(aline, u => u.RunAsync(new(meeting), default));

        TestHost.Value(await host.AsAsync<SettleQuestion, Done>(aline, u => u.RunAsync(new(meeting, line), default)));

        await host.WithDbAsync(async db => Assert.True(Assert.Single((await db.Meetings.SingleAsync(m => m.Id == meeting)).Lines).IsSettled));
    }

    [Fact]
    public async Task What_happens_in_a_meeting_is_journalled_with_its_house()
    {
        var (home, aline, _) = await TeamAsync();
        await PlanAsync(aline, home);

        await host.WithDbAsync(async db => Assert.Equal(1, await db.Journal.CountAsync(j => j.EstablishmentId == home && j.Kind == nameof(MeetingPlanned) && j.ActorId == aline)));
    }

    internal static MeetingFrame FrameOn(DateOnly on) => new("Réunion", on, new(14, 0), new(15, 0));

    private MeetingFrame Frame => FrameOn(host.Clock.Today());

    private Task<Result<MeetingId>> PlanAsync(PersonId person, EstablishmentId home, MeetingId? id = null) => host.AsAsync<PlanMeeting, MeetingId>(
        person, u => u.RunAsync(new(id ?? new(Guid.CreateVersion7()), MeetingKind.Team, Reach.Of(home), Frame, []), default));

    private async Task<(EstablishmentId Home, PersonId Aline, PersonId Bruno)> TeamAsync()
    {
        var home = await host.EstablishmentAsync();
        return (home, await host.SeatAsync("Aline", Role.Direction, home), await host.SeatAsync("Bruno", Role.SteeringMember, home));
    }
}
