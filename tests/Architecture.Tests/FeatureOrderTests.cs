using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Essaim.Domain.Common;

namespace Essaim.Architecture.Tests;

/// <summary>Features are an ordered list, and a feature may use only those above it: cycles cannot be written.</summary>
public sealed class FeatureOrderTests
{
    private static readonly string[] Order =
    [
        "Common", "Access", "Establishments", "Mandates", "Programmes", "Meetings", "Selection", "Clusters", "Demarches", "Voice", "Surveys", "Diagnosis",
        "Topics", "DiscussionSpaces", "Decisions", "Experiments", "Measures", "ActionPlans", "Sustaining", "Library", "Evaluation",
        "Notifications", "Steering", "Exchange",
    ];

    [Fact]
    public void A_feature_uses_only_the_features_above_it()
    {
        var violations = Directory.EnumerateFiles(SourceFolder(), "*.*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(path => Violations(path, File.ReadAllText(path)));

        Assert.Empty(violations);
    }

    [Theory]
    [InlineData("src/Domain/Topics/Topic.cs", "using Essaim.Domain.Decisions;\nnamespace Essaim.Domain.Topics;")]
    [InlineData("src/Web/Features/Clusters/ClusterPage.razor", "@using Essaim.Web.Features.Library")]
    [InlineData("src/Web/Ui/Act.razor", "@using Essaim.Web.Features.Library")]
    [InlineData("src/Web/Platform/Clock.cs", "using Essaim.Domain.Selection;")]
    public void The_rule_itself_catches_an_offender(string path, string text) => Assert.Single(Violations(path, text));

    [Fact]
    public void The_domain_references_nothing_but_the_base_library() =>
        Assert.All(
            typeof(Aggregate).Assembly.GetReferencedAssemblies().Select(a => a.Name!),
            name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void The_urn_cannot_reach_the_register()
    {
        var project = File.ReadAllText(Path.Combine(SourceFolder(), "Urn", "Urn.csproj"));
        var references = Regex.Matches(project, "ProjectReference Include=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(m => m.Groups["path"].Value);
        Assert.Equal(["../Domain/Domain.csproj"], references);
    }

    private static IEnumerable<string> Violations(string path, string text)
    {
        // The platform and the kit know no feature but the words of the first two.
        var own = Order.FirstOrDefault(feature => path.Contains($"/{feature}/", StringComparison.Ordinal) && !path.Contains("/Platform/", StringComparison.Ordinal));
        if (path.Contains("/Web/Platform/", StringComparison.Ordinal) || path.Contains("/Web/Ui/", StringComparison.Ordinal)) own = "Access";
        if (own is null) return [];
        return Regex.Matches(text, @"using (?:static )?Essaim\.(?:Domain|Data|Web\.Features)\.(?<used>\w+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(m => m.Groups["used"].Value)
            .Where(used => Array.IndexOf(Order, used) > Array.IndexOf(Order, own))
            .Select(used => $"{path}: {own} may not use {used}");
    }

    private static string SourceFolder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../src"));
}
