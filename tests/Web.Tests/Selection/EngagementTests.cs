using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Clusters;
using Essaim.Web.Features.Selection.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Selection;

public sealed class EngagementTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Joining_a_cluster_engages_the_establishment_in_its_wave()
    {
        var story = await SelectionStory.WithOpenCallAsync(host, text => text with { MinSize = 2, MaxSize = 3 });
        await story.SubmitAsync();
        var first = (story.Home, story.Candidature);
        await story.SubmitAsync();
        await story.CloseAndNameReadersAsync();
        foreach (var candidature in (CandidatureId[])[first.Candidature, story.Candidature])
        {
            foreach (var reader in (PersonId[])[story.Denis, story.Emma])
                TestHost.Value(await host.AsAsync<KeepMarks, Done>(reader, k => k.RunAsync(new(candidature, [.. story.Call.Criteria.Select(c => new Mark(c.Order, 3, "Page 2"))], Gives: true), default)));
            TestHost.Value(await host.AsAsync<DecideCandidature, Done>(story.Emma, d => d.RunAsync(new(candidature, Outcome.Retained, "Un sujet ouvert."), default)));
        }

        TestHost.Value(await host.AsAsync<FormCluster, ClusterId>(
            story.Emma, f => f.RunAsync(new(new(Guid.CreateVersion7()), story.Call.Id, "Cluster d’essai", story.Denis, [first.Home, story.Home]), default)));

        var courses = await host.WithAsync<ReadDb, List<Participation>>(db => db.Participations.Where(p => p.WaveId == story.Call.WaveId).ToListAsync());
        Assert.Equal(2, courses.Count);
        Assert.All(courses, c => Assert.Equal([WaveStatus.Candidate, WaveStatus.Retained, WaveStatus.Engaged], c.Changes.OrderBy(s => s.Order).Select(s => s.Status)));
    }
}
