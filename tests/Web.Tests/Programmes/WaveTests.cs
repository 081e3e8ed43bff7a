using System.Net;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Web.Features.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Programmes;

public sealed class WaveTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_nation_opens_a_wave_from_its_page()
    {
        var gaelle = host.ClientFor(await host.SeatAsync("Gaelle", Role.National, Reach.Nation));
        var fields = new Dictionary<string, string>
        {
            ["Input.NewProgramme"] = "Clusters", ["Input.Name"] = "Vague d’essai", ["Input.Sector"] = "Health", ["Input.StartsOn"] = "2027-01-04",
            ["Input.EndsOn"] = "2026-01-04", ["Input.BudgetInEuros"] = "1000000", ["Input.Regions[0]"] = "52", ["Input.Regions[1]"] = "53",
        };

        var refused = await TestHost.PostFormAsync(gaelle, "/vagues/nouvelle", "wave", fields);
        fields["Input.EndsOn"] = "2028-12-15";
        var opened = await TestHost.PostFormAsync(gaelle, "/vagues/nouvelle", "wave", fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        var page = WebUtility.HtmlDecode(await gaelle.GetStringAsync("/vagues"));
        Assert.Contains("Vague d’essai", page, StringComparison.Ordinal);
        Assert.Contains("Bretagne, Pays de la Loire", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_twice_is_opening_once_and_the_same_name_is_the_same_programme()
    {
        var gaelle = await host.SeatAsync("Gaelle", Role.National, Reach.Nation);
        var command = new OpenWave.Command(null, "Programme d’essai", Plan("Première")) { Id = new(Guid.CreateVersion7()) };

        TestHost.Value(await host.AsAsync<OpenWave, WaveId>(gaelle, o => o.RunAsync(command, default)));
        TestHost.Value(await host.AsAsync<OpenWave, WaveId>(gaelle, o => o.RunAsync(command, default)));
        TestHost.Value(await host.AsAsync<OpenWave, WaveId>(gaelle, o => o.RunAsync(new(null, "Programme d’essai", Plan("Seconde")), default)));

        Assert.Equal(1, await host.WithAsync<ReadDb, int>(db => db.Waves.CountAsync(w => w.Id == command.Id)));
        Assert.Equal(1, await host.WithAsync<ReadDb, int>(db => db.Programmes.CountAsync(p => p.Name == "Programme d’essai")));
    }

    [Fact]
    public async Task Only_the_nation_opens_and_only_regions_and_the_nation_count()
    {
        var emma = await host.SeatAsync("Emma", Role.AgencyReferent, Reach.Of(new RegionCode("52")));
        var aline = await host.SeatAsync("Aline", Role.Direction, await host.EstablishmentAsync());

        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(emma).GetAsync("/vagues/nouvelle")).StatusCode);
        Assert.Equal(ErrorKind.Forbidden, TestHost.Refusal(await host.AsAsync<OpenWave, WaveId>(emma, o => o.RunAsync(new(null, "X", Plan("X")), default))).Kind);
        Assert.Equal(HttpStatusCode.OK, (await host.ClientFor(emma).GetAsync("/vagues")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.ClientFor(aline).GetAsync("/vagues")).StatusCode);
    }

    [Fact]
    public async Task The_register_counts_as_of_any_day()
    {
        var gaelle = await host.SeatAsync("Gaelle", Role.National, Reach.Nation);
        var wave = TestHost.Value(await host.AsAsync<OpenWave, WaveId>(gaelle, o => o.RunAsync(new(null, "Registre", Plan("Comptée")), default)));
        var place = await host.EstablishmentAsync("Comptée");
        foreach (var (status, day) in ((WaveStatus, DateOnly)[])[(WaveStatus.Candidate, new(2027, 2, 1)), (WaveStatus.Candidate, new(2027, 2, 2)), (WaveStatus.Retained, new(2027, 3, 1))])
            TestHost.Value(await host.AsAsync<RecordStatus, Done>(gaelle, r => r.RunAsync(new(wave, place, new("52"), status, day), default)));

        Assert.Equal((1, 0), await CountsAsync(gaelle, wave, new(2027, 2, 15)));
        Assert.Equal((0, 1), await CountsAsync(gaelle, wave, new(2027, 3, 15)));
        Assert.Equal((0, 0), await CountsAsync(gaelle, wave, new(2027, 1, 15)));
    }

    private async Task<(int Candidates, int Retained)> CountsAsync(PersonId person, WaveId wave, DateOnly day)
    {
        var rows = TestHost.Value(await host.AsAsync<ListWaves, List<ListWaves.Row>>(person, l => l.RunAsync(day, default)));
        var counts = rows.Single(r => r.Wave.Id == wave).Counts;
        return (counts.Single(c => c.Status is WaveStatus.Candidate).Standing, counts.Single(c => c.Status is WaveStatus.Retained).Standing);
    }

    private static WavePlan Plan(string name) => new(name, Sector.Both, new(2027, 1, 4), new(2028, 12, 15), null, [new("52")]);
}
