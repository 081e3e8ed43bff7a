namespace Essaim.Domain.Topics;

/// <summary>What became of a subject, in the words its authors read. The last two never stand without their reason.</summary>
public enum TopicState
{
    Received,
    Grouped,
    Discussed,
    Tested,
    Adopted,
    Adapted,
    NotNow,
    Refused,
}

public static class TopicStates
{
    /// <summary>Whether the word alone would leave its authors without an answer: "not now" and "refused" say why.</summary>
    public static bool NeedsReason(TopicState state) => state is TopicState.NotNow or TopicState.Refused;

    /// <summary>Whether somebody has answered, yes or no. "Not now" is an answer, to be looked at again.</summary>
    public static bool IsAnswer(TopicState state) => state is TopicState.Adopted or TopicState.Adapted or TopicState.NotNow or TopicState.Refused;
}
