using Essaim.Domain.Establishments;

namespace Essaim.Web.Features.Establishments;

/// <summary>Kinds of establishments in the reader's words; the same ones on every page.</summary>
public static class KindWords
{
    public static string Of(this Texts texts, EstablishmentKind kind) => kind switch
    {
        EstablishmentKind.Ehpad => texts["EHPAD"],
        EstablishmentKind.Hospital => texts["Centre hospitalier"],
        EstablishmentKind.UniversityHospital => texts["Centre hospitalier universitaire"],
        EstablishmentKind.PsychiatricHospital => texts["Hôpital psychiatrique"],
        EstablishmentKind.PsychiatricClinic => texts["Clinique psychiatrique"],
        EstablishmentKind.Clinic => texts["Clinique"],
        EstablishmentKind.HomeHospital => texts["Hospitalisation à domicile"],
        EstablishmentKind.Disability => texts["Établissement pour personnes handicapées"],
        _ => texts["Service à domicile"],
    };
}
