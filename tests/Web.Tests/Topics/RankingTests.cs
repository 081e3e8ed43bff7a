using System.Net;
using Essaim.Data;
using Essaim.Domain.Common;
using Essaim.Domain.Topics;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Topics;

public sealed class RankingTests : TestHost
{
    [Fact]
    public async Task Each_body_ranks_for_itself_only()
    {
        var stage = await DecideStage.SetAsync(this);
        TopicId[] topics = [await stage.TopicAsync("Un"), await stage.TopicAsync("Deux"), await stage.TopicAsync("Trois")];

        Assert.Equal(ErrorKind.Forbidden, Refusal(await RankAsync(stage, stage.Lina, RankingBody.Committee, topics)).Kind);
        Assert.Equal(ErrorKind.Forbidden, Refusal(await RankAsync(stage, stage.Aline, RankingBody.Group, topics)).Kind);
        Assert.Equal(ErrorKind.NotFound, Refusal(await RankAsync(stage, stage.Farid, RankingBody.Committee, topics)).Kind);
        Value(await RankAsync(stage, stage.Lina, RankingBody.Group, topics));
        Value(await RankAsync(stage, stage.Aline, RankingBody.Committee, topics));
    }

    [Fact]
    public async Task An_order_of_somebody_elses_subjects_is_refused()
    {
        var stage = await DecideStage.SetAsync(this);
        var mine = await stage.TopicAsync("Un");

        Assert.Equal("ranking.topic-unknown", Refusal(await RankAsync(stage, stage.Lina, RankingBody.Group, [mine, new(Guid.CreateVersion7())])).Code);
    }

    [Fact]
    public async Task A_new_order_is_a_new_version_and_the_old_one_stays()
    {
        var stage = await DecideStage.SetAsync(this);
        var (one, two) = (await stage.TopicAsync("Un"), await stage.TopicAsync("Deux"));
        await stage.RankAsync(stage.Lina, RankingBody.Group, one, two);
        await stage.RankAsync(stage.Lina, RankingBody.Group, two, one);

        var view = Value(await this.AsAsync((ShowRankings show) => show.RunAsync(stage.Demarche, default), stage.Aline));
        Assert.Equal(2, view.Group!.Number);
        Assert.Equal([two, one], view.Group.Order);
        Assert.Equal(2, await WithAsync((ReadDb db) => db.Rankings.CountAsync()));
    }

    [Fact]
    public async Task The_committees_order_goes_back_only_with_a_reason_for_each_departure_and_the_group_sees_it_only_then()
    {
        var stage = await DecideStage.SetAsync(this);
        var (room, hoist, handover) = (await stage.TopicAsync("Salle de pause"), await stage.TopicAsync("Lève-personne"), await stage.TopicAsync("Transmissions"));
        await stage.RankAsync(stage.Lina, RankingBody.Group, handover, room, hoist);
        await stage.RankAsync(stage.Aline, RankingBody.Committee, handover, hoist, room);
        var url = $"/demarches/{stage.Demarche.Value}/priorites";
        Assert.Contains("Il écrit ses raisons", await ClientFor(stage.Lina).GetStringAsync(url), StringComparison.Ordinal);

        var aline = ClientFor(stage.Aline);
        var refused = await PostFormAsync(aline, url, "raisons", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Return"] = "true", ["Input.Reasons[0].Reason"] = "non" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Écrivez la raison de cet écart", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        const string reason = "Elle demande des travaux, et le budget est clos.";
        var accepted = await PostFormAsync(aline, url, "raisons", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Return"] = "true", ["Input.Reasons[0].Reason"] = reason });
        Assert.Equal(HttpStatusCode.Found, accepted.StatusCode);

        var seen = await ClientFor(stage.Lina).GetStringAsync(url);
        Assert.Contains("le budget est clos", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Il écrit ses raisons", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_buttons_move_a_line_and_save_nothing()
    {
        var stage = await DecideStage.SetAsync(this);
        var (one, two) = (await stage.TopicAsync("Premier venu"), await stage.TopicAsync("Deuxième venu"));
        var lina = ClientFor(stage.Lina);
        var url = $"/demarches/{stage.Demarche.Value}/priorites/groupe";

        var moved = await PostFormAsync(lina, url, "classement", Lines((one, "1"), (two, "2"), ("Input.Move", $"up:{two.Value}")));

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        var page = await moved.Content.ReadAsStringAsync();
        Assert.True(page.IndexOf($"value=\"{two.Value}\"", StringComparison.Ordinal) < page.IndexOf($"value=\"{one.Value}\"", StringComparison.Ordinal));
        Assert.Equal(0, await WithAsync((ReadDb db) => db.Rankings.CountAsync()));
    }

    [Fact]
    public async Task Places_typed_in_any_order_make_the_order_and_an_empty_place_leaves_out()
    {
        var stage = await DecideStage.SetAsync(this);
        var (one, two, three) = (await stage.TopicAsync("Un"), await stage.TopicAsync("Deux"), await stage.TopicAsync("Trois"));

        var saved = await PostFormAsync(
            ClientFor(stage.Lina), $"/demarches/{stage.Demarche.Value}/priorites/groupe", "classement",
            Lines((one, "2"), (two, ""), (three, "1"), ("Input.Present", "11"), ("Input.HeldOn", Clock.Today().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Equal([three, one], (await WithAsync((ReadDb db) => db.Rankings.SingleAsync())).Order);
    }

    [Fact]
    public async Task The_next_action_goes_from_the_group_to_the_committee_to_the_reasons()
    {
        var stage = await DecideStage.SetAsync(this);
        TopicId[] topics = [await stage.TopicAsync("Un"), await stage.TopicAsync("Deux"), await stage.TopicAsync("Trois")];
        Assert.Contains("Classer les sujets avec le groupe de travail", await NextAsync(stage.Lina));
        Assert.DoesNotContain("Classer les sujets en COPIL", await NextAsync(stage.Aline));

        await stage.RankAsync(stage.Lina, RankingBody.Group, topics);
        Assert.Contains("Classer les sujets en COPIL", await NextAsync(stage.Aline));

        await stage.RankAsync(stage.Aline, RankingBody.Committee, [.. topics.Reverse()]);
        Assert.Contains("Expliquer pourquoi le COPIL classe autrement", await NextAsync(stage.Aline));
    }

    private static Dictionary<string, string> Lines(params (object Key, string Value)[] fields)
    {
        var (values, line) = (new Dictionary<string, string>(StringComparer.Ordinal), 0);
        foreach (var (key, value) in fields)
        {
            if (key is TopicId topic)
            {
                values[$"Input.Lines[{line}].TopicId"] = topic.Value.ToString();
                values[$"Input.Lines[{line++}].Place"] = value;
            }
            else
            {
                values[(string)key] = value;
            }
        }

        return values;
    }

    private Task<Result<RankingId>> RankAsync(DecideStage stage, Domain.Access.PersonId by, RankingBody body, TopicId[] order) => this.AsAsync(
        (RankTopics rank) => rank.RunAsync(new(new(Guid.CreateVersion7()), stage.Demarche, body, Clock.Today(), 9, order), default), by);

    private Task<List<string>> NextAsync(Domain.Access.PersonId person) => WithAsync(async (IServiceProvider services) =>
    {
        var actor = await ((ActorLoader)services.GetService(typeof(ActorLoader))!).LoadAsync(person, default);
        var actions = await ((ListNextActions)services.GetService(typeof(ListNextActions))!).RunAsync(actor, default);
        return actions.Select(a => a.Title).ToList();
    });
}
