using Essaim.Domain.Programmes;

namespace Essaim.Web.Features.Programmes;

/// <summary>Sectors and statuses in the reader's words.</summary>
public static class SectorWords
{
    public static string Of(Sector sector, Texts texts) => sector switch
    {
        Sector.Health => texts["Établissements de santé"],
        Sector.MedicoSocial => texts["Établissements médico-sociaux"],
        _ => texts["Santé et médico-social"],
    };

    public static string Of(WaveStatus status, Texts texts) => status switch
    {
        WaveStatus.Candidate => texts["Candidat"],
        WaveStatus.NotRetained => texts["Non retenu"],
        WaveStatus.Retained => texts["Retenu"],
        WaveStatus.Engaged => texts["Engagé"],
        WaveStatus.Withdrawn => texts["Sorti"],
        _ => texts["Arrivé au bout"],
    };
}
