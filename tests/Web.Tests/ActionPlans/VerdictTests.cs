using Essaim.Data;
using Essaim.Domain.ActionPlans;
using Essaim.Domain.Common;
using Essaim.Domain.Experiments;
using Essaim.Web.Features.Experiments;
using Essaim.Web.Tests.Experiments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.ActionPlans;

public sealed class VerdictTests : TestHost
{
    [Fact]
    public async Task An_adopted_way_proposes_one_action_that_nobody_has_promised_yet()
    {
        var ground = await TrialGround.SetAsync(this);
        var trial = await ground.PlannedAsync();
        await ground.LiveAsync(trial, 15);

        Value(await AsAsync<GiveVerdict, Done>(ground.Aline, v => v.RunAsync(new(trial, VerdictKind.Adopted, ArmLetter.A, "Moins d’interruptions.", "La porte suffit."), default)));
        await DrainAsync();

        var action = await WithAsync((ReadDb db) => db.ActionItems.SingleAsync());
        Assert.Equal((ActionState.Draft, "Mettre en place : Salle fermée", ""), (action.State, action.What.Replace('\u00A0', ' '), action.Owner));
    }

    [Fact]
    public async Task An_abandoned_trial_proposes_nothing()
    {
        var ground = await TrialGround.SetAsync(this);
        var trial = await ground.PlannedAsync();
        await ground.LiveAsync(trial, 15);

        Value(await AsAsync<GiveVerdict, Done>(ground.Aline, v => v.RunAsync(new(trial, VerdictKind.Abandoned, null, "Rien n’a changé.", "Le téléphone n’était pas la cause."), default)));

        Assert.Equal(0, await WithAsync((ReadDb db) => db.ActionItems.CountAsync()));
    }
}
