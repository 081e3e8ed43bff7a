using System.Net;
using Essaim.Data;
using Essaim.Web.Tests.Topics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Essaim.Web.Tests.Platform;

/// <summary>When the program itself breaks in the middle of a save, the reader is told, has a reference, and loses no word.</summary>
public sealed class BrokenSaveTests : TestHost
{
    private readonly Breaking _breaking = new();

    [Fact]
    public async Task What_was_typed_into_a_form_that_broke_the_program_is_there_and_is_sent_with_one_button()
    {
        var stage = await DecideStage.SetAsync(this);
        var (jeanne, url) = (ClientFor(stage.Jeanne), $"/demarches/{stage.Demarche.Value}/sujets/nouveau");
        _breaking.IsOn = true;

        var broken = await PostFormAsync(jeanne, url, "nouveau-sujet", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Title"] = "Le chariot reste au bout du couloir", ["Input.Moment"] = "À la relève", ["Input.Origin"] = "Field",
        });
        var page = WebUtility.HtmlDecode(await broken.Content.ReadAsStringAsync());
        _breaking.IsOn = false;

        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("avec cette référence", page, StringComparison.Ordinal);
        Assert.Contains("Le chariot reste au bout du couloir", page, StringComparison.Ordinal);
        Assert.Contains("À la relève", page, StringComparison.Ordinal);
        Assert.DoesNotContain("MOT-DE-PANNE", page, StringComparison.Ordinal);
        Assert.Equal(0, await TopicsAsync());

        using var again = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["Saisie"] = HiddenOf(page, "Saisie") });
        Assert.Equal(HttpStatusCode.Found, (await jeanne.PostAsync("/connexion/reprise", again)).StatusCode);
        Assert.Equal(1, await TopicsAsync());
    }

    protected override void Configure(IWebHostBuilder host) =>
        host.ConfigureServices(services => services.ConfigureDbContext<Db>(options => options.AddInterceptors(_breaking)));

    private Task<int> TopicsAsync() => WithAsync<ReadDb, int>(db => db.Topics.CountAsync(t => t.Title == "Le chariot reste au bout du couloir"));

    private sealed class Breaking : SaveChangesInterceptor
    {
        public bool IsOn { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsOn ? throw new InvalidOperationException("MOT-DE-PANNE") : ValueTask.FromResult(result);
    }
}
