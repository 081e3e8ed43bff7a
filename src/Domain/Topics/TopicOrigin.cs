namespace Essaim.Domain.Topics;

/// <summary>Which side brought a subject in.</summary>
public enum TopicOrigin
{
    Field,
    StaffRepresentatives,
    Management,
    Adviser,
    Residents,
}

/// <summary>Warns when every subject comes from one side: a démarche that hangs on one very active person does not last (B19).</summary>
public static class OriginBalance
{
    /// <summary>Under three subjects, one side proves nothing.</summary>
    public const int Enough = 3;

    public static TopicOrigin? OnlySide(IReadOnlyCollection<TopicOrigin> origins) =>
        origins.Count >= Enough && origins.Distinct().Count() == 1 ? origins.First() : null;
}
