namespace Essaim.Domain.Voice.Publishing;

/// <summary>
/// How many of the answers that wait are counted now. One batch is always held back until the closing, so that the last answers,
/// however few, come out together with it.
/// </summary>
public static class BatchPlan
{
    /// <summary>Few, large batches: each one is a sum that all later tables are audited against.</summary>
    private const int MostBatches = 12;

    public static int Size(PublishingRules rules, int roll) => Math.Max(rules.Thresholds.Smallest, (roll + MostBatches - 1) / MostBatches);

    /// <returns>0 when no batch is due; which ones of those that wait is left to chance.</returns>
    public static int Due(PublishingRules rules, int roll, int waiting, bool isClosed)
    {
        if (isClosed) return waiting;
        var size = Size(rules, roll);
        return rules.AnswersPerPerson is 1 && SizeClass.IsShownBeforeClosing(roll) && waiting >= 2 * size ? waiting - size : 0;
    }
}
