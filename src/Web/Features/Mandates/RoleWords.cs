using Essaim.Domain.Access;

namespace Essaim.Web.Features.Mandates;

/// <summary>Seats as people call them.</summary>
internal static class RoleWords
{
    public static string Role(this Texts texts, Role role) => role switch
    {
        Domain.Access.Role.Direction => texts["Direction"],
        Domain.Access.Role.StaffRepresentative => texts["Représentation du personnel"],
        Domain.Access.Role.Professional => texts["Professionnel·le"],
        Domain.Access.Role.QualityLead => texts["Qualité, fil de la démarche"],
        Domain.Access.Role.SteeringMember => texts["Membre du COPIL QVT"],
        Domain.Access.Role.GroupMember => texts["Membre du groupe de travail"],
        Domain.Access.Role.Adviser => texts["Chargé·e de mission Aract"],
        Domain.Access.Role.AgencyReferent => texts["Référent·e ARS"],
        Domain.Access.Role.National => texts["Pilotage national"],
        Domain.Access.Role.Evaluator => texts["Évaluation"],
        _ => texts["Administration des comptes"],
    };

    public static string College(this Texts texts, College college) => college switch
    {
        Domain.Access.College.Management => texts["la direction"],
        Domain.Access.College.StaffRepresentatives => texts["les représentants du personnel"],
        _ => texts["les professions"],
    };
}
