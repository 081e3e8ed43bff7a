using Essaim.Web.Platform.Navigation;

namespace Essaim.Web.Features.Access;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class AccessFeature
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddScoped<ListNextActions>().AddScoped<Throttle>().AddScoped<Letters>().AddScoped<InvitePerson>()
        .AddScoped<OpenInvitation>().AddScoped<AcceptInvitation>()
        .AddScoped<Sessions>().AddScoped<CheckPassword>().AddScoped<CheckPasskey>().AddScoped<SignInSteps>().AddScoped<UseRecoveryCode>()
        .AddSingleton<HashingRoom>().AddScoped<AccountSecrets>()
        .AddScoped<OwnAccount>().AddScoped<ChangePassword>().AddScoped<AddPasskey>().AddScoped<RemovePasskey>()
        .AddScoped<ConfirmCodeApp>().AddScoped<RemoveCodeApp>().AddScoped<SignOutEverywhere>().AddScoped<DrawRecoveryCodes>().AddScoped<ShowAccount>()
        .AddScoped<INavigationSource, AccessNavigation>()
        .ConfigureOptions<SessionCookie>().ConfigureOptions<IdentityRules>().ConfigureOptions<PasskeySite>().ConfigureOptions<FormCookie>()
        .AddSingleton(s => CommonPasswords.Read(s.GetRequiredService<Content>()))
        .AddSingleton<ForgottenPasswords>().AddHostedService(s => s.GetRequiredService<ForgottenPasswords>());

    public static void MapAccess(this IEndpointRouteBuilder app) => AccessEndpoints.Map(app);
}
