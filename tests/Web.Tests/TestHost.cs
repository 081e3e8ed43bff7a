using System.Net;
using System.Text.RegularExpressions;
using Essaim.Data;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Establishments;
using Essaim.Domain.Mandates;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Journal;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests;

/// <summary>The real host on an empty database of its own. Tests speak HTTP, or in intents: give somebody a seat, act as them.</summary>
public partial class TestHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("essaim").FullName;
    private readonly TestDatabase _database = new();
    private readonly Dictionary<string, PersonId> _cast = new(StringComparer.Ordinal);

    public WebApplicationFactory<Program> Factory { get; private set; } = null!;

    public MovableClock Clock => Factory.Services.GetRequiredService<MovableClock>();

    public string DataFolder => _folder;

    public virtual async Task InitializeAsync()
    {
        var connection = await _database.CreateAsync(_folder);
        Factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ESSAIM_DATA", _folder).UseSetting("ESSAIM_DATABASE", connection).UseSetting("ESSAIM_MIGRATE", "0");
            Configure(host);
            host.ConfigureServices(services => services.AddHeaderAuthentication());
        });
        _ = Factory.Services;
    }

    public virtual async Task DisposeAsync()
    {
        await Factory.DisposeAsync();
        await _database.DropAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<EstablishmentId> EstablishmentAsync(string name = "Résidence des Essais", string region = "52", int headcount = 60)
    {
        var id = new EstablishmentId(Guid.CreateVersion7());
        await WithDbAsync(async db =>
        {
            db.Add(Value(Establishment.Register(id, name, EstablishmentKind.Ehpad, new(region), "Essaiville", headcount)));
            await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>Gives a person of the cast a seat from a year ago on; the same name is the same person.</summary>
    public async Task<PersonId> SeatAsync(string givenName, Role role, Reach reach)
    {
        var known = _cast.TryGetValue(givenName, out var id);
        if (!known) _cast[givenName] = id = new(Guid.CreateVersion7());
        await WithDbAsync(async db =>
        {
            if (!known) db.Add(Value(Person.Introduce(id, givenName, "Testard", $"{Slug.From(givenName)}-{id.Value:N}@exemple.fr", "métier")));
            db.Add(Mandate.Give(new(Guid.CreateVersion7()), id, role, reach, Clock.Today().AddYears(-1)));
            await db.SaveChangesAsync();
        });
        return id;
    }

    public Task<PersonId> SeatAsync(string givenName, Role role, EstablishmentId establishment) => SeatAsync(givenName, role, Reach.Of(establishment));

    /// <summary>Somebody signed in, without redirects followed.</summary>
    public HttpClient ClientFor(PersonId person)
    {
        var client = Factory.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(HeaderAuthentication.Header, person.Value.ToString());
        return client;
    }

    public HttpClient Anonymous() => Factory.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Runs a use case as this person, with whatever follows from it.</summary>
    public async Task<Result<T>> AsAsync<TUseCase, T>(PersonId person, Func<TUseCase, Task<Result<T>>> act)
        where TUseCase : notnull
    {
        await using var scope = Factory.Services.CreateAsyncScope();
        var loader = scope.ServiceProvider.GetRequiredService<ActorLoader>();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(await loader.LoadAsync(person, default));
        var result = await act(scope.ServiceProvider.GetRequiredService<TUseCase>());
        await DrainAsync();
        return result;
    }

    public Task DrainAsync() => Factory.Services.GetRequiredService<ReactionPump>().DrainAsync(default);

    public async Task WithDbAsync(Func<Db, Task> use)
    {
        await using var scope = Factory.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<Db>());
    }

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Factory.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Opens the page, fills the named form as a browser would (hidden fields kept) and posts it.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(HttpClient client, string url, string formName, IReadOnlyDictionary<string, string>? fields = null)
    {
        var page = await client.GetStringAsync(url);
        var form = Forms().Matches(page).Select(m => m.Value)
            .SingleOrDefault(f => f.Contains($"name=\"_handler\" value=\"{formName}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No form {formName} at {url}.");
        var values = Hidden().Matches(form).ToDictionary(m => m.Groups["n"].Value, m => WebUtility.HtmlDecode(m.Groups["v"].Value), StringComparer.Ordinal);
        foreach (var (name, value) in fields ?? new Dictionary<string, string>(StringComparer.Ordinal)) values[name] = value;
        using var body = new FormUrlEncodedContent(values);
        return await client.PostAsync(url, body);
    }

    /// <summary>What a hidden field of the page holds.</summary>
    public static string HiddenOf(string page, string name) =>
        WebUtility.HtmlDecode(Hidden().Matches(page).First(m => m.Groups["n"].Value == name).Groups["v"].Value);

    public static T Value<T>(Result<T> result) =>
        result.Failed(out var error, out var value) ? throw new InvalidOperationException($"{error.Code}: {error.Message}") : value;

    public static Error Refusal<T>(Result<T> result) =>
        result.Failed(out var error) ? error : throw new InvalidOperationException("It was accepted.");

    protected virtual void Configure(IWebHostBuilder host)
    {
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<n>[^\"]+)\" value=\"(?<v>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
