using Essaim.Domain.Access;
using Essaim.Domain.Diagnosis.Safari;

namespace Essaim.Web.Features.Diagnosis.Safari;

internal static class SafariWords
{
    public static string Phase(Texts texts, SafariPhase phase) => phase switch
    {
        SafariPhase.Shooting => texts["On photographie"],
        SafariPhase.SecondLook => texts["Second regard"],
        SafariPhase.Analysis => texts["Analyse en groupe"],
        _ => texts["Terminé"],
    };

    public static string Effect(Texts texts, SafariPhoto photo) => photo.Helps ? texts["Ce qui aide"] : texts["Ce qui gêne"];

    public static string Why(Texts texts, PhotoWithdrawal because) => because switch
    {
        PhotoWithdrawal.SomebodyRecognisable => texts["Quelqu’un est reconnaissable"],
        PhotoWithdrawal.ShowsResident => texts["On y voit un résident ou un proche"],
        PhotoWithdrawal.NamesSomebody => texts["Un nom, un badge ou un écran se lit"],
        PhotoWithdrawal.Humiliates => texts["Elle humilie quelqu’un"],
        PhotoWithdrawal.SomebodyAsks => texts["Une personne le demande"],
        _ => texts["L’accord signé est retiré ou terminé"],
    };

    /// <summary>Why a college may keep a photo from the group.</summary>
    public static IEnumerable<PhotoWithdrawal> ReasonsOfLook =>
        [PhotoWithdrawal.SomebodyRecognisable, PhotoWithdrawal.ShowsResident, PhotoWithdrawal.NamesSomebody, PhotoWithdrawal.Humiliates];

    public static string College(Texts texts, College college) => college switch
    {
        Domain.Access.College.Management => texts["La direction"],
        Domain.Access.College.StaffRepresentatives => texts["Les élus du personnel"],
        _ => texts["Les professionnels"],
    };

    public static string Use(Texts texts, PhotoUse use) => use switch
    {
        PhotoUse.Group => texts["Le groupe de travail seulement"],
        PhotoUse.Establishment => texts["L’établissement"],
        PhotoUse.Cluster => texts["Les établissements du cluster"],
        _ => texts["Tout le monde"],
    };

    public static string State(Texts texts, PhotoState state) => state switch
    {
        PhotoState.Waiting => texts["attend le second regard"],
        PhotoState.Shown => texts["montrée au groupe"],
        PhotoState.Withdrawn => texts["retirée"],
        _ => texts["effacée à sa date"],
    };
}
