using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Selection.Reading;
using Essaim.Web.Tests.Selection;

namespace Essaim.Web.Tests.Clusters;

/// <summary>Two houses whose candidatures were read by two readers and retained by Emma: the stuff of a small cluster.</summary>
internal static class RetainedPair
{
    public static async Task<(SelectionStory Story, List<EstablishmentId> Homes)> TellAsync(TestHost host)
    {
        var story = await SelectionStory.WithOpenCallAsync(host, text => text with { MinSize = 2, MaxSize = 3 });
        var sent = new List<(EstablishmentId Home, CandidatureId Candidature)>();
        for (var i = 0; i < 2; i++)
        {
            await story.SubmitAsync();
            sent.Add((story.Home, story.Candidature));
        }

        await story.CloseAndNameReadersAsync();
        foreach (var (_, candidature) in sent)
        {
            foreach (var reader in (PersonId[])[story.Denis, story.Emma])
                TestHost.Value(await host.AsAsync<KeepMarks, Done>(reader, k => k.RunAsync(new(candidature, [.. story.Call.Criteria.Select(c => new Mark(c.Order, 3, "Page 2"))], Gives: true), default)));
            TestHost.Value(await host.AsAsync<DecideCandidature, Done>(story.Emma, d => d.RunAsync(new(candidature, Outcome.Retained, "Le sujet est ouvert."), default)));
        }

        return (story, [.. sent.Select(s => s.Home)]);
    }
}
