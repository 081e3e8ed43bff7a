using Essaim.Domain.Establishments;

namespace Essaim.Web.Features.Establishments;

/// <summary>What an establishment is, as its people say it.</summary>
public static class EstablishmentWords
{
    public static string Kind(this Texts texts, EstablishmentKind kind) => kind switch
    {
        EstablishmentKind.Ehpad => texts["EHPAD"],
        EstablishmentKind.Hospital => texts["Hôpital"],
        EstablishmentKind.UniversityHospital => texts["CHU"],
        EstablishmentKind.PsychiatricHospital => texts["Hôpital psychiatrique"],
        EstablishmentKind.PsychiatricClinic => texts["Clinique psychiatrique"],
        EstablishmentKind.Clinic => texts["Clinique"],
        EstablishmentKind.HomeHospital => texts["Hospitalisation à domicile"],
        EstablishmentKind.Disability => texts["Établissement du handicap"],
        _ => texts["Soins à domicile"],
    };

    /// <summary>Kind and size: « EHPAD, 84 lits », « Hospitalisation à domicile, 12 agents ».</summary>
    public static string KindAndSize(this Texts texts, EstablishmentKind kind, int? capacity, int headcount) => capacity is { } beds
        ? texts["{0}, {1}", texts.Kind(kind), texts.Count(beds, "{0} lit", "{0} lits")]
        : texts["{0}, {1}", texts.Kind(kind), texts.Count(headcount, "{0} agent", "{0} agents")];
}
