using Essaim.Domain.Diagnosis;

namespace Essaim.Domain.Tests.Diagnosis;

public sealed class NamingHintsTests
{
    private static readonly string[] House = ["Ghislaine Pierre", "Yannick Le Gall"];

    [Theory]
    [InlineData("Le kiné demande « juste une minute »")]
    [InlineData("La clé de la pharmacie, 3 fois")]
    [InlineData("une salle de pierre au premier")]
    [InlineData("M. le kiné attend à la porte 4")]
    public void The_words_of_work_are_left_alone(string text) => Assert.Empty(NamingHints.In(text, House));

    [Theory]
    [InlineData("Ghislaine cherche la clé", "Ghislaine")]
    [InlineData("appel pour GALL", "GALL")]
    [InlineData("Mme Bertin sonne", "Mme Bertin")]
    [InlineData("le Dr Hochet passe", "Dr Hochet")]
    [InlineData("sonnette chambre 12 bis", "chambre 12")]
    [InlineData("ch. 204 appelle", "ch. 204")]
    [InlineData("rappeler au 06 12 34 56 78", "06 12 34 56 78")]
    public void A_name_of_the_house_a_title_a_room_or_a_number_is_pointed_at(string text, string word) =>
        Assert.Contains(word, NamingHints.In(text, House));
}
