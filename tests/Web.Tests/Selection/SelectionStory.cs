using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Programmes;
using Essaim.Domain.Selection;
using Essaim.Web.Features.Programmes;
using Essaim.Web.Features.Selection.Calls;
using Essaim.Web.Features.Selection.Candidatures;
using Essaim.Web.Features.Selection.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Selection;

/// <summary>The story told to each test: Gaëlle opens a wave, Emma publishes a call, three people of a care home answer it.</summary>
internal sealed class SelectionStory(TestHost host)
{
    public static readonly RegionCode Region = new("52");

    public PersonId Emma { get; private set; }

    public PersonId Denis { get; private set; }

    public PersonId Aline { get; private set; }

    public PersonId Chloe { get; private set; }

    public PersonId Bruno { get; private set; }

    public EstablishmentId Home { get; private set; }

    public CallForApplications Call { get; private set; } = null!;

    public CandidatureId Candidature { get; private set; }

    public string Page => $"/candidatures/{Candidature.Value}";

    /// <summary>A wave for two regions, and a call of ours, open for two months.</summary>
    public static async Task<SelectionStory> WithOpenCallAsync(TestHost host, Func<CallText, CallText>? bend = null)
    {
        host.Clock.Reset();
        var story = new SelectionStory(host);
        var gaelle = await host.SeatAsync($"Gaelle-{Guid.CreateVersion7():N}", Role.National, Reach.Nation);
        story.Emma = await host.SeatAsync($"Emma-{Guid.CreateVersion7():N}", Role.AgencyReferent, Reach.Of(Region));
        story.Denis = await host.SeatAsync($"Denis-{Guid.CreateVersion7():N}", Role.Adviser, Reach.Of(Region));
        var today = host.Clock.Today();
        var plan = new WavePlan($"Vague {Guid.CreateVersion7():N}", Sector.Both, today, today.AddYears(2), BudgetInEuros: null, [Region, new("53")]);
        var wave = TestHost.Value(await host.AsAsync<OpenWave, WaveId>(gaelle, o => o.RunAsync(new(null, "Clusters", plan), default)));

        var text = Text(today);
        var slug = TestHost.Value(await host.AsAsync<PrepareCall, string>(story.Emma, p => p.RunAsync(new(wave, Region, bend?.Invoke(text) ?? text), default)));
        var id = await host.WithAsync<ReadDb, CallId>(db => db.Calls.Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync());
        TestHost.Value(await host.AsAsync<PublishCall, Domain.Common.Done>(story.Emma, p => p.RunAsync(new(id), default)));
        await story.ReadCallAsync(slug);
        return story;
    }

    public static CallText Text(DateOnly today) => new()
    {
        Title = "Le travail de nuit",
        Summary = "Pour les EHPAD.",
        Text = "Six journées.\n\nQuatre appuis.",
        PublishOn = today,
        ClosesAt = today.AddDays(60).AtInParis(new(12, 0)).InParis(),
        DecisionOn = today.AddDays(80),
        FirstDayOn = today.AddDays(120),
        Criteria = [new(0, "Sujet ouvert", "Des marges réelles", 3), new(1, "Dialogue social", "", 2)],
    };

    /// <summary>Aline (direction) begins, Chloé (élue) and Bruno (soignant) are named; all three accept. Nothing is written.</summary>
    public async Task SeatAllAsync()
    {
        Home = await host.EstablishmentAsync($"Résidence {Guid.CreateVersion7():N}");
        Aline = await PersonAsync("Aline");
        Candidature = TestHost.Value(await host.AsAsync<StartCandidature, StartCandidature.Started>(
            Aline, s => s.RunAsync(new(Call.Slug, Home, null, null, College.Management), default))).CandidatureId;
        await AcceptAsync(Aline);
        Chloe = await NameAsync("Chloe", College.StaffRepresentatives);
        Bruno = await NameAsync("Bruno", College.Professions);
        await AcceptAsync(Chloe);
        await AcceptAsync(Bruno);
    }

    public async Task SubmitAsync()
    {
        await SeatAllAsync();
        await WriteAsync(Aline, null);
        foreach (var (person, part) in ((PersonId, College)[])[(Aline, College.Management), (Chloe, College.StaffRepresentatives), (Bruno, College.Professions)])
        {
            await WriteAsync(person, part);
            TestHost.Value(await host.AsAsync<SignPart, Domain.Common.Done>(person, s => s.RunAsync(new(Candidature), default)));
        }

        TestHost.Value(await host.AsAsync<SubmitCandidature, Domain.Common.Done>(Aline, s => s.RunAsync(new(Candidature), default)));
    }

    /// <summary>The hour of closing passes; Denis and Emma are named readers.</summary>
    public async Task CloseAndNameReadersAsync()
    {
        host.Clock.MoveTo(Call.ClosesAt.AddHours(1));
        TestHost.Value(await host.AsAsync<NameReaders, Domain.Common.Done>(Emma, n => n.RunAsync(new(Call.Id, [Denis, Emma]), default)));
    }

    public async Task ReadAsync(PersonId reader, int mark = 3) => TestHost.Value(await host.AsAsync<KeepMarks, Domain.Common.Done>(
        reader, k => k.RunAsync(new(Candidature, [.. Call.Criteria.Select(c => new Mark(c.Order, mark, "Page 2"))], Gives: true), default)));

    public async Task WriteAsync(PersonId person, College? part) => TestHost.Value(await host.AsAsync<WriteAnswers, Domain.Common.Done>(
        person, w => w.RunAsync(new(Candidature, [.. Dossier.FieldsOf(part, binome: false).Select(f => new WriteAnswers.Answer(f, f is DossierField.Openness ? nameof(Openness.Open) : $"Réponse {f}"))]), default)));

    public async Task AcceptAsync(PersonId person) => TestHost.Value(await host.AsAsync<AnswerSeat, Domain.Common.Done>(
        person, a => a.RunAsync(new(Candidature, Accepts: true, Knows: true, FreeOnFirstDay: true), default)));

    public async Task<PersonId> NameAsync(string givenName, College college)
    {
        TestHost.Value(await host.AsAsync<NameCandidate, InviteCandidate.Sent>(
            Aline, n => n.RunAsync(new(Candidature, college, new(givenName, "Testard", $"{Guid.CreateVersion7():N}@exemple.fr", "métier")), default)));
        return (await StoredAsync()).SeatOf(college)!.PersonId;
    }

    public Task<Candidature> StoredAsync() => host.WithAsync<ReadDb, Candidature>(db => db.Candidatures.SingleAsync(c => c.Id == Candidature));

    public Task ReadCallAsync(string slug) => host.WithAsync<ReadDb, CallForApplications>(async db => Call = await db.Calls.SingleAsync(c => c.Slug == slug));

    /// <summary>Somebody with no seat anywhere.</summary>
    public async Task<PersonId> PersonAsync(string givenName)
    {
        var id = new PersonId(Guid.CreateVersion7());
        await host.WithDbAsync(async db =>
        {
            db.Add(TestHost.Value(Domain.Mandates.Person.Introduce(id, givenName, "Testard", $"{id.Value:N}@exemple.fr", "métier")));
            await db.SaveChangesAsync();
        });
        return id;
    }
}
