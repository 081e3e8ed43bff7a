using System.Security.Cryptography;
using System.Text;
using Essaim.Domain.Common;

namespace Essaim.Domain.Experiments;

/// <summary>One week lived one way, from Monday to Sunday.</summary>
public sealed record TrialWeek(int Number, DateOnly StartsOn, ArmLetter Arm)
{
    public DateOnly EndsOn => StartsOn.AddDays(6);

    public bool Holds(DateOnly day) => StartsOn <= day && day <= EndsOn;
}

/// <summary>Which way is lived which week: strictly one week each in turn, so that neither gets all the good weather or all the holidays.</summary>
public static class AlternatingSchedule
{
    public const int FewestWeeks = 2;

    /// <summary>Beyond a quarter of a year it is no longer a trial but an organisation.</summary>
    public const int MostWeeks = 12;

    public static Result<IReadOnlyList<TrialWeek>> Of(DateOnly monday, int weeks, ArmLetter first)
    {
        if (monday.DayOfWeek is not DayOfWeek.Monday) return ExperimentErrors.StartsOnMonday(NextMonday(monday));
        if (weeks is < FewestWeeks or > MostWeeks || weeks % 2 is not 0) return ExperimentErrors.WeeksUneven;
        return Weeks(monday, weeks, first);
    }

    /// <summary>The arm that begins, out of a seed anybody can check: first bit of its SHA-256, 0 for A and 1 for B.</summary>
    public static ArmLetter FirstDrawnFrom(string seed) =>
        (SHA256.HashData(Encoding.UTF8.GetBytes(seed))[0] & 0x80) is 0 ? ArmLetter.A : ArmLetter.B;

    /// <summary>The day itself when it is a Monday, else the next one.</summary>
    public static DateOnly NextMonday(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    internal static TrialWeek[] Weeks(DateOnly monday, int weeks, ArmLetter first) =>
        [.. Enumerable.Range(0, weeks).Select(i => new TrialWeek(i + 1, monday.AddDays(7 * i), i % 2 is 0 ? first : Other(first)))];

    public static ArmLetter Other(ArmLetter arm) => arm is ArmLetter.A ? ArmLetter.B : ArmLetter.A;
}
