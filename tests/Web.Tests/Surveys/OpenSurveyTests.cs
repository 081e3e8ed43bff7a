using System.Net;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Surveys;
using Essaim.Domain.Voice;
using Essaim.Web.Features.Surveys;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Surveys;

public sealed class OpenSurveyTests : TestHost
{
    [Fact]
    public async Task A_collection_freezes_the_last_version_and_later_edits_do_not_reach_it()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await stage.BeginAsync();
        Value(await AsAsync(stage.Jeanne, (PublishQuestionnaire act) => act.RunAsync(id, default)));
        var campaign = Value(await OpenAsync(stage, stage.Jeanne, id));
        Value(await AsAsync(stage.Jeanne, (ArrangeQuestionnaire act) => act.RunAsync(new(id, "question-out", "gene"), default)));
        Value(await AsAsync(stage.Jeanne, (PublishQuestionnaire act) => act.RunAsync(id, default)));

        var manifest = await WithAsync((ReadDb db) => db.Campaigns.Where(c => c.Id == campaign).Select(c => c.Manifest).SingleAsync());
        Assert.Equal(["bien", "aide", "gene"], manifest.Questions.Select(q => q.Key));
        Assert.Equal("Could you do your work the way you think it should be done?", manifest.Questions[0].English);
        Assert.Equal((30, 1), (manifest.Roll!.Size, SurveyForm.VersionOf(id, manifest.Form)));
        Assert.Equal(["equipe 26", "encadrement 4"], manifest.Roll.Pools.Select(p => $"{p.Key} {p.Size}"));
    }

    [Fact]
    public async Task Opening_twice_with_the_same_form_opens_once()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await PublishedAsync(stage);
        var campaign = new CampaignId(Guid.CreateVersion7());
        Assert.Equal(campaign, Value(await OpenAsync(stage, stage.Jeanne, id, campaign)));
        Assert.Equal(campaign, Value(await OpenAsync(stage, stage.Jeanne, id, campaign)));

        Assert.Single(await WithAsync((ReadDb db) => db.Campaigns.ToListAsync()));
    }

    [Fact]
    public async Task A_stranger_a_reader_and_a_crowd_of_too_few_open_nothing()
    {
        var stage = await SurveyStage.SetAsync(this);
        var draft = await stage.BeginAsync();
        Assert.Equal(QuestionnaireErrors.NotPublished, Refusal(await OpenAsync(stage, stage.Jeanne, draft)));
        var id = await PublishedAsync(stage);

        Assert.Equal(ErrorKind.NotFound, Refusal(await OpenAsync(stage, stage.Farid, id)).Kind);
        Assert.Equal(ErrorKind.Forbidden, Refusal(await OpenAsync(stage, stage.Marius, id)).Kind);
        Assert.Equal(RollErrors.TooFew, Refusal(await OpenAsync(stage, stage.Jeanne, id, staff: 7)));
        Assert.Equal(RollErrors.Closing, Refusal(await OpenAsync(stage, stage.Jeanne, id, days: -1)));
        Assert.Empty(await WithAsync((ReadDb db) => db.Campaigns.ToListAsync()));
    }

    [Fact]
    public async Task From_the_page_a_collection_opens_and_is_listed_with_its_version()
    {
        var stage = await SurveyStage.SetAsync(this);
        var id = await PublishedAsync(stage);
        var jeanne = ClientFor(stage.Jeanne);
        var opened = await PostFormAsync(jeanne, $"/questionnaires/{id.Value}/ouvrir", "ouvrir", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Place"] = "Premier étage", ["Input.Size"] = "24", ["Input.Management"] = "0", ["Input.ClosesOn"] = Clock.Today().AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["Input.Readers"] = "Toute la maison.",
        });

        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.Contains("Les collectes", await jeanne.GetStringAsync($"/questionnaires/{id.Value}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await ClientFor(stage.Marius).GetAsync($"/questionnaires/{id.Value}/ouvrir")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ClientFor(stage.Farid).GetAsync($"/questionnaires/{id.Value}/ouvrir")).StatusCode);
    }

    private async Task<QuestionnaireId> PublishedAsync(SurveyStage stage)
    {
        var id = await stage.BeginAsync();
        Value(await AsAsync(stage.Jeanne, (PublishQuestionnaire act) => act.RunAsync(id, default)));
        return id;
    }

    private Task<Result<CampaignId>> OpenAsync(SurveyStage stage, PersonId by, QuestionnaireId id, CampaignId? campaign = null, int staff = 26, int days = 21) => AsAsync(by, (OpenSurvey open) => open.RunAsync(
        new(campaign ?? new(Guid.CreateVersion7()), id, stage.House, "Toute la maison", staff, 4, Clock.Today().AddDays(days), "Toute la maison, ensemble.", []), default));
}
