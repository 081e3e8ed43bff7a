namespace Essaim.Web.Features.Meetings;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class MeetingsFeature
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services;

    public static void MapMeetings(this IEndpointRouteBuilder app)
    {
    }
}
