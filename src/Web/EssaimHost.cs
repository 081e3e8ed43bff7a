using System.Text.Encodings.Web;
using System.Text.Unicode;
using Essaim.Data;
using Essaim.Data.Access;
using Essaim.Data.Platform;
using Essaim.Urn;
using Essaim.Web.Demo;
using Essaim.Web.Features.Access;
using Essaim.Web.Features.ActionPlans;
using Essaim.Web.Features.Clusters;
using Essaim.Web.Features.Decisions;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Features.Diagnosis;
using Essaim.Web.Features.Establishments;
using Essaim.Web.Features.Experiments;
using Essaim.Web.Features.Library;
using Essaim.Web.Features.Mandates;
using Essaim.Web.Features.Meetings;
using Essaim.Web.Features.Programmes;
using Essaim.Web.Features.Selection;
using Essaim.Web.Features.Steering;
using Essaim.Web.Features.Surveys;
using Essaim.Web.Features.Topics;
using Essaim.Web.Features.Voice;
using Essaim.Web.Platform.Access;
using Essaim.Web.Platform.Errors;
using Essaim.Web.Platform.Journal;
using Essaim.Web.Platform.Live;
using Essaim.Web.Platform.Mailing;
using Essaim.Web.Platform.Security;
using Essaim.Web.Platform.Storage;
using Essaim.Web.Ui.Layouts;
using Essaim.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web;

/// <summary>The table of contents of the running program: what is in it, and in which order a request meets it.</summary>
public static class EssaimHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false"; // Or a build folder serves them uncompressed, and a phone's first visit doubles.
        builder.WebHost.UseStaticWebAssets(); // Also when run from a build folder, whatever the environment.
        var settings = Settings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        AddPlatform(builder.Services, settings);
        AddFeatures(builder.Services);
        if (settings.IsDemo) builder.Services.AddDemo();

        var app = builder.Build();
        Use(app, settings);
        Map(app, settings);
        return app;
    }

    private static void AddPlatform(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<MovableClock>().AddSingleton<TimeProvider>(s => s.GetRequiredService<MovableClock>());
        services.AddSingleton(new Engine(settings.Database, settings.DataFolder, settings.HasOneWriter));
        services.AddScoped<JournalInterceptor>().AddScoped<CurrentActor>().AddScoped<IActing>(s => s.GetRequiredService<CurrentActor>());
        services.AddDbContext<Db>((s, options) =>
        {
            s.GetRequiredService<Engine>().ConfigureWriter(options);
            options.AddInterceptors(s.GetRequiredService<JournalInterceptor>());
        });
        services.AddDbContext<ReadDb>(
            (s, options) => s.GetRequiredService<Engine>().ConfigureReader(options),
            ServiceLifetime.Transient); // Header and page read at the same time: a context serves one reader.
        services.AddDataProtection().SetApplicationName("essaim").PersistKeysToFileSystem(KeyFolder.Of(settings)).SealKeys(settings);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<Db>().AddSignInManager().AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(o => (o.LoginPath, o.ReturnUrlParameter, o.AccessDeniedPath) = ("/connexion", "retour", "/erreur/403"));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>().AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<ActorLoader>();

        services.AddHttpContextAccessor().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).AddScoped<Turns>().AddRazorComponents(); // é stays é: smaller pages, readable sources.
        services.AddSingleton<Content>().AddSingleton<Translations>().AddScoped<Language>().AddScoped<Texts>().AddScoped<Addresses>();
        services.AddSingleton<KeptForms>().AddSingleton<IAuthorizationMiddlewareResultHandler, KeepTypingOnChallenge>();
        services.AddLive();
        services.AddMailing().AddSingleton<ReactionPump>().AddHostedService<ReactionHost>();
    }

    private static void AddFeatures(IServiceCollection services) => services
        .AddAccess().AddEstablishments().AddMandates().AddProgrammes().AddMeetings().AddSelection().AddClusters().AddDemarches().AddVoice()
        .AddSurveys().AddDiagnosis().AddTopics().AddDecisions().AddExperiments().AddActionPlans().AddLibrary().AddSteering();

    private static void Use(WebApplication app, Settings settings)
    {
        if (settings.IsSafe) app.Use(SayHttps);
        app.UseUrn(request => UrnOrigin.IsAsked(settings, request)); // First: nothing that follows may see an anonymous answer.
        app.UseExceptionHandler("/erreur/500", createScopeForErrors: true); // A page that broke half-way leaves its services half-used.
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/erreur/{0}", createScopeForStatusCodePages: true);
        app.Use(AnswerScriptsPlainly);
        app.UseMiddleware<KeepTyping>();
        app.UseMiddleware<RefusalMiddleware>();
        app.UseMiddleware<ReplayKeptForm>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<RefuseForged>();
        app.UseMiddleware<DrainAfterPost>();
    }

    /// <summary>The proxy that holds the certificate speaks plain http to us; its visitors do not, and links, cookies and form tokens are theirs.</summary>
    private static Task SayHttps(HttpContext http, RequestDelegate next)
    {
        http.Request.Scheme = Uri.UriSchemeHttps;
        return next(http);
    }

    /// <summary>A script wants the status, not a page. The page would not even be found for a PUT: it is routed before its method is changed, and a 401 would become a 404.</summary>
    private static Task AnswerScriptsPlainly(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(http);
    }

    private static void Map(WebApplication app, Settings settings)
    {
        app.MapStaticAssets().AllowAnonymous(); // The fallback policy would hide the stylesheet of the sign-in page.
        app.MapRazorComponents<App>();
        app.MapLanguage();
        app.MapHealth();
        app.MapLive();
        app.MapAccess();
        app.MapEstablishments();
        app.MapMandates();
        app.MapProgrammes();
        app.MapMeetings();
        app.MapSelection();
        app.MapClusters();
        app.MapDemarches();
        app.MapVoice();
        app.MapSurveys();
        app.MapDiagnosis();
        app.MapTopics();
        app.MapDecisions();
        app.MapExperiments();
        app.MapActionPlans();
        app.MapLibrary();
        app.MapSteering();
        if (settings.IsDemo) app.MapDemo();
        app.MapFallback("{**path}", () => TypedResults.NotFound()).AllowAnonymous(); // Unknown is 404, not "sign in".
    }
}
