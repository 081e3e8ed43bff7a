using System.Net;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Selection;
using Essaim.Web.Features.Selection.Reading;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Selection;

public sealed class ReadingTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Nobody_sees_the_marks_of_the_other_before_both_are_given()
    {
        var story = await SentAsync();
        await story.CloseAndNameReadersAsync();
        await host.AsAsync<KeepMarks, Done>(story.Denis, k => k.RunAsync(
            new(story.Candidature, [.. story.Call.Criteria.Select(c => new Mark(c.Order, 4, "Preuve secrète de Denis"))], Gives: true), default));

        Assert.DoesNotContain("Preuve secrète", await PageAsync(story.Emma, $"{story.Page}/lecture"), StringComparison.Ordinal);
        await story.ReadAsync(story.Emma, mark: 1);
        var both = await PageAsync(story.Emma, $"{story.Page}/lecture");

        Assert.Contains("Preuve secrète", both, StringComparison.Ordinal);
        Assert.Contains("2,5 sur 4", both, StringComparison.Ordinal);
        Assert.Contains("3 points, à discuter", both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_are_kept_from_the_form_and_given_only_when_whole()
    {
        var story = await SentAsync();
        await story.CloseAndNameReadersAsync();
        var denis = host.ClientFor(story.Denis);

        var kept = await TestHost.PostFormAsync(denis, $"{story.Page}/lecture", "marks", Marks("3", "Page 1"));
        var half = await TestHost.PostFormAsync(denis, $"{story.Page}/lecture", "marks", new Dictionary<string, string>(Marks("3", "Page 1")) { ["Input.Gives"] = "true" });
        var whole = await TestHost.PostFormAsync(denis, $"{story.Page}/lecture", "marks", new Dictionary<string, string>(Marks("3", "Page 1"))
        {
            ["Input.Marks[1].Value"] = "2", ["Input.Marks[1].Evidence"] = "Page 2", ["Input.Gives"] = "true",
        });

        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        Assert.Contains("Donnez une note à ce critère.", WebUtility.HtmlDecode(await half.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, whole.StatusCode);
        Assert.Equal(ReviewErrors.Given, TestHost.Refusal(await host.AsAsync<KeepMarks, Done>(
            story.Denis, k => k.RunAsync(new(story.Candidature, [new(0, 0, "Non")], Gives: false), default))));
    }

    [Fact]
    public async Task A_reader_with_a_tie_steps_aside_and_is_replaced()
    {
        var story = await SentAsync();
        await story.CloseAndNameReadersAsync();
        var other = await host.SeatAsync($"Denise-{Guid.CreateVersion7():N}", Role.Adviser, Reach.Of(SelectionStory.Region));

        var silent = await TestHost.PostFormAsync(host.ClientFor(story.Denis), $"{story.Page}/lecture", "recuse");
        var said = await TestHost.PostFormAsync(host.ClientFor(story.Denis), $"{story.Page}/lecture", "recuse", new Dictionary<string, string> { ["Recusal.RecusalReason"] = "J’y ai travaillé" });
        var replaced = await TestHost.PostFormAsync(
            host.ClientFor(story.Emma), $"/appels/{story.Call.Slug}/selection", $"replace-{story.Candidature.Value:N}", new Dictionary<string, string> { ["Reader"] = other.Value.ToString() });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Equal(HttpStatusCode.Found, said.StatusCode);
        Assert.Equal(HttpStatusCode.Found, replaced.StatusCode);
        await host.WithDbAsync(async db => Assert.True(await db.Reviews.AnyAsync(r => r.CandidatureId == story.Candidature && r.ReaderId == other)));
    }

    [Fact]
    public async Task Readers_are_named_after_the_closing_among_the_regions_people()
    {
        var story = await SentAsync();
        var early = await host.AsAsync<NameReaders, Done>(story.Emma, n => n.RunAsync(new(story.Call.Id, [story.Denis, story.Emma]), default));
        host.Clock.MoveTo(story.Call.ClosesAt.AddHours(1));
        var stranger = await host.AsAsync<NameReaders, Done>(story.Emma, n => n.RunAsync(new(story.Call.Id, [story.Denis, story.Aline]), default));
        var same = await host.AsAsync<NameReaders, Done>(story.Emma, n => n.RunAsync(new(story.Call.Id, [story.Denis, story.Denis]), default));

        Assert.Equal(CallErrors.NotYetClosed, TestHost.Refusal(early));
        Assert.Equal(ReviewErrors.NotAReader, TestHost.Refusal(stranger));
        Assert.Equal(ReviewErrors.SameReader, TestHost.Refusal(same));
    }

    [Fact]
    public async Task Only_a_reader_marks_and_only_the_agency_decides()
    {
        var story = await SentAsync();
        await story.CloseAndNameReadersAsync();
        var other = await host.SeatAsync($"Denise-{Guid.CreateVersion7():N}", Role.Adviser, Reach.Of(SelectionStory.Region));
        var elsewhere = await host.SeatAsync($"Emma-{Guid.CreateVersion7():N}", Role.AgencyReferent, Reach.Of(new RegionCode("11")));

        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<KeepMarks, Done>(other, k => k.RunAsync(new(story.Candidature, [], false), default))).Kind);
        Assert.Equal(ErrorKind.NotFound, TestHost.Refusal(await host.AsAsync<KeepMarks, Done>(elsewhere, k => k.RunAsync(new(story.Candidature, [], false), default))).Kind);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await DecideAsync(story, story.Denis, Outcome.Retained)).Kind);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(elsewhere).GetAsync($"/appels/{story.Call.Slug}/selection")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(story.Aline).GetAsync($"{story.Page}/lecture")).StatusCode);
    }

    [Fact]
    public async Task A_retained_establishment_gets_its_letters_its_seats_and_its_line_in_the_register()
    {
        var story = await ReadByBothAsync();
        Assert.False(await MandatesAsync(story));

        TestHost.Value(await DecideAsync(story, story.Emma, Outcome.Retained));

        Assert.True(await MandatesAsync(story));
        var letter = await PageAsync(story.Bruno, $"{story.Page}/lettre");
        Assert.Contains("Votre candidature est retenue", letter, StringComparison.Ordinal);
        await host.WithDbAsync(async db =>
        {
            var mails = await db.Persons.Where(p => p.Id == story.Aline || p.Id == story.Chloe || p.Id == story.Bruno)
                .CountAsync(p => db.OutboxMails.Any(m => m.To == p.Email && m.Subject == "Votre candidature est retenue"));
            Assert.Equal(3, mails);
        });
        var statuses = (await host.WithAsync<ReadDb, Participation>(db => db.Participations.SingleAsync(p => p.EstablishmentId == story.Home))).Changes;
        Assert.Equal([WaveStatus.Candidate, WaveStatus.Retained], statuses.Select(c => c.Status));
        Assert.Equal(CandidatureErrors.AlreadyDecided, TestHost.Refusal(await DecideAsync(story, story.Emma, Outcome.NotRetained)));
    }

    [Fact]
    public async Task The_groups_read_what_direction_asked_for_once_retained_and_nobody_else_does()
    {
        var story = await ReadByBothAsync();
        var nadia = await host.SeatAsync($"Nadia-{Guid.CreateVersion7():N}", Role.GroupMember, story.Home);
        var farid = await host.SeatAsync($"Farid-{Guid.CreateVersion7():N}", Role.Direction, await host.EstablishmentAsync());
        var page = $"{story.Page}/demande";
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(nadia).GetAsync(page)).StatusCode);

        TestHost.Value(await DecideAsync(story, story.Emma, Outcome.Retained));

        var shown = await PageAsync(nadia, page);
        Assert.Contains("Réponse WillNotTouch", shown, StringComparison.Ordinal);
        Assert.Contains("Réponse Project", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Réponse StaffProblem", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(farid).GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task A_reorientation_names_a_contact_and_a_day_and_is_no_bare_refusal()
    {
        var story = await ReadByBothAsync();
        var emma = host.ClientFor(story.Emma);
        var fields = new Dictionary<string, string> { ["Decision.Outcome"] = "Reoriented", ["Decision.Reason"] = "Beaucoup d’absences en même temps." };

        var bare = await TestHost.PostFormAsync(emma, $"{story.Page}/lecture", "decide", fields);
        fields["Decision.Contact"] = "Service prévention de la Carsat";
        fields["Decision.ReturnOn"] = $"{host.Clock.Today().AddYears(1):yyyy-MM-dd}";
        var whole = await TestHost.PostFormAsync(emma, $"{story.Page}/lecture", "decide", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.StatusCode);
        Assert.Contains("Beaucoup d’absences", WebUtility.HtmlDecode(await bare.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, whole.StatusCode);
        var letter = await PageAsync(story.Aline, $"{story.Page}/lettre");
        Assert.Contains("Service prévention de la Carsat", letter, StringComparison.Ordinal);
        Assert.False(await MandatesAsync(story));
    }

    [Fact]
    public async Task Nothing_is_decided_before_two_readings()
    {
        var story = await SentAsync();
        await story.CloseAndNameReadersAsync();
        await story.ReadAsync(story.Denis);

        Assert.Equal(CandidatureErrors.ReadingsMissing, TestHost.Refusal(await DecideAsync(story, story.Emma, Outcome.Retained)));
    }

    [Fact]
    public async Task Each_person_is_told_what_is_expected_of_them()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SeatAllAsync();
        Assert.Contains(await ActionsAsync(story.Bruno), a => a.Href == story.Page && a.Title.StartsWith("Écrire et signer", StringComparison.Ordinal));

        story = await SentAsync();
        host.Clock.MoveTo(story.Call.ClosesAt.AddHours(1));
        Assert.Contains(await ActionsAsync(story.Emma), a => a.Title.StartsWith("Nommer les lecteurs", StringComparison.Ordinal));
        await story.CloseAndNameReadersAsync();
        Assert.Contains(await ActionsAsync(story.Denis), a => a.Href == $"{story.Page}/lecture");
        await story.ReadAsync(story.Denis);
        await story.ReadAsync(story.Emma);
        Assert.Contains(await ActionsAsync(story.Emma), a => a.Title.StartsWith("Répondre aux candidats", StringComparison.Ordinal));
    }

    private async Task<SelectionStory> SentAsync()
    {
        var story = await SelectionStory.WithOpenCallAsync(host);
        await story.SubmitAsync();
        return story;
    }

    private async Task<SelectionStory> ReadByBothAsync()
    {
        var story = await SentAsync();
        await story.CloseAndNameReadersAsync();
        await story.ReadAsync(story.Denis);
        await story.ReadAsync(story.Emma);
        return story;
    }

    private Task<Result<Done>> DecideAsync(SelectionStory story, PersonId person, Outcome outcome) => host.AsAsync<DecideCandidature, Done>(
        person, d => d.RunAsync(new(story.Candidature, outcome, "Un sujet ouvert.", "Service prévention", host.Clock.Today().AddYears(1)), default));

    private Task<bool> MandatesAsync(SelectionStory story) => host.WithAsync<ReadDb, bool>(db => db.Mandates.AnyAsync(m => m.EstablishmentId == story.Home));

    private async Task<IReadOnlyList<NextAction>> ActionsAsync(PersonId person)
    {
        var actor = await host.WithAsync<ActorLoader, Actor>(l => l.LoadAsync(person, default));
        return await host.WithAsync<IEnumerable<INextActionSource>, IReadOnlyList<NextAction>>(s => s.OfType<SelectionNextActions>().Single().ForAsync(actor, default));
    }

    private async Task<string> PageAsync(PersonId person, string url) => WebUtility.HtmlDecode(await host.ClientFor(person).GetStringAsync(url));

    private static Dictionary<string, string> Marks(string value, string evidence) => new(StringComparer.Ordinal)
    {
        ["Input.Marks[0].Value"] = value, ["Input.Marks[0].Evidence"] = evidence,
    };
}
