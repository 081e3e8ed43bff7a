using System.Net.Http.Json;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Demarches;
using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Features.Diagnosis.Observations;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Diagnosis.Observations;

/// <summary>A house that watches its own mornings.</summary>
public sealed class ObservationHost : TestHost
{
    public EstablishmentId Ours { get; private set; }

    public DemarcheId Demarche { get; private set; }

    /// <summary>Qualiticienne: not a carer, may observe.</summary>
    public PersonId Jeanne { get; private set; }

    /// <summary>Management reads once the group has read over, and never observes.</summary>
    public PersonId Aline { get; private set; }

    public PersonId Farid { get; private set; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Ours = await EstablishmentAsync();
        Jeanne = await SeatAsync("Jeanne", Role.QualityLead, Ours);
        Aline = await SeatAsync("Aline", Role.Direction, Ours);
        Farid = await SeatAsync("Farid", Role.Professional, await EstablishmentAsync("Ailleurs"));
        Demarche = new(Guid.CreateVersion7());
        await WithDbAsync(async db =>
        {
            db.Add(Domain.Demarches.Demarche.Start(Demarche, Ours, null, "La démarche des essais", Clock.Today()));
            await db.SaveChangesAsync();
        });
    }

    public static ObservationPlan Morning(DateOnly on) => new("Le matin, de 6 h à 9 h", "Premier étage", "responsable qualité", on, new(6, 0), new(9, 0), "Sonnette\nTéléphone\nMatériel cherché");

    public async Task<ObservationId> PreparedAsync(ObservationId? repeats = null) => Value(await AsAsync<PrepareObservation, ObservationId>(
        Jeanne, p => p.RunAsync(new(new(Guid.CreateVersion7()), Demarche, Morning(Clock.Today()) with { RepeatsId = repeats }), default)));

    public async Task<ObservationId> AgreedAsync(ObservationId? repeats = null)
    {
        var id = await PreparedAsync(repeats);
        Value(await AsAsync<RecordAgreement, Done>(Jeanne, a => a.RunAsync(new(id, Clock.Today(), "en réunion d’équipe"), default)));
        return id;
    }

    /// <summary>Three hours long, three hours ago, with an event at each of these minutes; button 1 unless said.</summary>
    public async Task<ObservationId> EndedAsync(ObservationId? repeats = null, params (int Kind, int Minute, string Note)[] events)
    {
        var id = await AgreedAsync(repeats);
        var begin = Begin();
        using var phone = ClientFor(Jeanne);
        await SendAsync(phone, $"{Api(id)}/debut", new { at = begin });
        foreach (var (kind, minute, note) in events)
            await SendAsync(phone, $"{Api(id)}/releves/{Guid.CreateVersion7()}", new { kind, at = begin.AddMinutes(minute), note, undone = false, revision = 1 });
        await SendAsync(phone, $"{Api(id)}/fin", new { at = begin.AddHours(3) });
        return id;
    }

    public DateTimeOffset Begin() => Clock.GetUtcNow().AddHours(-4);

    public static string Api(ObservationId id) => $"/api/observations/{id.Value}";

    public static string Page(ObservationId id) => $"/observations/{id.Value}";

    /// <summary>As the pad does.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient phone, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Essaim-Releve", "1");
        return await phone.SendAsync(request);
    }

    public Task<List<ObservationMark>> MarksAsync(ObservationId id) =>
        WithAsync<Data.ReadDb, List<ObservationMark>>(db => db.ObservationMarks.Where(m => m.ObservationId == id).OrderBy(m => m.At).ToListAsync());

    public Task<Observation> SheetAsync(ObservationId id) => WithAsync<Data.ReadDb, Observation>(db => db.Observations.SingleAsync(o => o.Id == id));
}
