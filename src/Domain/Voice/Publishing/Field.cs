namespace Essaim.Domain.Voice.Publishing;

/// <summary>
/// Whole numbers modulo the prime 2^61 − 1. Sums of zeros and ones have minors smaller than it up to <see cref="MostRows"/> rows
/// (Hadamard: (r + 1)^((r + 1) / 2) / 2^r), so a determinant is zero here exactly when it is zero.
/// </summary>
internal static class Field
{
    public const int MostRows = 36;

    private const ulong Prime = (1UL << 61) - 1;

    public static ulong Multiply(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        var sum = (low & Prime) + ((low >> 61) | (high << 3));
        return sum >= Prime ? sum - Prime : sum;
    }

    public static ulong Subtract(ulong a, ulong b) => a >= b ? a - b : a + Prime - b;

    public static ulong Inverse(ulong a)
    {
        var (result, power) = (1UL, a);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) is 1) result = Multiply(result, power);
            power = Multiply(power, power);
        }

        return result;
    }
}
