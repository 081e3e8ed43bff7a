using Essaim.Domain.Access;
using Essaim.Domain.Experiments;
using Essaim.Domain.Library;

namespace Essaim.Domain.Tests.Library;

public sealed class RexComposerTests
{
    private static readonly TrailExperiment Trial = new(
        "Porte fermée ou couloir ?", "Moins d’interruptions porte fermée.",
        new(ArmLetter.A, "Salle fermée", "À 14 h, vingt minutes", "Trois sonnettes ont attendu"), new(ArmLetter.B, "Deux par deux", "Dans le couloir.", ""),
        new(2026, 9, 28), 6, ["le téléphone passe à l’accueil"],
        new(VerdictKind.Adopted, ArmLetter.A, "Trois fois moins de coupures", "Prévoir un relais", new(2026, 11, 12), new PersonId(Guid.CreateVersion7())));

    [Fact]
    public void The_draft_tells_the_story_from_words_to_effect()
    {
        var text = RexComposer.From(new(new("Transmissions coupées", "À 14 h, au poste de soins."), Trial, [new("Écrire la règle de l’étage.", Done: true)]));

        Assert.Equal("Salle fermée, plutôt que deux par deux", text.Title);
        Assert.StartsWith("Transmissions coupées\n\nÀ 14 h", text.Situation, StringComparison.Ordinal);
        Assert.Contains("septembre 2026", text.Course, StringComparison.Ordinal);
        Assert.Contains("En route : le téléphone passe à l’accueil.", text.Course, StringComparison.Ordinal);
        Assert.Contains("Ensuite : écrire la règle de l’étage (fait).", text.Course, StringComparison.Ordinal);
        Assert.Equal("Salle fermée : trois sonnettes ont attendu.", text.Difficulties);
        Assert.Equal("Trois fois moins de coupures.", text.Successes);
        Assert.Equal("Prévoir un relais", text.Again);
    }

    [Fact]
    public void A_failure_is_told_as_plainly_and_leaves_its_successes_to_be_written()
    {
        var text = RexComposer.From(new(null, Trial with { Verdict = Trial.Verdict with { Kind = VerdictKind.Abandoned, Kept = null } }, []));

        Assert.Equal("Porte fermée ou couloir : pourquoi nous avons arrêté", text.Title);
        Assert.Contains("Trois fois moins de coupures.", text.Difficulties, StringComparison.Ordinal);
        Assert.Empty(text.Successes);
    }
}
