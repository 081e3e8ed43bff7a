using Essaim.Domain.Library;

namespace Essaim.Domain.Tests.Library;

public sealed class LeakCheckTests
{
    private static readonly TellingWord[] Register =
    [
        new(LeakKind.PersonName, "Régnault"), new(LeakKind.PersonName, "Rose"), new(LeakKind.EstablishmentName, "EHPAD Les Tilleuls"),
        new(LeakKind.Town, "Ars"), new(LeakKind.Town, "Saint-Aubin-du-Lac"), new(LeakKind.Unit, "Premier étage"), new(LeakKind.Finess, "440000123"),
    ];

    [Theory]
    [InlineData("Madame Régnault a fermé la porte.", "Régnault", LeakKind.PersonName)]
    [InlineData("madame REGNAULT a fermé la porte.", "REGNAULT", LeakKind.PersonName)]
    [InlineData("Les Régnaults ont aidé.", "Régnaults", LeakKind.PersonName)]
    [InlineData("Aux Tilleuls, on ferme la porte.", "Tilleuls", LeakKind.EstablishmentName)]
    [InlineData("L’équipe du Tilleul est venue.", "Tilleul", LeakKind.EstablishmentName)]
    [InlineData("Le car d’Ars arrive à 7 h.", "Ars", LeakKind.Town)]
    [InlineData("On vient de Saint Aubin du Lac.", "Saint Aubin du Lac", LeakKind.Town)]
    [InlineData("La mairie d’Aubin a prêté la salle.", "Aubin", LeakKind.Town)]
    [InlineData("Au premier étage, tout va.", "premier étage", LeakKind.Unit)]
    [InlineData("Dossier 440000123.", "440000123", LeakKind.Finess)]
    [InlineData("Dossier 2A0000123.", "2A0000123", LeakKind.Finess)]
    [InlineData("Écrire à cadre.nuit@tilleul.example svp.", "cadre.nuit@tilleul.example", LeakKind.Email)]
    [InlineData("Appeler le 02 40 11 22 33.", "02 40 11 22 33", LeakKind.Phone)]
    [InlineData("Appeler le +33 2 40 11 22 33.", "+33 2 40 11 22 33", LeakKind.Phone)]
    [InlineData("Appeler le 02.40.11.22.33.", "02.40.11.22.33", LeakKind.Phone)]
    public void A_telling_word_is_found_as_it_is_written(string text, string word, LeakKind kind)
    {
        var leak = Assert.Single(In(text));
        Assert.Equal((word, kind), (leak.Word, leak.Kind));
    }

    [Theory]
    [InlineData("En mars, les parsecs de retard ont cessé.")] // Ars inside other words
    [InlineData("Les roseaux et l’arrosage.")]
    [InlineData("Le premier jour, un autre étage.")]
    [InlineData("Les saints du calendrier, les résidences, le lac.", "lac")]
    [InlineData("En 2026, 14 agents et 42 résidents.")]
    [InlineData("")]
    public void Everyday_words_are_left_alone(string text, string? only = null) =>
        Assert.Equal(only ?? "", string.Join(" ", In(text).Select(l => l.Word)));

    [Fact]
    public void The_sentence_around_is_shown_alone()
    {
        var leak = Assert.Single(In("On ferme la porte. Madame Régnault veille ! Et puis voilà."));
        Assert.Equal("Madame Régnault veille !", leak.Sentence);
    }

    [Fact]
    public void The_whole_name_is_one_leak_not_two()
    {
        var leak = Assert.Single(In("L’EHPAD Les Tilleuls a essayé."));
        Assert.Equal("EHPAD Les Tilleuls", leak.Word);
    }

    [Fact]
    public void Every_field_is_read_in_its_order()
    {
        var leaks = LeakCheck.In([("Title", "Chez Rose"), ("Course", "Rien"), ("Again", "Voir Régnault, puis Rose")], Register);
        Assert.Equal([("Title", "Rose"), ("Again", "Régnault"), ("Again", "Rose")], leaks.Select(l => (l.Field, l.Word)));
    }

    [Fact]
    public void Numbers_and_addresses_are_never_justified()
    {
        Assert.True(Assert.Single(In("Rose")).CanBeJustified);
        Assert.False(Assert.Single(In("02 40 11 22 33")).CanBeJustified);
    }

    private static IReadOnlyList<Leak> In(string text) => LeakCheck.In([("Situation", text)], Register);
}
