namespace Essaim.Domain.Diagnosis;

/// <summary>What a place of this size may cut its figures into. Under twenty people, a cut figure would tell who spoke: look together instead (E11).</summary>
public static class PlaceSize
{
    public const int SmallestToCut = 20;

    public static bool IsTooSmallToCut(int people) => people < SmallestToCut;
}
