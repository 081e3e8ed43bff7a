using Essaim.Data.Access;
using Microsoft.AspNetCore.Identity;

namespace Essaim.Web.Demo;

/// <summary>The demo story and its one-click sign-in. Absent unless <c>ESSAIM_DEMO=1</c>.</summary>
internal static class DemoFeature
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        foreach (var chapter in typeof(DemoFeature).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IDemoChapter))))
            services.AddTransient(typeof(IDemoChapter), chapter);
        return services.AddSingleton<StaleDemo>();
    }

    public static void MapDemo(this IEndpointRouteBuilder app) =>
        app.MapGet("/demo/connexion/{role}", async Task<IResult> (string role, SignInManager<Account> signIn, UserManager<Account> accounts) =>
        {
            if (!Cast.OneClick.TryGetValue(role, out var person) || await accounts.FindByIdAsync(person.Id.Value.ToString()) is not { } account)
                return TypedResults.NotFound();
            await signIn.SignInAsync(account, isPersistent: false);
            return TypedResults.LocalRedirect("/");
        }).AllowAnonymous();
}
