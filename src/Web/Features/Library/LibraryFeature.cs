using System.Text;
using Essaim.Data;
using Essaim.Data.Library;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Topics;
using Essaim.Web.Platform.Navigation;
using Microsoft.EntityFrameworkCore;

namespace Essaim.Web.Features.Library;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class LibraryFeature
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddSingleton<Painters>()
        .AddScoped<DraftRex>().AddScoped<ReadTrail>().AddScoped<WriteRex>().AddScoped<JustifyLeak>().AddScoped<ApproveRex>().AddScoped<PublishRex>().AddScoped<WithdrawRex>()
        .AddScoped<BorrowRex>().AddScoped<TellBorrowing>()
        .AddScoped<SearchLibrary>().AddScoped<ShowSheet>().AddScoped<ShowRex>().AddScoped<ShowLoan>().AddScoped<ListSheets>().AddScoped<ListTellingWords>()
        .AddScoped<INavigationSource, LibraryNavigation>().AddScoped<INextActionSource, LibraryActions>().AddScoped<IRecapSource, LibraryRecap>()
        .AddScoped<IPhaseSource, LibrarySteps>().AddScoped<IThreadSource, LibraryThread>();

    public static void MapLibrary(this IEndpointRouteBuilder app) =>
        app.MapGet("/bibliotheque/{slug}/fiche.md", async Task<IResult> (string slug, ReadDb db, Addresses addresses, Texts texts, CancellationToken cancellationToken) =>
        {
            var rex = await db.Rexes.Public().SingleOrDefaultAsync(r => r.Slug == slug, cancellationToken);
            return rex is null
                ? TypedResults.NotFound()
                : TypedResults.File(Encoding.UTF8.GetBytes(SheetMarkdown.Of(rex, addresses.Link($"/bibliotheque/{slug}"), texts)), "text/markdown; charset=utf-8", $"{slug}.md");
        }).AllowAnonymous();
}
