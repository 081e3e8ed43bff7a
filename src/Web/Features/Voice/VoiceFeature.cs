namespace Essaim.Web.Features.Voice;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class VoiceFeature
{
    public static IServiceCollection AddVoice(this IServiceCollection services) => services;

    public static void MapVoice(this IEndpointRouteBuilder app)
    {
    }
}
