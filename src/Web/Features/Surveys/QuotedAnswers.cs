using Essaim.Domain.Surveys;
using Essaim.Web.Features.Demarches;

namespace Essaim.Web.Features.Surveys;

/// <summary>One bar: what was answered, where, and the printed share.</summary>
public sealed record QuotedBar(Bilingual Label, Bilingual Scope, QuotedShare Share);

/// <summary>One question with its printed shares, who was asked, and what the source leaves unclear.</summary>
public sealed record QuotedGroup(string Key, Bilingual Title, Bilingual Asked, Bilingual Base, Bilingual Doubt, IReadOnlyList<QuotedBar> Bars);

/// <summary>What participants of the first waves had answered, as their evaluators printed it. Read once, at start; a count that does not give its percentage back stops the start.</summary>
public sealed record QuotedAnswers(Bilingual Source, string Date, IReadOnlyList<QuotedGroup> Groups)
{
    public static QuotedAnswers Load(Content content) => Read(content.PathOf("historic/participants.yaml"), "historic/participants.yaml");

    internal static QuotedAnswers Read(string path, string shown)
    {
        var file = YamlPart.Load(path, shown);
        var scopes = file.Part("scopes");
        return new(file.Words("source"), file.Text("date"), [.. file.Parts("groups").Select(group => new QuotedGroup(
            group.Text("key"), group.Words("title"), group.Words("asked"), group.Words("base"), group.Words("doubt"), [.. group.Parts("figures").Select(figure => BarOf(figure, scopes, shown))]))]);
    }

    private static QuotedBar BarOf(YamlPart figure, YamlPart scopes, string shown)
    {
        if (!scopes.Has(figure.Text("scope"))) throw figure.Fault("scope", $"« {figure.Text("scope")} » n’est pas dans « scopes ».");
        var share = new QuotedShare(figure.Number("printed"), figure.Number("of"), figure.Has("count") ? figure.Number("count") : null);
        return share is { Base: > 0, IsReproduced: true }
            ? new(figure.Words("label"), scopes.Words(figure.Text("scope")), share)
            : throw new ContentException(shown, figure.Line, $"{share.Count} sur {share.Base} ne s’arrondit pas à {share.Printed} %.");
    }
}
