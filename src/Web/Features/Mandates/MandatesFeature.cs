using Essaim.Domain.Access;
using Essaim.Web.Features.Access;
using Essaim.Web.Platform.Navigation;

namespace Essaim.Web.Features.Mandates;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class MandatesFeature
{
    public static IServiceCollection AddMandates(this IServiceCollection services) => services
        .AddScoped<ISeatSource, MandateSeats>().AddScoped<RegisterPerson>().AddScoped<GiveMandate>().AddScoped<InviteAgain>()
        .AddScoped<SeatMember>().AddScoped<EndMandate>().AddScoped<ReplaceMember>().AddScoped<ListTeam>().AddScoped<ShowSeat>()
        .AddScoped<ListAccounts>().AddScoped<SwitchAccount>().AddScoped<OpenHouse>()
        .AddScoped<INextActionSource, TeamActions>().AddScoped<INavigationSource, TeamNavigation>();

    public static void MapMandates(this IEndpointRouteBuilder app)
    {
    }
}
