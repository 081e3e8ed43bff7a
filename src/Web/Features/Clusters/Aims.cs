namespace Essaim.Web.Features.Clusters;

/// <summary>What each day and each visit is usually for; the adviser rewrites it as the cluster goes.</summary>
internal static class Aims
{
    private static readonly string[] Days =
    [
        "Faire connaissance, poser le cadre, préparer le COPIL et le groupe de travail",
        "S’outiller pour l’état des lieux : mur, photos, observation",
        "Partager les constats, classer les sujets, dire les écarts",
        "Choisir ce que l’on essaie, et comment on le jugera",
        "Revenir sur les essais, décider d’adopter, d’adapter ou d’abandonner",
        "Faire durer : règles écrites, personnes relais, retours d’expérience",
    ];

    private static readonly string[] Visits =
    [
        "Préparer le premier COPIL et le périmètre",
        "Animer un mur avec le groupe de travail",
        "Accompagner la décision et le démarrage de l’essai",
        "Relire l’essai et préparer la suite",
    ];

    public static string OfDay(int number) => number <= Days.Length ? Days[number - 1] : "";

    public static string OfVisit(int number) => number <= Visits.Length ? Visits[number - 1] : "";
}
