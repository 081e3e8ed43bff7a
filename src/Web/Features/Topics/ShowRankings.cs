using Essaim.Data;
using Essaim.Data.Demarches;
using Essaim.Data.Topics;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Topics;

/// <summary>Both orders of a démarche side by side, with what the committee still owes the group.</summary>
public sealed class ShowRankings(ReadDb db, CurrentActor current)
{
    /// <param name="Subjects">Every subject of the démarche, with whether two kinds of evidence stand behind it.</param>
    /// <param name="IsHidden">The committee has ranked, its reasons are not written: the group does not see the order yet.</param>
    public sealed record View(
        EstablishmentId EstablishmentId, DemarcheId DemarcheId, IReadOnlyList<Subject> Subjects, Ranking? Group, Ranking? Committee, bool IsHidden)
    {
        public IReadOnlyList<RankedPlace> Places =>
            Group is null || Committee is null || IsHidden ? [] : RankingDifference.Between(Group.Order, Committee.Order);

        public IReadOnlyList<RankedPlace> Departures => [.. Places.Where(p => p.IsDeparture)];

        public int Unexplained => Departures.Count(p => Committee?.ReasonFor(p.TopicId) is null);

        public string TitleOf(TopicId topic) => Subjects.FirstOrDefault(s => s.Id == topic)?.Title ?? "";
    }

    public sealed record Subject(TopicId Id, string Title, TopicState State, bool HasTwoSources);

    public async Task<Result<View>> RunAsync(DemarcheId demarcheId, CancellationToken cancellationToken)
    {
        var demarche = await db.Demarches.VisibleTo(current.Actor)
            .Where(d => d.Id == demarcheId).Select(d => new { d.EstablishmentId }).SingleOrDefaultAsync(cancellationToken);
        if (demarche is null) return Error.NotFound("demarche.unknown");

        var topics = await db.Topics.Where(t => t.DemarcheId == demarcheId).OrderBy(t => t.OpenedAt).ToListAsync(cancellationToken);
        var group = await db.Rankings.LatestFirst(demarcheId, RankingBody.Group).FirstOrDefaultAsync(cancellationToken);
        var committee = await db.Rankings.LatestFirst(demarcheId, RankingBody.Committee).FirstOrDefaultAsync(cancellationToken);
        var actor = current.Actor;
        var isCommittee = actor.May(Permission.RankForCommittee, demarche.EstablishmentId) || actor.May(Permission.CarryWork, demarche.EstablishmentId);
        return new View(
            demarche.EstablishmentId, demarcheId,
            [.. topics.Select(t => new Subject(t.Id, t.Title, t.State, TwoSourceRule.IsMet(t.Sources)))],
            group, committee, committee is { ReturnedAt: null } && !isCommittee);
    }
}
