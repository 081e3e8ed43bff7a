using Essaim.Domain.Diagnosis;

namespace Essaim.Web.Features.Diagnosis;

/// <summary>The words of a wall, for the page, the projector, the phone and paper alike.</summary>
internal static class WallWords
{
    public static string Phase(Texts T, WallPhase phase) => phase switch
    {
        WallPhase.Writing => T["On écrit"],
        WallPhase.Review => T["On relit à deux"],
        WallPhase.Grouping => T["On range"],
        WallPhase.Voting => T["On vote"],
        WallPhase.Exits => T["On choisit les sorties"],
        _ => T["Mur fermé"],
    };

    public static string TimeFor(Texts T, WallView wall) => wall.Phase switch
    {
        WallPhase.Writing => T["pour écrire, chacun pour soi"],
        WallPhase.Review => T["pour relire"],
        WallPhase.Grouping => T["pour ranger ensemble"],
        WallPhase.Voting => T.Count(wall.VotesEach, "pour voter, {0} voix chacun", "pour voter, {0} voix chacun"),
        _ => T["pour choisir les sorties"],
    };

    public static string Exit(Texts T, WallExit exit) => exit switch
    {
        WallExit.Decision => T["On décide ici"],
        WallExit.Test => T["On l’essaie"],
        WallExit.Question => T["On demande au COPIL"],
        _ => T["Plus tard, parce que…"],
    };

    /// <summary>The same door once gone through.</summary>
    public static string Exited(Texts T, WallExit exit) => exit switch
    {
        WallExit.Decision => T["Décidé ici"],
        WallExit.Test => T["À l’essai"],
        WallExit.Question => T["Question au COPIL"],
        _ => T["Plus tard, parce que"],
    };

    public static string Icon(WallExit exit) => exit switch
    {
        WallExit.Decision => "check",
        WallExit.Test => "flask-conical",
        WallExit.Question => "message-circle-question-mark",
        _ => "clock",
    };

    public static string Removal(Texts T, NoteRemoval because) => because switch
    {
        NoteRemoval.NamesColleague => T["nomme ou désigne un collègue"],
        NoteRemoval.NamesResident => T["fait reconnaître un résident ou un patient"],
        _ => T["insulte quelqu’un"],
    };

    public static string Removed(Texts T, WallView wall) =>
        T.Count(wall.RemovedCount, "{0} mot retiré : {1}.", "{0} mots retirés : {1}.", string.Join(", ", wall.Removed.Select(r => $"{Removal(T, r.Because)} ({r.Count})")));

    /// <summary>What stands in large, beside the dots.</summary>
    public static string Total(Texts T, VoteTally votes) =>
        votes is { Phones: null } ? T["moins de 5 voix"] : T.Count(votes.Shown, "{0} voix", "{0} voix");

    /// <summary>How many of them were hands counted in the room; empty when none were.</summary>
    public static string? OfHands(Texts T, VoteTally votes) => votes switch
    {
        { Hands: 0 } => null,
        { Phones: null } => T.Count(votes.Hands, "et {0} main levée", "et {0} mains levées"),
        _ => T.Count(votes.Hands, "dont {0} à main levée", "dont {0} à main levée"),
    };

    /// <summary>"17 mots, aucun nom."</summary>
    public static string Head(Texts T, WallView wall)
    {
        var where = T["{0}, {1}, {2}.", wall.Establishment, wall.Occasion, T.Date(wall.HeldOn)];
        return wall.IsRevealed ? $"{where} {T.Count(wall.NoteCount, "{0} mot, aucun nom.", "{0} mots, aucun nom.")}" : where;
    }

    /// <summary>How the minutes came about, for those who were not there.</summary>
    public static string Method(Texts T, WallView wall) => string.Join(' ', new[]
    {
        T["Chacun a écrit seul, sans nom. Les mots ont été montrés tous ensemble, dans le désordre, puis rangés par la salle."],
        T.Count(wall.NoteCount, "{0} mot.", "{0} mots."),
        wall.HasVotes ? T["Les voix sont des voix, pas des personnes : un téléphone peut servir à plusieurs."] : "",
        wall.RemovedCount > 0 ? Removed(T, wall) : "",
    }.Where(sentence => sentence.Length > 0));

    public static string Votes(Texts T, VoteTally votes) => votes switch
    {
        { Phones: null, Hands: 0 } => T["moins de 5 voix"],
        { Phones: null } => T.Count(votes.Hands, "{0} main levée, moins de 5 voix par téléphone", "{0} mains levées, moins de 5 voix par téléphone"),
        { Hands: 0 } => T.Count(votes.Shown, "{0} voix", "{0} voix"),
        { Phones: 0 } => T.Count(votes.Hands, "{0} main levée", "{0} mains levées"),
        _ => T.Count(votes.Shown, "{0} voix, dont {1} à main levée", "{0} voix, dont {1} à main levée", votes.Hands),
    };

    /// <summary>How many notes there are, as somebody would say it at a glance.</summary>
    public static string Roughly(Texts T, int count) => Essaim.Domain.Diagnosis.Roughly.Of(count) switch
    {
        0 => T["moins de dix mots"],
        10 => T["une dizaine de mots"],
        15 => T["une quinzaine de mots"],
        20 => T["une vingtaine de mots"],
        30 => T["une trentaine de mots"],
        40 => T["une quarantaine de mots"],
        50 => T["une cinquantaine de mots"],
        100 => T["une centaine de mots"],
        var band => T["plus de {0} mots", band],
    };

    public static readonly string[] Pastels = ["note--citron", "note--peche", "note--brume", "note--menthe"];
}
