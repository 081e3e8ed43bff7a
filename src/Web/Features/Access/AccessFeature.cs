namespace Essaim.Web.Features.Access;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class AccessFeature
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddScoped<ListNextActions>().AddScoped<Throttle>().AddScoped<Letters>().AddScoped<InvitePerson>()
        .AddScoped<Sessions>().AddScoped<CheckPassword>().AddSingleton<HashingRoom>().AddScoped<AccountSecrets>().AddScoped<SignInSteps>()
        .AddScoped<UseRecoveryCode>().ConfigureOptions<SessionCookie>();

    public static void MapAccess(this IEndpointRouteBuilder app)
    {
    }
}
