namespace Essaim.Domain.Voice.Publishing;

/// <summary>The tables of one pool after one batch.</summary>
internal sealed class PoolTables(
    PublishingRules rules, PoolSize pool, List<Sheet> sheets, List<PublishedTable> history, int batch, bool isClosed)
{
    private readonly Dictionary<string, (List<Sheet> Answerers, Ledger Ledger)> _questions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _totals = new(StringComparer.Ordinal);

    public PublishedTable Table(MenuLine line)
    {
        if (Barrier(line) is { } barrier) return Refused(line, barrier);
        var question = rules.Asked.First(q => q.Key == line.Question);
        var needed = question.Favourable > 0 ? rules.Thresholds.Smallest : rules.Thresholds.Distribution;
        var (answerers, ledger) = Open(question);
        if (answerers.Count < needed) return Standing(line) ?? Refused(line, new(RefusalReason.TooFew, needed));
        return line.Axis is null ? Total(line, question, answerers, ledger) : Cut(line, question, needed, answerers, ledger);
    }

    /// <summary>What the size of the roll forbids, whatever was answered.</summary>
    private Refusal? Barrier(MenuLine line)
    {
        if (pool.Size < SizeClass.Alone) return new(RefusalReason.PooledOnly, SizeClass.Alone);
        if (line.Axis is not null)
        {
            var allowed = SizeClass.Axes(pool.Size);
            if (allowed is 0) return new(RefusalReason.NoAxis, SizeClass.Small);
            if (rules.Axes.Index().First(a => a.Item.Question == line.Axis).Index >= allowed) return new(RefusalReason.TooManyAxes, SizeClass.Middle);
            if (!isClosed) return new(RefusalReason.AxesAtClosing);
        }

        if (!isClosed && rules.AnswersPerPerson > 1) return new(RefusalReason.AxesAtClosing);
        return !isClosed && !SizeClass.IsShownBeforeClosing(pool.Size) ? new(RefusalReason.AtClosing, SizeClass.Small) : null;
    }

    private PublishedTable Total(MenuLine line, Asked question, List<Sheet> answerers, Ledger ledger)
    {
        var standing = Standing(line);
        if (standing is not null && !answerers.Exists(s => s.Batch > standing.Batch)) return standing;
        if (ledger.TryAdd(new int[answerers.Count], 1))
        {
            _totals.Add(question.Key);
            return Shown(line, [Part([], question, answerers)], answerers.Count);
        }

        return standing ?? Refused(line, new(RefusalReason.Computable, Ledger.Protected));
    }

    private PublishedTable Cut(MenuLine line, Asked question, int needed, List<Sheet> answerers, Ledger ledger)
    {
        if (Standing(line) is { } standing && !answerers.Exists(s => s.Batch > standing.Batch)) return standing;
        var axis = rules.Axes.First(a => a.Question == line.Axis);
        var (rank, keys) = (Rank(axis.Question), Categories(axis));
        var counts = new int[keys.Count];
        foreach (var sheet in answerers) counts[Category(sheet, rank, keys)]++;

        var reason = RefusalReason.TooAlike;
        for (var parts = Merging.Start(counts, needed, axis.IsOrdered); parts.Count > 1; parts = Merging.Coarser(parts, counts, axis.IsOrdered))
        {
            var partOf = new int[keys.Count];
            foreach (var (place, part) in parts.Index()) part.ForEach(category => partOf[category] = place);
            var partOfPerson = answerers.ConvertAll(s => partOf[Category(s, rank, keys)]);
            if (Add(ledger, line.Question, partOfPerson, parts.Count))
            {
                var people = parts.ConvertAll(_ => new List<Sheet>());
                foreach (var (person, place) in partOfPerson.Index()) people[place].Add(answerers[person]);
                return Shown(line, [.. parts.Zip(people, (part, those) => Part(part.ConvertAll(c => keys[c]), question, those))], people.Min(p => p.Count));
            }

            reason = RefusalReason.Computable;
        }

        return Standing(line) ?? Refused(line, new(reason, Ledger.Protected));
    }

    /// <summary>Where the total of the same answers is known, the last part is known with the others and adds no sum of its own.</summary>
    private bool Add(Ledger ledger, string question, List<int> partOf, int parts) => _totals.Contains(question)
        ? ledger.TryAdd(partOf.ConvertAll(p => p == parts - 1 ? -1 : p), parts - 1)
        : ledger.TryAdd(partOf, parts);

    private PublishedPart Part(List<string> categories, Asked question, List<Sheet> answerers)
    {
        var precision = SizeClass.Precision(pool.Size, answerers.Count);
        var (rank, isDetailed) = (Rank(question.Key), answerers.Count >= rules.Thresholds.Distribution && (pool.Size >= SizeClass.Small || question.Favourable is 0));
        var shares = isDetailed
            ? question.Options.Select((option, o) => Shares.Of([option], answerers.Count(s => Chose(s, rank, question, o)), answerers.Count, precision))
            : [Shares.Of([.. question.Options.Take(question.Favourable)], answerers.Count(s => s.Choices[rank][0] < question.Favourable), answerers.Count, precision)];
        return new(categories, answerers.Count / 5 * 5, precision, [.. shares]);
    }

    private static bool Chose(Sheet sheet, int rank, Asked question, int option) =>
        question.IsRanked ? sheet.Choices[rank][0] == option : sheet.Choices[rank].Contains(option);

    /// <summary>Those who answered the question, and all sums about it that are known.</summary>
    private (List<Sheet> Answerers, Ledger Ledger) Open(Asked question)
    {
        if (_questions.TryGetValue(question.Key, out var known)) return known;
        var rank = Rank(question.Key);
        var answerers = sheets.FindAll(s => s.Choices[rank].Count > 0);
        var ledger = new Ledger(answerers.Count);
        foreach (var table in history.Where(t => t.Question == question.Key)) Replay(table, answerers, ledger);
        return _questions[question.Key] = (answerers, ledger);
    }

    private void Replay(PublishedTable table, List<Sheet> answerers, Ledger ledger)
    {
        if (table.Axis is null)
        {
            ledger.Replay(answerers.ConvertAll(s => s.Batch <= table.Batch ? 0 : -1), 1);
            if (answerers.TrueForAll(s => s.Batch <= table.Batch)) _totals.Add(table.Question);
            return;
        }

        var axis = rules.Axes.First(a => a.Question == table.Axis);
        var (rank, keys) = (Rank(axis.Question), Categories(axis));
        var partOf = keys.ConvertAll(key => table.Parts.ToList().FindIndex(p => p.Categories.Contains(key, StringComparer.Ordinal)));
        ledger.Replay(answerers.ConvertAll(s => s.Batch <= table.Batch ? partOf[Category(s, rank, keys)] : -1), table.Parts.Count);
    }

    private List<string> Categories(Axis axis) => [.. rules.Asked[Rank(axis.Question)].Options, PublishedPart.NotSaid];

    private static int Category(Sheet sheet, int axis, List<string> keys) => sheet.Choices[axis] is [var category, ..] ? category : keys.Count - 1;

    private int Rank(string question) => rules.Asked.Index().First(q => q.Item.Key == question).Index;

    private PublishedTable? Standing(MenuLine line) => history.FindLast(t => t.Question == line.Question && t.Axis == line.Axis);

    private PublishedTable Shown(MenuLine line, IReadOnlyList<PublishedPart> parts, int smallest) => new(
        pool.Key, line.Question, line.Axis, batch, parts, null,
        smallest < rules.Thresholds.Agency ? new(RefusalReason.TooFewForAgency, rules.Thresholds.Agency) : null);

    private PublishedTable Refused(MenuLine line, Refusal refusal) => new(pool.Key, line.Question, line.Axis, batch, [], refusal, null);
}
