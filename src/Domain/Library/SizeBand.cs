namespace Essaim.Domain.Library;

/// <summary>How big an establishment is, said coarsely enough that it cannot be picked out of its region.</summary>
public enum SizeBand
{
    Under20,
    Under50,
    Under250,
    Under1000,
    Over1000,
}

public static class SizeBands
{
    /// <summary>The band of a number of people on the payroll.</summary>
    public static SizeBand Of(int headcount) => headcount switch
    {
        < 20 => SizeBand.Under20,
        < 50 => SizeBand.Under50,
        < 250 => SizeBand.Under250,
        < 1000 => SizeBand.Under1000,
        _ => SizeBand.Over1000,
    };
}
