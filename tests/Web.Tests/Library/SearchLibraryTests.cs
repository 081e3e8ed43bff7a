using System.Net;
using Essaim.Data.Library;
using Essaim.Domain.Establishments;
using Essaim.Domain.Experiments;
using Essaim.Web.Features.Library;

namespace Essaim.Web.Tests.Library;

/// <summary>Runs on either engine: the answers must be the same.</summary>
public sealed class SearchLibraryTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.ShelveAsync("Le cœur de l’équipe de nuit", "Deux lits et des chevaux de bois, l’après-midi. On a déménagé les tableaux.");
        await _host.ShelveAsync("Le chariot de médicaments", "Une file d’attente à l’hôpital ; les travaux ont duré.", EstablishmentKind.PsychiatricClinic);
        await _host.ShelveAsync("Un téléphone tournant", "Deux appels perdus.", EstablishmentKind.HomeHospital, VerdictKind.Abandoned);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("coeur", "Le cœur de l’équipe de nuit")]
    [InlineData("CŒUR", "Le cœur de l’équipe de nuit")]
    [InlineData("équipes", "Le cœur de l’équipe de nuit")]
    [InlineData("l’equipe", "Le cœur de l’équipe de nuit")]
    [InlineData("lit", "Le cœur de l’équipe de nuit")]
    [InlineData("cheval tableau", "Le cœur de l’équipe de nuit")]
    [InlineData("demenage", "Le cœur de l’équipe de nuit")]
    [InlineData("aprè", "Le cœur de l’équipe de nuit")]
    [InlineData("l'hopital", "Le chariot de médicaments")]
    [InlineData("travail", "Le chariot de médicaments")]
    [InlineData("le chariot des medicament", "Le chariot de médicaments")]
    [InlineData("appel perdu", "Un téléphone tournant")]
    [InlineData("chariot téléphone", "")]
    [InlineData("introuvable", "")]
    public async Task Words_are_found_whatever_their_accents_number_or_apostrophes(string asked, string title) =>
        Assert.Equal(title, string.Join('|', (await FindAsync(new(asked))).Rows.Select(r => r.Title)));

    [Theory]
    [InlineData("\"")]
    [InlineData("' OR 1=1 --")]
    [InlineData("NEAR(a b) AND * NOT")]
    [InlineData("a:* & ! | ( ) <->")]
    [InlineData("%_\\ \u0000 ; DROP TABLE \"Rexes\";")]
    [InlineData("Words:chariot ^chariot -chariot")]
    public async Task Hostile_questions_are_only_words(string asked)
    {
        await FindAsync(new(asked));
        Assert.Equal(3, (await FindAsync(new())).Total);
    }

    [Fact]
    public async Task A_question_without_words_shows_everything_and_an_endless_one_is_cut()
    {
        Assert.Equal(3, (await FindAsync(new("?!… à l’"))).Total);
        Assert.Equal(0, (await FindAsync(new(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"mot{i}"))))).Total);
    }

    [Fact]
    public async Task Facets_narrow_and_count()
    {
        var found = await FindAsync(new(Outcome: VerdictKind.Abandoned));

        Assert.Equal("Un téléphone tournant", Assert.Single(found.Rows).Title);
        Assert.Equal(2, found.Facets.Outcomes[VerdictKind.Adopted]);
        Assert.Equal(1, found.Facets.Kinds[EstablishmentKind.HomeHospital]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        for (var i = 0; i < 24; i++) await _host.ShelveAsync($"Fiche {i:00}", "zébulon");

        var first = await FindAsync(new("zebulon"));
        var second = await FindAsync(new("zebulon", After: first.Next));

        Assert.Equal((20, 4, 24), (first.Rows.Count, second.Rows.Count, first.Rows.Concat(second.Rows).Select(r => r.Slug).Distinct(StringComparer.Ordinal).Count()));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Installing_the_search_again_changes_nothing()
    {
        await _host.WithDbAsync(db => LibrarySearch.InstallAsync(db.Database, default));
        Assert.Single((await FindAsync(new("chariot"))).Rows);
    }

    [Theory]
    [InlineData("/bibliotheque")]
    [InlineData("/bibliotheque?q=c%C5%93ur&type=ehpad&taille=under250&verdict=adopted")]
    [InlineData("/bibliotheque?q=%22%27%00&type=nimporte&taille=99&apres=rien")]
    public async Task Anyone_may_look_without_an_account(string address)
    {
        using var visitor = _host.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).StatusCode);
    }

    private Task<SearchLibrary.Found> FindAsync(SearchLibrary.Query query) => _host.WithAsync<SearchLibrary, SearchLibrary.Found>(s => s.RunAsync(query, default));
}
