using Essaim.Domain.Voice;

namespace Essaim.Domain.Experiments;

/// <summary>A part of the answers: how many said yes or rather yes, out of how many. Counts are answers, never persons.</summary>
public sealed record Share(int Favourable, int Answers)
{
    /// <summary>Under this base neither nobody nor everybody is ever shown: it would tell what each one answered.</summary>
    private const int ExtremesFrom = 20;

    public double Percent => 100.0 * Favourable / Answers;

    /// <summary>Rounded to 5, which is one sign of the chart; from 20 to 80 under twenty answers.</summary>
    public int Rounded
    {
        get
        {
            var rounded = 5 * (int)Math.Round(Percent / 5, MidpointRounding.AwayFromZero);
            return Answers < ExtremesFrom ? Math.Clamp(rounded, 20, 80) : rounded;
        }
    }

    /// <summary>The band "80 % or more", "20 % or less": the figure itself is not said.</summary>
    public bool IsExtremeBand => Answers < ExtremesFrom && (Rounded is 20 or 80);
}

/// <summary>The same question under both ways, cut into the same parts so that they stand side by side.</summary>
public sealed record QuestionComparison(int Number, IReadOnlyList<Part> A, IReadOnlyList<Part> B, Share? FavourableA, Share? FavourableB)
{
    /// <summary>In points of percentage. Less than this is said to be even: so few answers swing by as much on their own.</summary>
    public const double LeastGap = 10;

    /// <summary>Which way gathers clearly more favourable answers; none when they are even or not shown.</summary>
    public ArmLetter? Leads => (FavourableA?.Percent - FavourableB?.Percent) switch
    {
        >= LeastGap => ArmLetter.A,
        <= -LeastGap => ArmLetter.B,
        _ => null,
    };

    public bool IsShown => FavourableA is not null && FavourableB is not null;
}

/// <summary>What one audience says of both ways, or which side still lacks answers.</summary>
public sealed record AudienceComparison(Audience Audience, IReadOnlyList<ArmLetter> Lacking, IReadOnlyList<QuestionComparison> Questions)
{
    public bool Stands => Lacking.Count is 0;
}

/// <summary>The sentence a reader may take away.</summary>
public enum LeaningKind
{
    /// <summary>Not enough answers yet.</summary>
    Missing,

    /// <summary>Answers stand, but too alike or too few to be cut into parts.</summary>
    Undetailed,

    /// <summary>No question sets the ways apart.</summary>
    Even,

    /// <summary>Each way is preferred on some question.</summary>
    Split,

    /// <summary>One way is preferred wherever they differ.</summary>
    Leans,
}

/// <param name="Towards">The way preferred more often.</param>
/// <param name="For">On how many questions it is.</param>
/// <param name="Against">On how many the other is.</param>
/// <param name="OutOf">On how many both could be shown.</param>
public sealed record Leaning(LeaningKind Kind, ArmLetter? Towards = null, int For = 0, int Against = 0, int OutOf = 0);

/// <summary>Sets published answers of the two ways side by side. It sees no answer: only figures that may be shown.</summary>
public static class ArmComparison
{
    /// <summary>Answers each side needs before anything is compared.</summary>
    public const int LeastAnswers = 5;

    /// <summary>The four answers, from yes to no.</summary>
    public static IReadOnlyList<AnswerOption> Options { get; } =
        [new("oui", "oui", Face.Smile), new("plutot-oui", "plutôt oui", Face.HalfSmile), new("plutot-non", "plutôt non", Face.HalfFrown), new("non", "non", Face.Frown)];

    private const int FavourableOptions = 2;

    public static string KeyOf(int question) => $"q{question}";

    public static AudienceComparison Of(Audience audience, IReadOnlyList<PublishedCount> a, IReadOnlyList<PublishedCount> b)
    {
        var lacking = new[] { (Arm: ArmLetter.A, Counts: a), (Arm: ArmLetter.B, Counts: b) }.Where(side => !Stands(side.Counts)).Select(side => side.Arm).ToList();
        if (lacking.Count > 0) return new(audience, lacking, []);

        return new(audience, [], [.. Enumerable.Range(1, MicroQuestion.Count).Select(number => Compare(number, TableOf(number, a), TableOf(number, b)))]);
    }

    public static Leaning LeaningOf(IReadOnlyCollection<AudienceComparison> audiences)
    {
        var questions = audiences.Where(a => a.Stands).SelectMany(a => a.Questions).ToList();
        if (questions.Count is 0) return new(LeaningKind.Missing);
        var shown = questions.Where(q => q.IsShown).ToList();
        if (shown.Count is 0) return new(LeaningKind.Undetailed);

        var (forA, forB) = (shown.Count(q => q.Leads is ArmLetter.A), shown.Count(q => q.Leads is ArmLetter.B));
        var towards = forA == forB ? (ArmLetter?)null : forA > forB ? ArmLetter.A : ArmLetter.B;
        var kind = (forA, forB) switch
        {
            (0, 0) => LeaningKind.Even,
            (0, _) or (_, 0) => LeaningKind.Leans,
            _ => LeaningKind.Split,
        };
        return new(kind, towards, Math.Max(forA, forB), Math.Min(forA, forB), shown.Count);
    }

    private static bool Stands(IReadOnlyList<PublishedCount> counts) =>
        Enumerable.Range(1, MicroQuestion.Count).Any(number => TableOf(number, counts).Sum(p => p.Count) >= LeastAnswers);

    private static QuestionComparison Compare(int number, IReadOnlyList<Part> a, IReadOnlyList<Part> b)
    {
        var (besideA, besideB) = Disclosure.SideBySide(a, b);
        return new(number, besideA, besideB, FavourableIn(a), FavourableIn(b));
    }

    private static List<Part> TableOf(int number, IReadOnlyList<PublishedCount> counts) =>
        [.. counts.Where(c => c.QuestionKey == KeyOf(number)).Select(c => new Part(c.OptionKey.Split('+'), c.Count)).OrderBy(p => RankOf(p.Options[0]))];

    private static int RankOf(string option) => Options.Index().First(o => o.Item.Key == option).Index;

    /// <summary>Known only when the table is cut between "rather yes" and "rather no".</summary>
    private static Share? FavourableIn(IReadOnlyList<Part> table)
    {
        var yes = table.TakeWhile((_, i) => table.Take(i + 1).Sum(p => p.Options.Count) <= FavourableOptions).ToList();
        var answers = table.Sum(p => p.Count);
        return answers >= LeastAnswers && yes.Sum(p => p.Options.Count) is FavourableOptions ? new(yes.Sum(p => p.Count), answers) : null;
    }
}
