using Essaim.Domain.Common;
using Essaim.Domain.Voice;

namespace Essaim.Domain.Tests.Voice;

public sealed class CampaignTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
    private static readonly Question Ready = new("prete", "Avez-vous eu ce qu’il fallait ?", null, [new("oui", "Oui"), new("non", "Non")]);

    [Fact]
    public void A_code_has_six_signs_that_nobody_mistakes()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => CampaignCode.New()).ToList();

        Assert.All(codes, code => Assert.Equal(6, code.Length));
        Assert.DoesNotContain(codes, code => code.Any(c => "AEIOUSBZ01258".Contains(c, StringComparison.Ordinal)));
        Assert.True(codes.Distinct(StringComparer.Ordinal).Count() > 990);
    }

    [Theory]
    [InlineData("xk4-7pd", "XK47PD")]
    [InlineData(" XK4 7PD ", "XK47PD")]
    [InlineData("XK47P", null)]
    [InlineData("XK47PO", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? read) => Assert.Equal(read, CampaignCode.Read(typed));

    [Fact]
    public void The_rules_are_frozen_by_their_hash()
    {
        var manifest = Pulse();
        var read = Manifest.Parse(manifest.ToText())!;

        Assert.Equal(manifest.Hash, read.Hash);
        Assert.False(manifest.Hash == (manifest with { Smallest = 3 }).Hash);
        Assert.False(manifest.Hash == (manifest with { Readers = "La direction." }).Hash);
        Assert.Null(Manifest.Parse("{}"));
        Assert.Null(Manifest.Parse("<html>"));
    }

    [Fact]
    public void A_note_keeps_its_words_and_nothing_else()
    {
        var wall = Wall();

        Assert.Equal("Le téléphone\nsonne", Kept(wall, Answer(("mot", "  Le téléphone\r\nsonne "))));
        Assert.Equal(AnswerErrors.Empty, Refused(wall, Answer(("mot", "   "))));
        Assert.Equal(AnswerErrors.Empty, Refused(wall, Answer()));
        Assert.Equal(AnswerErrors.TooLong(280), Refused(wall, Answer(("mot", new('x', 281)))));
        Assert.Equal(AnswerErrors.Unknown, Refused(wall, Answer(("mot", "bien"), ("nom", "Bruno"))));
    }

    [Fact]
    public void A_pulse_keeps_one_sign_per_question_and_lets_one_out()
    {
        var pulse = Pulse();

        Assert.Equal("b-", Kept(pulse, Answer(("prete", "non"))));
        Assert.Equal(AnswerErrors.NothingChosen, Refused(pulse, Answer()));
        Assert.Equal(AnswerErrors.Unknown, Refused(pulse, Answer(("prete", "peut-être"))));
        Assert.Equal(2, pulse.Count(0, ["b-", "-a", "ba", "ab"])["non"]);
    }

    [Fact]
    public void A_campaign_needs_a_title_its_readers_and_a_question()
    {
        Assert.Equal(CampaignErrors.TitleMissing, RefusedAtOpening(Pulse(), " "));
        Assert.Equal(CampaignErrors.ReadersMissing, RefusedAtOpening(Pulse() with { Readers = "" }));
        Assert.Equal(CampaignErrors.QuestionsMalformed, RefusedAtOpening(Pulse() with { Questions = [] }));
        Assert.Equal(CampaignErrors.QuestionsMalformed, RefusedAtOpening(Pulse() with { Questions = [Ready, Ready] }));
        Assert.Equal(CampaignErrors.QuestionsMalformed, RefusedAtOpening(Pulse() with { Questions = [Question.ForWall("Et ?")] }));
        Assert.Equal(CampaignErrors.QuestionMissing, RefusedAtOpening(Wall() with { Questions = [Question.ForWall("")] }));
        Assert.Equal(CampaignErrors.NotesOutOfRange, RefusedAtOpening(Wall() with { NotesPerPhone = 0 }));
    }

    [Fact]
    public void Revealing_ends_the_writing_and_leaves_the_code_alive()
    {
        var campaign = Opened(Wall());

        campaign.Reveal(new(1, "racine", 10), Now);
        campaign.Reveal(new(1, "racine", 10), Now.AddHours(1));

        Assert.False(campaign.IsCollecting);
        Assert.Equal(CampaignState.Open, campaign.State);
        Assert.Equal(Now, campaign.RevealedAt);
        Assert.Single(campaign.Releases);
    }

    [Fact]
    public void A_pulse_has_nothing_to_reveal()
    {
        Assert.True(Opened(Pulse()).Reveal(new(1, "racine", 10), Now).Failed(out var error));
        Assert.Equal(CampaignErrors.NotAWall, error);
    }

    [Fact]
    public void The_same_batch_taken_twice_counts_once()
    {
        var campaign = Opened(Pulse());

        campaign.Publish(new(1, "racine", 5), [new("prete", "oui+non", 6)]);
        campaign.Publish(new(1, "racine", 5), [new("prete", "oui+non", 12)]);

        Assert.Equal(6, Assert.Single(campaign.Published).Count);
        Assert.Single(campaign.Events.OfType<CampaignReleased>());
    }

    [Fact]
    public void Closing_twice_closes_once()
    {
        var campaign = Opened(Pulse());

        campaign.Close(Now);
        campaign.Close(Now.AddDays(1));

        Assert.Equal(Now, campaign.ClosedAt);
        Assert.Single(campaign.Events.OfType<CampaignClosed>());
    }

    private static Manifest Pulse() => new(
        Manifest.NewBallot(), CampaignKind.Pulse, Audience.Staff, "Le groupe et la direction, en même temps.",
        [Ready, Ready with { Key = "suite" }], 1, 280, 5, "http://localhost/e/XK47PD");

    private static Manifest Wall() => Pulse() with { Kind = CampaignKind.Wall, Questions = [Question.ForWall("Qu’est-ce qui vous coupe ?")] };

    private static Campaign Opened(Manifest manifest)
    {
        Assert.False(Campaign.Open(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), "Transmissions", "XK47PD", manifest, Now).Failed(out _, out var campaign));
        return campaign!;
    }

    private static Error RefusedAtOpening(Manifest manifest, string title = "Transmissions")
    {
        Assert.True(Campaign.Open(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), title, "XK47PD", manifest, Now).Failed(out var error));
        return error;
    }

    private static string Kept(Manifest manifest, IReadOnlyDictionary<string, string> answers)
    {
        Assert.False(manifest.Read(answers).Failed(out _, out var kept));
        return kept!;
    }

    private static Error Refused(Manifest manifest, IReadOnlyDictionary<string, string> answers)
    {
        Assert.True(manifest.Read(answers).Failed(out var error));
        return error;
    }

    private static Dictionary<string, string> Answer(params (string Question, string Said)[] answers) =>
        answers.ToDictionary(a => a.Question, a => a.Said, StringComparer.Ordinal);
}
