using Essaim.Domain.Voice.Publishing;

namespace Essaim.Domain.Tests.Voice.Publishing;

/// <summary>An invented campaign: who is on the roll, what they answer, and everything published from the first answer to the closing.</summary>
internal sealed class Roster
{
    public const string Staff = "equipe";
    public const string Managers = "encadrement";

    private readonly List<Sheet> _sheets = [];
    private int _batch;

    private Roster(PublishingRules rules) => Rules = rules;

    public PublishingRules Rules { get; }

    public IReadOnlyList<Asked> Asked => Rules.Asked;

    /// <summary>Every answer; those of batch 0 were never counted.</summary>
    public IReadOnlyList<Sheet> Sheets => _sheets;

    public List<Publication> Publications { get; } = [];

    /// <summary>Every table ever shown, oldest first, each once.</summary>
    public List<PublishedTable> History { get; } = [];

    public Publication Last => Publications[^1];

    /// <summary>People arrive one by one in a random order; after each the due batch is published; then the campaign closes.</summary>
    public static Roster Play(int seed, int staff, int managers, int axes, int questions)
    {
        var chance = new Random(seed);
        var asked = Questions(chance, axes, questions);
        var rules = PublishingRules.Full(
            Thresholds.Lowest, [new(Staff, staff), new(Managers, managers)], [.. asked.Take(axes).Select(a => new Axis(a.Key, chance.Next(2) is 0))], asked);
        Assert.Null(rules.Fault());

        var roster = new Roster(rules);
        var turnout = chance.NextDouble();
        var silence = chance.Next(3) * 0.15;
        var arrivals = Enumerable.Repeat(Staff, staff).Concat(Enumerable.Repeat(Managers, managers)).Where(_ => chance.NextDouble() < turnout).ToArray();
        chance.Shuffle(arrivals);
        foreach (var pool in arrivals)
        {
            roster._sheets.Add(new(pool, 0, [.. asked.Select(q => Answer(chance, q, silence))]));
            roster.Publish(chance, isClosed: false);
        }

        roster.Publish(chance, isClosed: true);
        return roster;
    }

    /// <summary>Answerers of the question whom this part of the table counts.</summary>
    public IEnumerable<int> Behind(PublishedTable table, PublishedPart part)
    {
        var question = RankOf(table.Question);
        foreach (var (person, sheet) in _sheets.Index())
        {
            if (sheet.Pool != table.Pool || sheet.Batch is 0 || sheet.Batch > table.Batch || sheet.Choices[question].Count is 0) continue;
            if (table.Axis is null || part.Categories.Contains(Category(sheet, RankOf(table.Axis)))) yield return person;
        }
    }

    public int RankOf(string question) => Asked.Index().First(q => q.Item.Key == question).Index;

    private string Category(Sheet sheet, int axis) => sheet.Choices[axis] is [var category] ? Asked[axis].Options[category] : PublishedPart.NotSaid;

    private void Publish(Random chance, bool isClosed)
    {
        var counted = 0;
        foreach (var pool in Rules.Pools)
        {
            var waiting = _sheets.Index().Where(s => s.Item.Pool == pool.Key && s.Item.Batch is 0).Select(s => s.Index).ToArray();
            chance.Shuffle(waiting);
            var due = waiting.Take(BatchPlan.Due(Rules, pool.Size, waiting.Length, isClosed)).ToList();
            due.ForEach(person => _sheets[person] = _sheets[person] with { Batch = _batch + 1 });
            counted += due.Count;
        }

        if (counted is 0 && !isClosed) return;
        _batch++;
        Publications.Add(Publisher.Publish(Rules, _sheets, History, _batch, isClosed));
        History.AddRange(Last.Tables.Where(t => t.IsShown && !History.Contains(t)));
    }

    private static List<Asked> Questions(Random chance, int axes, int questions) =>
    [
        .. Enumerable.Range(0, axes).Select(a => new Asked($"axe{a}", Options(chance.Next(2, 8)))),
        .. Enumerable.Range(0, questions).Select(q => (q % 3) switch
        {
            0 => new Asked($"q{q}", Options(4), Favourable: 2),
            1 => new Asked($"q{q}", Options(chance.Next(2, 6))),
            _ => new Asked($"q{q}", Options(5), IsRanked: true),
        }),
    ];

    private static string[] Options(int count) => [.. Enumerable.Range(0, count).Select(o => $"o{o}")];

    private static int[] Answer(Random chance, Asked question, double silence)
    {
        if (chance.NextDouble() < silence) return [];
        var ranks = Enumerable.Range(0, question.Options.Count).ToArray();
        if (question.IsRanked) chance.Shuffle(ranks);
        // Small categories are the rule, not the exception: the square draws most people to the first ones.
        return question.IsRanked ? ranks[..3] : [(int)(chance.NextDouble() * chance.NextDouble() * question.Options.Count)];
    }
}
