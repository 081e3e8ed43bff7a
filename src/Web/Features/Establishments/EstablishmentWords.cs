using Essaim.Domain.Establishments;

namespace Essaim.Web.Features.Establishments;

/// <summary>What an establishment is and how large, in a few words.</summary>
public static class EstablishmentWords
{
    /// <summary>« EHPAD, 84 lits », « Hospitalisation à domicile, 12 agents ».</summary>
    public static string KindAndSize(this Texts texts, EstablishmentKind kind, int? capacity, int headcount) =>
        texts["{0}, {1}", texts.Of(kind), Size(texts, kind, capacity, headcount)];

    /// <summary>Beds where people sleep, places elsewhere, staff where neither is known.</summary>
    private static string Size(Texts texts, EstablishmentKind kind, int? capacity, int headcount) => (capacity, kind) switch
    {
        (null, _) => texts.Count(headcount, "{0} agent", "{0} agents"),
        ({ } places, EstablishmentKind.HomeHospital or EstablishmentKind.HomeCare or EstablishmentKind.Disability) => texts.Count(places, "{0} place", "{0} places"),
        ({ } beds, _) => texts.Count(beds, "{0} lit", "{0} lits"),
    };
}
