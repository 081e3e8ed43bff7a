using System.Net;
using Essaim.Data;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Common;
using Essaim.Domain.Meetings;
using Essaim.Web.Features.ActionPlans;
using Essaim.Web.Tests.Topics;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.ActionPlans;

public sealed class ActionTests : TestHost
{
    [Fact]
    public async Task An_action_is_planned_by_its_form_with_somebody_and_a_day()
    {
        var stage = await DecideStage.SetAsync(this);
        var url = $"/demarches/{stage.Demarche.Value}/actions/nouvelle";
        var refused = await PostFormAsync(ClientFor(stage.Jeanne), url, "action", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.What"] = "Fermer la porte", ["Input.Owner"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Indiquez qui s’en charge.", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        var planned = await PostFormAsync(ClientFor(stage.Jeanne), url, "action", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.What"] = "Fermer la porte", ["Input.Owner"] = "La cadre", ["Input.DueOn"] = Clock.Today().AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        });

        Assert.Equal(HttpStatusCode.Found, planned.StatusCode);
        Assert.Contains("Fermer la porte", await ClientFor(stage.Lina).GetStringAsync($"/demarches/{stage.Demarche.Value}/actions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_sees_no_action_and_a_group_member_changes_none()
    {
        var stage = await DecideStage.SetAsync(this);
        var id = await PlanAsync(stage, inDays: 7);

        Assert.Equal(HttpStatusCode.NotFound, (await ClientFor(stage.Farid).GetAsync($"/actions/{id.Value}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ClientFor(stage.Lina).GetAsync($"/actions/{id.Value}")).StatusCode);
        Assert.Equal(ErrorKind.Forbidden, Refusal(await this.AsAsync((FinishAction finish) => finish.RunAsync(new(id, null), default), stage.Lina)).Kind);
        Assert.Equal(ErrorKind.NotFound, Refusal(await this.AsAsync((FinishAction finish) => finish.RunAsync(new(id, null), default), stage.Farid)).Kind);
    }

    [Fact]
    public async Task A_late_action_is_late_in_the_recap_and_done_the_day_it_is_marked()
    {
        var stage = await DecideStage.SetAsync(this);
        var id = await PlanAsync(stage, inDays: 7);
        Clock.MoveTo(Clock.GetUtcNow().AddDays(9));
        Assert.Equal(RecapKind.Late, Assert.Single(await LinesAsync(stage)).Kind);

        for (var i = 0; i < 2; i++)
        {
            var finished = await this.AsAsync((FinishAction finish) => finish.RunAsync(new(id, null), default), stage.Jeanne);
            Value(finished);
        }

        Assert.Equal(RecapKind.Done, Assert.Single(await LinesAsync(stage)).Kind);
        var view = Value(await this.AsAsync((ListActions list) => list.RunAsync(stage.Demarche, default), stage.Aline));
        Assert.Equal(new PromisesKept(0, 1, 0, 0, 0), view.Promises);
    }

    [Fact]
    public async Task A_proposed_action_is_nobodys_until_it_is_taken()
    {
        var stage = await DecideStage.SetAsync(this);
        var id = new ActionItemId(Guid.CreateVersion7());
        await WithDbAsync(async db =>
        {
            db.Add(Value(ActionItem.Propose(id, stage.House, stage.Demarche, null, Guid.CreateVersion7(), "Garder la porte fermée", Clock.Today())));
            await db.SaveChangesAsync();
        });

        var taken = await PostFormAsync(ClientFor(stage.Jeanne), $"/actions/{id.Value}", "prendre", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.What"] = "Garder la porte fermée", ["Input.Owner"] = "L’infirmière", ["Input.DueOn"] = Clock.Today().AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        });

        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        Assert.Equal(ActionState.Planned, (await WithAsync((ReadDb db) => db.ActionItems.SingleAsync())).State);
    }

    [Fact]
    public async Task A_date_moves_with_its_reason_through_the_page()
    {
        var stage = await DecideStage.SetAsync(this);
        var id = await PlanAsync(stage, inDays: 7);
        var later = Clock.Today().AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var refused = await PostFormAsync(ClientFor(stage.Jeanne), $"/actions/{id.Value}", "deplacer", new Dictionary<string, string>(StringComparer.Ordinal) { ["Fate.DueOn"] = later, ["Fate.Reason"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var moved = await PostFormAsync(ClientFor(stage.Jeanne), $"/actions/{id.Value}", "deplacer", new Dictionary<string, string>(StringComparer.Ordinal) { ["Fate.DueOn"] = later, ["Fate.Reason"] = "La livraison glisse." });

        Assert.Equal(HttpStatusCode.Found, moved.StatusCode);
        Assert.Contains("La livraison glisse.", await ClientFor(stage.Lina).GetStringAsync($"/actions/{id.Value}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parked_idea_comes_back_on_its_day_and_waits_again_with_a_reason()
    {
        var stage = await DecideStage.SetAsync(this);
        var id = Value(await this.AsAsync((ParkIdea park) => park.RunAsync(
            new(new(Guid.CreateVersion7()), stage.Demarche, null, "Agrandir la salle de pause", "Il faut des travaux.", Funding.Clact, Clock.Today().AddDays(30)), default), stage.Aline));
        Clock.MoveTo(Clock.GetUtcNow().AddDays(31));
        Assert.Equal(RecapKind.Open, Assert.Single(await LinesAsync(stage)).Kind);

        Assert.Equal(ErrorKind.Forbidden, Refusal(await this.AsAsync((ReviewIdea review) => review.RunAsync(new(id, ParkedState.TakenUp, "", Funding.Clact, null), default), stage.Lina)).Kind);
        Value(await this.AsAsync((ReviewIdea review) => review.RunAsync(new(id, ParkedState.Waiting, "Dossier déposé.", Funding.Clact, Clock.Today().AddDays(60)), default), stage.Aline));

        Assert.Empty(await LinesAsync(stage));
    }

    private async Task<ActionItemId> PlanAsync(DecideStage stage, int inDays) => Value(await this.AsAsync((PlanAction plan) => plan.RunAsync(
        new(new(Guid.CreateVersion7()), stage.Demarche, null, "Fermer la porte", "La cadre", Clock.Today().AddDays(inDays), ""), default), stage.Jeanne));

    private Task<IReadOnlyList<RecapLine>> LinesAsync(DecideStage stage) =>
        WithAsync((ActionRecap recap) => recap.LinesAsync(stage.House, Clock.Today().AddDays(-30), default));
}
