using System.Reflection;
using System.Security.Cryptography;
using Essaim.Domain.Access;
using Essaim.Domain.Decisions;
using Essaim.Domain.Demarches;

namespace Essaim.Domain.Tests.Decisions;

public sealed class DecisionChainTests
{
    private static readonly DateOnly Day = new(2026, 9, 17);
    private static readonly Guid PromiseId = Guid.CreateVersion7();
    private static readonly EstablishmentId House = new(Guid.CreateVersion7());
    private static readonly DemarcheId Demarche = new(Guid.CreateVersion7());

    private readonly List<Decision> _chain = Chain("Premier", "Deuxième", "Troisième");

    [Fact]
    public void An_untouched_chain_has_no_fault() => Assert.Null(DecisionChain.FirstFault(_chain));

    [Theory]
    [InlineData(nameof(Decision.Text))]
    [InlineData(nameof(Decision.Reasons))]
    public void Changed_words_are_seen(string property)
    {
        Overwrite(_chain[1], property, "Autre chose");

        Assert.Equal((2, ChainFault.WordsChanged), DecisionChain.FirstFault(_chain));
    }

    [Fact]
    public void A_changed_outcome_is_seen()
    {
        Overwrite(_chain[2], nameof(Decision.Outcome), DecisionOutcome.Refused);

        Assert.Equal((3, ChainFault.LinkChanged), DecisionChain.FirstFault(_chain));
    }

    [Fact]
    public void A_decision_taken_out_of_the_middle_is_seen()
    {
        _chain.RemoveAt(1);

        Assert.Equal((3, ChainFault.Broken), DecisionChain.FirstFault(_chain));
    }

    [Fact]
    public void Erasing_what_names_somebody_leaves_the_chain_whole()
    {
        _chain[0].Erase();

        Assert.Null(DecisionChain.FirstFault(_chain));
        Assert.Empty(_chain[0].Text);
        Assert.True(_chain[0].Seal.IsErased);
    }

    [Fact]
    public void The_same_words_under_another_salt_commit_to_another_value()
    {
        var other = Chain("Premier")[0];

        Assert.NotEqual(_chain[0].Seal.Commitment, other.Seal.Commitment, StringComparer.Ordinal);
    }

    private static List<Decision> Chain(params IReadOnlyList<string> texts)
    {
        var chain = new List<Decision>();
        var previous = DecisionLink.Start;
        foreach (var text in texts)
        {
            var draft = new DecisionDraft(Day, text, "Parce que.", Consensus.Broad, DecisionOutcome.Retained)
            {
                Present = Enum.GetValues<College>(),
                Dissents = [new(College.Management, "Une réserve.")],
                Promises = [new(PromiseId, "La cadre", "affiche la règle", Day.AddDays(7))],
            };
            Assert.False(Decision.Take(
                new(Guid.CreateVersion7()), House, Demarche, draft, previous, RandomNumberGenerator.GetBytes(DecisionChain.SaltBytes), Day).Failed(out _, out var decision));
            chain.Add(decision!);
            previous = new(decision!.Number, decision.Seal.Hash);
        }

        return chain;
    }

    /// <summary>What somebody with the database in hand could do, past every rule.</summary>
    private static void Overwrite(Decision decision, string property, object value) =>
        typeof(Decision).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(decision, value);
}
