namespace Essaim.Domain.Clusters;

public enum DateState
{
    Planned,
    Delivered,
    Cancelled,
}

/// <summary>Half a day of support, as visits are counted and as an adviser's week is filled.</summary>
public enum HalfDay
{
    Morning,
    Afternoon,
}
