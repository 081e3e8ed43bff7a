using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Selection.Candidatures;

namespace Essaim.Web.Demo;

/// <summary>Thirteen places answer, each by its own people; one of them is answering the open call today.</summary>
public sealed class Order20Candidatures : IDemoChapter
{
    public int Order => 20;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var (place, day) in Answers(Cast.FirstCluster.Append(Cast.GrandPre), from: 392)) await AnswerAsync(stage, Order10Calls.FirstCall, place, day, cancellationToken);
        foreach (var (place, day) in Answers(Cast.SecondCluster.Append(Cast.Val), from: 248)) await AnswerAsync(stage, Order10Calls.SecondCall, place, day, cancellationToken);
        await BeginAgainAsync(stage, cancellationToken);
    }

    private static IEnumerable<(DemoPlace Place, int Day)> Answers(IEnumerable<DemoPlace> places, int from) => places.Select((p, i) => (p, from - (3 * i)));

    private static async Task AnswerAsync(DemoStage stage, CallId call, DemoPlace place, int daysAgo, CancellationToken cancellationToken)
    {
        stage.GoTo(daysAgo);
        var (bearers, dossier) = (Dossiers.Bearers(place), Dossiers.Of(place));
        var (starter, _) = bearers[0];
        var id = await BeginAsync(stage, call, place, starter, cancellationToken);
        var binome = bearers.Count == 2;
        if (binome) await stage.AsAsync<ChooseBinome, Done>(starter, c => c.RunAsync(new(id, Binome: true), cancellationToken));

        stage.GoTo(daysAgo - 4, hour: 15);
        foreach (var (person, college) in bearers.Skip(1))
        {
            await NameAsync(stage, id, starter, person, college, cancellationToken);
            await AcceptAsync(stage, id, person, cancellationToken);
        }

        stage.GoTo(daysAgo - 9, hour: 16);
        await WriteAsync(stage, id, starter, null, binome, dossier, cancellationToken);
        foreach (var (person, college) in bearers)
        {
            await WriteAsync(stage, id, person, college, binome, dossier, cancellationToken);
            await stage.AsAsync<SignPart, Done>(person, s => s.RunAsync(new(id), cancellationToken));
        }

        stage.GoTo(daysAgo - 12);
        await stage.AsAsync<SubmitCandidature, Done>(starter, s => s.RunAsync(new(id), cancellationToken));
    }

    /// <summary>Le Grand Pré was not retained a year ago. It comes back with an open subject, and has not finished.</summary>
    private static async Task BeginAgainAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var bearers = Dossiers.Bearers(Cast.GrandPre);
        stage.GoTo(daysAgo: 6);
        var id = await BeginAsync(stage, Order10Calls.OpenCall, Cast.GrandPre, bearers[0].Person, cancellationToken);
        await NameAsync(stage, id, bearers[0].Person, bearers[1].Person, bearers[1].College, cancellationToken);
        await AcceptAsync(stage, id, bearers[1].Person, cancellationToken);
        await NameAsync(stage, id, bearers[0].Person, bearers[2].Person, bearers[2].College, cancellationToken);
        stage.GoTo(daysAgo: 3, hour: 17);
        await stage.AsAsync<WriteAnswers, Done>(bearers[0].Person, w => w.RunAsync(
            new(id,
            [
                new(DossierField.ProjectTitle, "Le coucher, à l’heure de chacun"),
                new(DossierField.Project, "Dans la nouvelle aile, on couche tout le monde entre 18 h 30 et 20 h. Rien ne nous y oblige. Nous voulons essayer avec dix résidents."),
                new(DossierField.Need, "Des soirées plus calmes, et des équipes qui restent."),
            ]),
            cancellationToken));
    }

    private static async Task<CandidatureId> BeginAsync(DemoStage stage, CallId call, DemoPlace place, DemoPerson starter, CancellationToken cancellationToken)
    {
        var slug = await stage.WithAsync<Data.ReadDb, string>(db => Task.FromResult(db.Calls.Where(c => c.Id == call).Select(c => c.Slug).Single()));
        var started = await stage.AsAsync<StartCandidature, StartCandidature.Started>(
            starter, s => s.RunAsync(new(slug, place.Id, null, null, College.Management), cancellationToken));
        await AcceptAsync(stage, started.CandidatureId, starter, cancellationToken);
        return started.CandidatureId;
    }

    private static Task<InviteCandidate.Sent> NameAsync(DemoStage stage, CandidatureId id, DemoPerson by, DemoPerson person, College college, CancellationToken cancellationToken) =>
        stage.AsAsync<NameCandidate, InviteCandidate.Sent>(
            by, n => n.RunAsync(new(id, college, new(person.GivenName, person.FamilyName, person.Email, person.Profession)), cancellationToken));

    private static Task<Done> AcceptAsync(DemoStage stage, CandidatureId id, DemoPerson person, CancellationToken cancellationToken) =>
        stage.AsAsync<AnswerSeat, Done>(person, a => a.RunAsync(new(id, Accepts: true, Knows: true, FreeOnFirstDay: true), cancellationToken));

    private static Task<Done> WriteAsync(
        DemoStage stage, CandidatureId id, DemoPerson person, College? part, bool binome, DemoDossier dossier, CancellationToken cancellationToken) =>
        stage.AsAsync<WriteAnswers, Done>(person, w => w.RunAsync(
            new(id, [.. Dossier.FieldsOf(part, binome).Select(f => new WriteAnswers.Answer(f, dossier.TextOf(f)))]), cancellationToken));
}
