using Essaim.Domain.Access;
using Essaim.Domain.Decisions;
using Essaim.Web.Ui;

namespace Essaim.Web.Features.Decisions;

/// <summary>The words for decisions, the same on every page.</summary>
public static class DecisionWords
{
    public static string Of(this Texts texts, Consensus consensus) => consensus switch
    {
        Consensus.Unanimous => texts["Tous d’accord"],
        Consensus.Broad => texts["Large accord, avec des réserves"],
        Consensus.Divided => texts["Avis partagés, la majorité l’emporte"],
        _ => texts["Pas d’accord : la direction a tranché"],
    };

    public static string Of(this Texts texts, DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Retained => texts["Retenu"],
        DecisionOutcome.NotNow => texts["Pas maintenant"],
        _ => texts["Refusé"],
    };

    public static StateKind KindOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Retained => StateKind.Done,
        DecisionOutcome.NotNow => StateKind.Later,
        _ => StateKind.No,
    };

    public static string Of(this Texts texts, College college) => college switch
    {
        College.Management => texts["Direction"],
        College.StaffRepresentatives => texts["Représentants du personnel"],
        _ => texts["Métiers"],
    };

    /// <summary>The facts that stand beside a decision: who, why, what was held against it, when it is looked at again.</summary>
    public static List<(string Name, string Text)> FactsOf(this Texts texts, Decision decision)
    {
        var facts = new List<(string, string)> { (texts["Décidé par"], texts.By(decision)) };
        if (decision.Seal.IsErased) facts.Add((texts["Effacé"], texts["Les mots ont été retirés à la demande d’une personne. La décision reste dans la chaîne."]));
        else facts.Add((texts["Parce que"], texts.Own(decision.Reasons)));
        facts.Add((texts["Accord"], texts.Of(decision.Consensus)));
        facts.AddRange(decision.Dissents.Select(d => (texts["Réserve"], texts["{0} : {1}", texts.Of(d.College), texts.Own(d.Opinion)])));
        facts.Add((texts["Présents"], string.Join(", ", decision.Present.Select(c => texts.Of(c)))
            + (decision.ByDerogation ? texts[" (binôme par dérogation : pas d’élus ici)"] : "")));
        if (decision.ReviewOn is { } review) facts.Add((texts["À revoir"], texts.Date(review)));
        return facts;
    }

    private static string By(this Texts texts, Decision decision) => decision is { VotesFor: { } votes, Voters: { } voters }
        ? texts.Count(votes, "le COPIL, {0} voix sur {1}", "le COPIL, {0} voix sur {1}", voters) : texts["le COPIL"];
}
