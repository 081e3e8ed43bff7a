using Essaim.Domain.Access;
using Essaim.Domain.Surveys;
using Essaim.Web.Features.Surveys;

namespace Essaim.Web.Tests.Surveys;

/// <summary>An establishment with its people, a stranger from elsewhere, and the acts of a questionnaire.</summary>
internal sealed class SurveyStage(TestHost host)
{
    public EstablishmentId House { get; private set; }

    public PersonId Jeanne { get; private set; }

    /// <summary>Reads the work and carries none of it.</summary>
    public PersonId Marius { get; private set; }

    public PersonId Farid { get; private set; }

    public static async Task<SurveyStage> SetAsync(TestHost host)
    {
        var stage = new SurveyStage(host) { House = await host.EstablishmentAsync() };
        stage.Jeanne = await host.SeatAsync("Jeanne", Role.QualityLead, stage.House);
        stage.Marius = await host.SeatAsync("Marius", Role.SteeringMember, stage.House);
        stage.Farid = await host.SeatAsync("Farid", Role.Direction, await host.EstablishmentAsync("Clinique d’ailleurs"));
        return stage;
    }

    public async Task<QuestionnaireId> BeginAsync(string instrument = "fin-de-poste") => TestHost.Value(await host.AsAsync(
        Jeanne, (BeginQuestionnaire begin) => begin.RunAsync(new(new(Guid.CreateVersion7()), Reach.Of(House), instrument, Bilingual.Empty), default)));

    public async Task<ShowQuestionnaire.View> ShowAsync(QuestionnaireId id) => TestHost.Value(await host.AsAsync(Jeanne, (ShowQuestionnaire show) => show.RunAsync(id, default)));
}
