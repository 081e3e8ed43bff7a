namespace Essaim.Web.Features.Programmes;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class ProgrammesFeature
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddScoped<OpenWave>().AddScoped<RecordStatus>().AddScoped<ListWaves>().AddSingleton<HistoricRegister>();

    public static void MapProgrammes(this IEndpointRouteBuilder app) =>
        _ = app.ServiceProvider.GetRequiredService<HistoricRegister>(); // A broken file stops the start, not the first reader.
}
