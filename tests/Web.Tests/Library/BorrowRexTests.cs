using System.Net;
using Essaim.Domain.Access;
using Essaim.Domain.Common;
using Essaim.Domain.Library;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Library;
using Essaim.Web.Tests.Experiments;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Tests.Library;

public sealed class BorrowRexTests : IAsyncLifetime
{
    private readonly TestHost _host = new();
    private TrialGround _authors = null!;
    private TrialGround _borrowers = null!;
    private string _slug = "";

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _authors = await TrialGround.SetAsync(_host);
        _borrowers = await TrialGround.SetAsync(_host);
        _slug = await _host.PublishedAsync(_authors);
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Borrowing_tells_the_authors_by_letter_on_their_sheet_and_in_their_week()
    {
        using var bruno = _host.ClientFor(_borrowers.Bruno);
        var sent = await TestHost.PostFormAsync(bruno, $"/bibliotheque/{_slug}", "emprunter", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Note"] = "Une seule salle, à 7 h." });

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Contains("Une seule salle, à 7 h.", WebUtility.HtmlDecode(await bruno.GetStringAsync(sent.Headers.Location)), StringComparison.Ordinal);
        await _host.WithDbAsync(async db => Assert.Equal(3, await db.OutboxMails.CountAsync(m => m.Text.Contains("Une seule salle, à 7 h."))));
        using var author = _host.ClientFor(_authors.Aline);
        var id = await RexIdAsync();
        Assert.Contains("Une seule salle, à 7 h.", WebUtility.HtmlDecode(await author.GetStringAsync($"/rex/{id.Value}")), StringComparison.Ordinal);
        var week = await _host.WithAsync<ListNextActions, IReadOnlyList<NextAction>>(async l => await l.RunAsync(await ActorAsync(_authors.Aline), default));
        Assert.Contains(week, a => a.Href == $"/rex/{id.Value}");
    }

    [Fact]
    public async Task Borrowing_twice_is_once()
    {
        var first = TestHost.Value(await BorrowAsync(_borrowers.Bruno, _borrowers.Establishment));
        var second = TestHost.Value(await BorrowAsync(_borrowers.Chloe, _borrowers.Establishment));

        Assert.Equal(first, second);
        await _host.WithDbAsync(async db => Assert.Equal((1, 3), (await db.Borrowings.CountAsync(), await db.OutboxMails.CountAsync(m => m.Subject == "Votre fiche est empruntée"))));
    }

    [Fact]
    public async Task Nobody_borrows_their_own_sheet_nor_for_somebody_else_nor_without_the_right()
    {
        var own = TestHost.Refusal(await BorrowAsync(_authors.Bruno, _authors.Establishment));
        var elsewhere = TestHost.Refusal(await BorrowAsync(_borrowers.Bruno, _authors.Establishment));
        var member = TestHost.Refusal(await BorrowAsync(_borrowers.Jeanne, _borrowers.Establishment));
        var unknown = TestHost.Refusal(await _host.AsAsync<BorrowRex, BorrowingId>(_borrowers.Bruno, b => b.RunAsync(new("inconnue", _borrowers.Establishment, "Note"), default)));

        Assert.Equal(LibraryErrors.OwnSheet, own);
        Assert.Equal((ErrorKind.NotFound, ErrorKind.Forbidden, ErrorKind.NotFound), (elsewhere.Kind, member.Kind, unknown.Kind));
    }

    [Fact]
    public async Task A_borrowing_without_a_note_is_refused_by_its_field()
    {
        using var bruno = _host.ClientFor(_borrowers.Bruno);
        var sent = await TestHost.PostFormAsync(bruno, $"/bibliotheque/{_slug}", "emprunter");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("Dites ce que vous allez adapter chez vous", WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_borrowing_gave_comes_back_to_its_authors()
    {
        var loan = TestHost.Value(await BorrowAsync(_borrowers.Bruno, _borrowers.Establishment));
        using var bruno = _host.ClientFor(_borrowers.Bruno);
        using var stranger = _host.ClientFor(_authors.Bruno);

        await TestHost.PostFormAsync(bruno, $"/emprunts/{loan.Value}", "resultat", new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Result"] = "La file a fondu ici aussi." });

        using var author = _host.ClientFor(_authors.Chloe);
        Assert.Contains("La file a fondu ici aussi.", WebUtility.HtmlDecode(await author.GetStringAsync($"/rex/{(await RexIdAsync()).Value}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/emprunts/{loan.Value}")).StatusCode);
    }

    [Fact]
    public async Task The_borrower_never_learns_who_wrote_the_sheet()
    {
        await BorrowAsync(_borrowers.Bruno, _borrowers.Establishment);
        using var bruno = _host.ClientFor(_borrowers.Bruno);
        var name = "";
        await _host.WithDbAsync(async db => name = await db.Establishments.Where(e => e.Id == _authors.Establishment).Select(e => e.Name).SingleAsync());

        foreach (var page in new[] { $"/bibliotheque/{_slug}", $"/rex?etablissement={_borrowers.Establishment.Value}", "/bibliotheque" })
        {
            var html = WebUtility.HtmlDecode(await bruno.GetStringAsync(page));
            Assert.DoesNotContain(name, html, StringComparison.Ordinal);
            Assert.DoesNotContain(_authors.Establishment.Value.ToString(), html, StringComparison.OrdinalIgnoreCase);
        }
    }

    private Task<Result<BorrowingId>> BorrowAsync(PersonId person, EstablishmentId establishment) =>
        _host.AsAsync<BorrowRex, BorrowingId>(person, b => b.RunAsync(new(_slug, establishment, "Une note"), default));

    private async Task<RexId> RexIdAsync()
    {
        var id = default(RexId);
        await _host.WithDbAsync(async db => id = await db.Rexes.Where(r => r.Slug == _slug).Select(r => r.Id).SingleAsync());
        return id;
    }

    private Task<Actor> ActorAsync(PersonId person) => _host.WithAsync<Essaim.Web.Platform.Access.ActorLoader, Actor>(l => l.LoadAsync(person, default));
}
