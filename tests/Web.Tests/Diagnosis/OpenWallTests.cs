using System.Net;
using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis;
using Essaim.Web.Features.Diagnosis;

namespace Essaim.Web.Tests.Diagnosis;

public sealed class OpenWallTests(WallHost host) : IClassFixture<WallHost>
{
    private string Page => $"/demarches/{host.Demarche.Value}/murs/nouveau";

    [Fact]
    public async Task A_host_opens_a_wall_and_gets_its_code()
    {
        var opened = await TestHost.PostFormAsync(host.ClientFor(host.Bruno), Page, "wall", Filled());

        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        var desk = await host.ClientFor(host.Bruno).GetStringAsync(opened.Headers.Location);
        Assert.Contains("Montrer tous les mots", desk, StringComparison.Ordinal);
        Assert.Matches("Code [A-Z0-9]{6}", desk);
    }

    [Fact]
    public async Task The_form_says_by_its_field_why_it_refuses_and_keeps_what_was_typed()
    {
        var fields = Filled();
        fields["Input.Question"] = "";
        fields["Input.NotesEach"] = "40";

        var refused = await TestHost.PostFormAsync(host.ClientFor(host.Bruno), Page, "wall", fields);
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Écrivez la question", page, StringComparison.Ordinal);
        Assert.Contains("Groupe de travail du premier étage", page, StringComparison.Ordinal);

        fields["Input.Question"] = "Le matin, où perdez-vous du temps ?";
        var again = await TestHost.PostFormAsync(host.ClientFor(host.Bruno), Page, "wall", fields);
        Assert.Contains("de 1 à 20 mots", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_opens_one_wall()
    {
        var id = new WallId(Guid.CreateVersion7());
        var plan = new WallPlan("Le matin, où perdez-vous du temps ?", "Groupe", host.Clock.Today(), 3);
        for (var i = 0; i < 2; i++)
            Assert.Equal(id, TestHost.Value(await host.AsAsync<OpenWall, WallId>(host.Bruno, o => o.RunAsync(new(id, host.Demarche, plan, 3), default))));
    }

    [Fact]
    public async Task Management_reads_and_hosts_nothing_and_strangers_see_nothing()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await host.ClientFor(host.Farid).GetAsync(Page)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await host.Anonymous().GetAsync(Page)).StatusCode);
        var plan = new WallPlan("Le matin, où perdez-vous du temps ?", "Groupe", host.Clock.Today(), 3);
        var asDirection = await host.AsAsync<OpenWall, WallId>(host.Aline, o => o.RunAsync(new(new(Guid.CreateVersion7()), host.Demarche, plan, 3), default));
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(asDirection).Kind);
    }

    private static Dictionary<string, string> Filled() => new(StringComparer.Ordinal)
    {
        ["Input.Question"] = "L’après-midi, qu’est-ce qui vous coupe dans votre travail ?",
        ["Input.Occasion"] = "Groupe de travail du premier étage",
        ["Input.HeldOn"] = "2026-06-23",
        ["Input.NotesEach"] = "3",
        ["Input.VotesEach"] = "3",
    };
}
