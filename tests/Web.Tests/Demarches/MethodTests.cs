using Essaim.Domain.Demarches;
using Essaim.Web.Features.Demarches;
using Essaim.Web.Platform.Wording;

namespace Essaim.Web.Tests.Demarches;

public sealed class MethodTests
{
    private static readonly string Shipped = new Content().PathOf("method");

    [Fact]
    public void The_shipped_method_has_five_to_nine_steps_a_phase_seven_of_the_core_eight_tools_and_three_tools_a_step_at_most()
    {
        var method = new MethodReader(Shipped).Read();

        Assert.All(Enum.GetValues<Phase>(), phase => Assert.InRange(method.Steps.Count(s => s.Phase == phase), 5, 9));
        Assert.All(Enum.GetValues<Phase>(), phase => Assert.InRange(method.Steps.Count(s => s.Phase == phase && s.IsCore), 1, 7));
        var french = method.French;
        Assert.Equal(8, french.Tools.Count);
        Assert.All(french.Steps, s => Assert.InRange(s.Tools.Count, 0, 3));
        Assert.All(french.Tools, t => Assert.Contains(french.Steps, s => s.Tools.Contains(t.Key)));
    }

    [Fact]
    public void Every_text_exists_in_both_languages_and_differs()
    {
        var method = new MethodReader(Shipped).Read();
        var (french, english) = (method.French, method.English);

        Assert.All(french.Steps.Zip(english.Steps), p => Assert.NotEqual(p.First.Html, p.Second.Html));
        Assert.Equal(french.Tools.Select(t => t.Key), english.Tools.Select(t => t.Key));
    }

    [Theory]
    [InlineData("minutes: 30", "minutes: beaucoup", 7, "nombre de 5 à 480")]
    [InlineData("who: [direction, staff-representative, professional, quality-lead]", "who: [concierge]", 8, "« concierge » n’est pas connu")]
    [InlineData("needs: []", "needs: [inconnue]", 9, "« inconnue » n’existe pas avant")]
    [InlineData("tools: [tour-de-table]", "tools: [a, b, c, d]", 12, "3 outils au plus")]
    [InlineData("why: Trois voix", "why: Attention : trois voix", 6, "Mettez entre guillemets")]
    [InlineData("core: true", "core: peut-être", 10, "true ou false")]
    public void A_broken_file_is_named_with_its_line_and_a_sentence(string right, string wrong, int line, string sentence)
    {
        var folder = Copied();
        var file = Path.Combine(folder, "fr", "steps", "cadrage-trinome.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace(right, wrong, StringComparison.Ordinal));

        var refused = Assert.Throws<ContentException>(() => new MethodReader(folder).Read());

        Assert.StartsWith($"fr/steps/cadrage-trinome.md, ligne {line} : ", refused.Message);
        Assert.Contains(sentence, refused.Message);
    }

    [Fact]
    public void A_missing_translation_is_named()
    {
        var folder = Copied();
        File.Delete(Path.Combine(folder, "en", "tools", "rex.md"));

        Assert.StartsWith("en/tools/rex.md, ligne 1 : ", Assert.Throws<ContentException>(() => new MethodReader(folder).Read()).Message);
    }

    [Fact]
    public void The_core_never_depends_on_an_option()
    {
        var folder = Copied();
        var file = Path.Combine(folder, "fr", "steps", "lieux-sujets.md");
        File.WriteAllText(file, File.ReadAllText(file).Replace("needs: [lieux-mur]", "needs: [lieux-observer]", StringComparison.Ordinal));

        Assert.Contains("le socle ne peut pas dépendre", Assert.Throws<ContentException>(() => new MethodReader(folder).Read()).Message);
    }

    private static string Copied()
    {
        var folder = Directory.CreateTempSubdirectory("method").FullName;
        foreach (var file in Directory.EnumerateFiles(Shipped, "*.md", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }
}
