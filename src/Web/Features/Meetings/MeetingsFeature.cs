using Essaim.Web.Features.Access;
using Essaim.Web.Features.Mandates;

namespace Essaim.Web.Features.Meetings;

/// <summary>Everything that the host has to know about this feature.</summary>
internal static class MeetingsFeature
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddScoped<MeetingWork>().AddScoped<PlanMeeting>().AddScoped<ChangeMeeting>().AddScoped<NotePresence>().AddScoped<WriteMinute>()
        .AddScoped<SettleQuestion>().AddScoped<CloseMeeting>().AddScoped<CancelMeeting>().AddScoped<MakePromise>().AddScoped<SettlePromise>()
        .AddScoped<ListMeetings>().AddScoped<ListSeated>().AddScoped<ShowMeeting>().AddScoped<ShowPromise>().AddScoped<ShowRecap>().AddScoped<CertifyWorkingTime>()
        .AddScoped<IRecapSource, MeetingRecap>().AddScoped<IHandoverSource, RecapForHandover>().AddScoped<IWorkedTimeSource, MeetingTime>().AddScoped<INextActionSource, MeetingActions>();

    public static void MapMeetings(this IEndpointRouteBuilder app)
    {
    }
}
