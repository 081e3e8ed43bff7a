using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.Meetings;

namespace Essaim.Web.Tests.Meetings;

public sealed class CertificateTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Only_hours_where_the_person_was_noted_present_count()
    {
        var (aline, bruno) = await MetAsync();

        Assert.Contains("pendant 1", await PageAsync(aline, aline));
        var empty = await PageAsync(bruno, bruno);
        Assert.Contains("Aucune heure notée", empty);
        Assert.DoesNotContain("Signature de l’employeur", empty); // Nothing to sign, nothing to print.
    }

    [Fact]
    public async Task The_certificate_is_for_the_person_and_for_those_who_manage_the_team()
    {
        var (aline, bruno) = await MetAsync();
        var farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Ailleurs"));

        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(aline).GetAsync($"/attestations/{bruno.Value}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(bruno).GetAsync($"/attestations/{aline.Value}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(farid).GetAsync($"/attestations/{aline.Value}")).StatusCode);
    }

    private async Task<string> PageAsync(PersonId reader, PersonId person) => WebUtility.HtmlDecode(await host.ClientFor(reader).GetStringAsync($"/attestations/{person.Value}"));

    private async Task<(PersonId Aline, PersonId Bruno)> MetAsync()
    {
        var home = await host.EstablishmentAsync();
        var aline = await host.SeatAsync("Aline", Role.Direction, home);
        var bruno = await host.SeatAsync("Bruno", Role.SteeringMember, home);
        var meeting = TestHost.Value(await host.AsAsync<PlanMeeting, MeetingId>(aline, u => u.RunAsync(
            new(new(Guid.CreateVersion7()), MeetingKind.Team, Reach.Of(home), MeetingTests.FrameOn(host.Clock.Today()), [aline, bruno]), default)));
        TestHost.Value(await host.AsAsync<NotePresence, Done>(aline, u => u.RunAsync(new(meeting, [aline]), default)));
        return (aline, bruno);
    }
}
