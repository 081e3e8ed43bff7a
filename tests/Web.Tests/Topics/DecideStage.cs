using Essaim.Domain.Access;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Topics;

namespace Essaim.Web.Tests.Topics;

/// <summary>One establishment with its trinôme and a working group member, a démarche, and a stranger from elsewhere.</summary>
internal sealed class DecideStage(TestHost host)
{
    public EstablishmentId House { get; private set; }

    public DemarcheId Demarche { get; } = new(Guid.CreateVersion7());

    public PersonId Aline { get; private set; }

    public PersonId Bruno { get; private set; }

    public PersonId Chloe { get; private set; }

    public PersonId Farid { get; private set; }

    public PersonId Jeanne { get; private set; }

    /// <summary>Sits in the working group only: proposes, does not decide.</summary>
    public PersonId Lina { get; private set; }

    public static async Task<DecideStage> SetAsync(TestHost host)
    {
        var stage = new DecideStage(host) { House = await host.EstablishmentAsync() };
        stage.Aline = await host.SeatAsync("Aline", Role.Direction, stage.House);
        stage.Bruno = await host.SeatAsync("Bruno", Role.Professional, stage.House);
        stage.Chloe = await host.SeatAsync("Chloé", Role.StaffRepresentative, stage.House);
        stage.Jeanne = await host.SeatAsync("Jeanne", Role.QualityLead, stage.House);
        stage.Lina = await host.SeatAsync("Lina", Role.GroupMember, stage.House);
        stage.Farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Clinique d’ailleurs"));
        await host.WithDbAsync(async db =>
        {
            db.Add(Domain.Demarches.Demarche.Start(stage.Demarche, stage.House, null, "La démarche", host.Clock.Today().AddDays(-60)));
            await db.SaveChangesAsync();
        });
        return stage;
    }

    /// <summary>A subject; without sources of its own it rests on two kinds, so that it may be ranked.</summary>
    public async Task<TopicId> TopicAsync(string title, params EvidenceSource[] sources) => TestHost.Value(await host.AsAsync((OpenTopic open) => open.RunAsync(
        new(new(Guid.CreateVersion7()), Demarche, TopicOrigin.Field, title, Situation.Unsaid, sources is [] ? [Notes(7), Observed()] : sources), default), Jeanne));

    public async Task<TopicId> BareTopicAsync(string title) => TestHost.Value(await host.AsAsync((OpenTopic open) => open.RunAsync(
        new(new(Guid.CreateVersion7()), Demarche, TopicOrigin.Field, title, Situation.Unsaid, []), default), Jeanne));

    public EvidenceSource Observed() => new(Guid.CreateVersion7(), SourceKind.Observation, 1, null, "", host.Clock.Today().AddDays(-19));

    public EvidenceSource Notes(int count, int? outOf = null) =>
        new(Guid.CreateVersion7(), SourceKind.WallNotes, count, outOf, "", host.Clock.Today().AddDays(-20));

    public async Task<RankingId> RankAsync(PersonId by, RankingBody body, params TopicId[] order) => TestHost.Value(await host.AsAsync((RankTopics rank) => rank.RunAsync(
        new(new(Guid.CreateVersion7()), Demarche, body, host.Clock.Today(), 9, order), default), by));
}

internal static class StageExtensions
{
    public static Task<Domain.Common.Result<T>> AsAsync<TUseCase, T>(this TestHost host, Func<TUseCase, Task<Domain.Common.Result<T>>> act, PersonId person)
        where TUseCase : notnull => host.AsAsync(person, act);
}
