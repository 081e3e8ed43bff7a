using Essaim.Domain.Common;
using Essaim.Domain.Diagnosis.Interviews;
using Essaim.Web.Features.Diagnosis.Interviews;

namespace Essaim.Web.Demo;

/// <summary>The evaluator heard two people of the clinic, who agreed that analysts read.</summary>
public sealed class Order67Interviews : IDemoChapter
{
    public int Order => 67;

    public async Task PlayAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        await HearAsync(stage, "roseraie-e1", new("E1", RespondentSide.Professions, stage.DaysAgo(48), stage.DaysAgo(50), ConsentScope.Quotes), 48,
            [
                ("O.1", "Infirmier, neuf ans de métier, quatre ici."),
                ("I.3", "Le matin, tout le monde attendait devant la même porte. Chacun le savait, personne ne l’avait compté."),
                ("I.4", "Une collègue qui ne soigne pas a regardé trois heures. Elle a rendu le relevé en deux fois, et on l’a corrigé."),
                ("I.9", "On ose dire qu’une organisation ne va pas sans que quelqu’un se sente visé."),
                ("II.3", "Au début on se taisait. Le relevé a aidé : on parlait des nombres, pas des gens."),
                ("III.3", "Rien de prévu entre les cadres et la direction, à ma connaissance."),
            ],
            [
                (AnalysisAxis.Speaking, Tendency.Gained, "II.3", "Le relevé déplace la discussion des personnes vers l’organisation.", "on parlait des nombres, pas des gens"),
                (AnalysisAxis.Acting, Tendency.Gained, "I.4", "Le groupe corrige lui-même le relevé avant de proposer deux salles.", ""),
                (AnalysisAxis.QualityOfWork, Tendency.Gained, "I.9", "La distribution laisse le temps d’une parole à chaque patient.", ""),
            ]);
        await HearAsync(stage, "roseraie-e2", new("E2", RespondentSide.FrontlineManagement, stage.DaysAgo(47), stage.DaysAgo(47), ConsentScope.Analysts), 47,
            [
                ("O.1", "Cadre, venue d’un autre établissement il y a deux ans."),
                ("I.6", "Deux salles, cela vaut ailleurs. Mais il faut un petit salon."),
                ("III.2", "Avant, on parlait d’effectifs et de plannings. Très peu de la manière de faire."),
                ("III.3", "Une demi-heure par mois depuis l’essai. Elle saute quand il manque quelqu’un."),
                ("III.7", "Je sais ce qui est proposé. Je ne sais pas toujours ce que c’est devenu."),
            ],
            [
                (AnalysisAxis.Speaking, Tendency.Gained, "III.2", "Le contenu du travail entre dans les réunions de cadres.", ""),
                (AnalysisAxis.Acting, Tendency.Unchanged, "III.7", "Les propositions montent, leur suite revient mal.", "Je ne sais pas toujours ce que c’est devenu"),
            ]);
    }

    private static async Task HearAsync(
        DemoStage stage, string key, InterviewPlan plan, int daysAgo, (string Question, string Text)[] notes,
        (AnalysisAxis Axis, Tendency Tendency, string Question, string Analysis, string Verbatim)[] codings)
    {
        stage.GoTo(daysAgo, hour: 16);
        var id = await stage.AsAsync<OpenInterview, InterviewId>(Cast.Evaluator, o => o.RunAsync(new(new(DemoIds.Of($"entretien:{key}")), Cast.Roseraie.Id, plan), default));
        await stage.AsAsync<WriteNotes, Done>(Cast.Evaluator, w => w.RunAsync(new(id, [.. notes.Select(n => new WriteNotes.Note(n.Question, n.Text))]), default));
        stage.GoTo(daysAgo - 3, hour: 10);
        foreach (var (axis, tendency, question, analysis, verbatim) in codings)
        {
            var coding = new Coding(DemoIds.Of($"codage:{key}:{analysis}"), axis, tendency, question, analysis, verbatim);
            await stage.AsAsync<CodePassage, Done>(Cast.Evaluator, c => c.RunAsync(new(id, coding), default));
        }
    }
}
