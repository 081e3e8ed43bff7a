using Essaim.Domain.Establishments;

namespace Essaim.Web.Features.Establishments;

/// <summary>Kinds of establishments in the reader's words.</summary>
public static class KindWords
{
    public static string Of(EstablishmentKind kind, Texts texts) => kind switch
    {
        EstablishmentKind.Ehpad => texts["EHPAD"],
        EstablishmentKind.Hospital => texts["Hôpital"],
        EstablishmentKind.UniversityHospital => texts["Hôpital universitaire"],
        EstablishmentKind.PsychiatricHospital => texts["Hôpital psychiatrique"],
        EstablishmentKind.PsychiatricClinic => texts["Clinique psychiatrique"],
        EstablishmentKind.Clinic => texts["Clinique"],
        EstablishmentKind.HomeHospital => texts["Hospitalisation à domicile"],
        EstablishmentKind.Disability => texts["Établissement du handicap"],
        _ => texts["Services à domicile"],
    };
}
